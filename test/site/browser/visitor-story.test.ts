import fs from 'node:fs';
import * as xlsx from '@e965/xlsx';
import { afterAll, afterEach, expect, test } from 'vitest';
import { closeSite, openSite, type Visitor } from './open-site.ts';

let visitor: Visitor | null = null;
afterEach(async () => {
  await visitor?.close();
  visitor = null;
});
afterAll(closeSite);

const clipboard = ({ page }: Visitor) => page.evaluate<string>('navigator.clipboard.readText()');
const copied = ({ page }: Visitor) =>
  page.locator('[data-actions] [role="status"]', { hasText: /\S/ }).waitFor();

test('a shop owner finds a letter, fills it in, copies it, and has the same values in the next one', {
  timeout: 60_000,
}, async () => {
  visitor = await openSite();
  const { page, visit, complaints } = visitor;
  await visit('/en/');
  await page.selectOption('#find-situation', 'overdue-soft');
  await page.selectOption('#find-channel', 'email');
  await page.selectOption('#find-tone', 'warm');
  await page.click('.find button');
  await page.waitForURL(/letters\/\?situation=overdue-soft&channel=email&tone=warm/);
  expect(await page.locator('.letters li:visible').count()).toBe(1);
  await page.locator('.letters li:visible a').click();

  await page.fill('[name="contact"]', 'Zoë Maluleke');
  await page.fill('[name="number"]', 'Z-99');
  await page.fill('[name="amount"]', '1,250.50');
  await page.fill('[name="sender"]', 'Thandi');
  await page.click('[data-do="copy-text"]');
  await copied(visitor);
  const text = await clipboard(visitor);
  expect(text).toContain('Hello Zoë Maluleke');
  expect(text).toContain('£1,250.50');
  expect(text).not.toContain('Example Bank');
  expect(await page.locator('[data-actions] [role="status"]').textContent()).toContain('Due date');

  await page
    .getByRole('link', { name: /neutral/i })
    .first()
    .click();
  await page.locator('[data-body]', { hasText: 'Zoë Maluleke' }).waitFor();
  await page.click('[data-do="clear"]');
  await page.locator('[data-body]', { hasText: 'Anna Lee' }).waitFor();
  expect(await page.evaluate('[sessionStorage.length, localStorage.length]')).toEqual([0, 0]);
  expect(complaints).toEqual([]);
});

test('values are remembered on the computer only when that is ticked', { timeout: 60_000 }, async () => {
  visitor = await openSite();
  const { page, visit } = visitor;
  await visit('/en/letters/overdue-soft/email-warm/');
  await page.fill('[name="contact"]', 'Zoë');
  expect(await page.evaluate(`localStorage.length`)).toBe(0);
  await page.check('[name="remember"]');
  expect(await page.evaluate(`localStorage.getItem('kind-reminder-values')`)).toContain('Zoë');
  await page.uncheck('[name="remember"]');
  expect(await page.evaluate(`localStorage.length`)).toBe(0);
});

test('an Arabic reader writes to a Russian customer: the page stays Arabic, the letter is Russian', {
  timeout: 60_000,
}, async () => {
  visitor = await openSite({ width: 360 });
  const { page, visit, complaints } = visitor;
  await visit('/ar/letters/overdue-soft/email-warm/');
  await page.fill('[name="amount"]', '١٢٥٠٫٥');
  await page.click('[data-letter-in="ru"]');
  await page.waitForSelector('[data-letter][lang="ru"][dir="ltr"]');
  expect(await page.getAttribute('html', 'dir')).toBe('rtl');
  expect(await page.locator('[data-body]').textContent()).toMatch(/1\s250,50/);

  await page.click('.languages summary');
  await page.click('.languages a[hreflang="zh-Hans"]');
  await page.waitForURL(/zh-hans\/letters\/overdue-soft\/email-warm\/$/);
  expect(await page.locator('[data-body]').textContent()).toContain('1,250.50');
  expect(complaints).toEqual([]);
});

test.each([
  { language: 'ru', query: 'частями', expected: /част/i },
  { language: 'zh-hans', query: '分期', expected: /分期/ },
])(
  'a search for $query in $language finds something',
  { timeout: 60_000 },
  async ({ language, query, expected }) => {
    visitor = await openSite();
    const { page, visit, complaints } = visitor;
    await visit(`/${language}/search/`);
    await page.fill('#query', query);
    await page.waitForSelector('.results li');
    expect(await page.locator('.results').textContent()).toMatch(expected);
    const links = await page.evaluate<string[]>(
      `[...document.querySelectorAll('.results a')].map((link) => link.pathname)`,
    );
    expect(links.every((link) => link.startsWith(`/${language}/`))).toBe(true);
    expect(complaints).toEqual([]);
  },
);

test('with the keyboard alone: skip link, language menu, filter', { timeout: 60_000 }, async () => {
  visitor = await openSite();
  const { page, visit } = visitor;
  await visit('/en/letters/');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(`document.activeElement?.getAttribute('href')`)).toBe('#content');
  await page.locator('.languages summary').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(`document.activeElement?.getAttribute('hreflang')`)).toBe('en');
  await page.locator('#words').focus();
  await page.keyboard.type('last');
  expect(await page.locator('.letters li:visible').count()).toBeLessThan(
    await page.locator('.letters li').count(),
  );
});

test('a CSV file is read in the browser, and every row says why', { timeout: 60_000 }, async () => {
  visitor = await openSite();
  const { page, visit, complaints } = visitor;
  await visit('/en/tools/try-my-sheet/');
  await page.fill('#asof', '2026-11-25');
  const csv =
    'Invoice no.,Customer,Email,Due date,Total,Currency\nA-1,"Smith, Ltd",a@example.com,2026-11-20,100.50,EUR\nA-2,Jones,,2026-11-20,7,EUR\nA-3,Brown,b@example.com,03/04/2026x,7,EUR\n';
  await page.setInputFiles('#file', { name: 'my.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await page.waitForSelector('[data-result] table');
  const result = await page.locator('[data-result]').textContent();
  expect(result).toContain('Smith, Ltd');
  expect(result).toContain('€100.50');
  expect(result).toContain('1 letter would be offered');
  expect(result).toContain('no valid e-mail address');
  expect(result).toContain('“03/04/2026x”');
  await page.locator('[data-result] td summary').click();
  expect(await page.locator('[data-result] .letter').textContent()).toContain('A-1');
  expect(complaints).toEqual([]);
});

test('an Excel workbook is read too, its reader fetched only now; a damaged one gets a sentence', {
  timeout: 60_000,
}, async () => {
  visitor = await openSite();
  const { page, visit, complaints } = visitor;
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await visit('/ar/tools/try-my-sheet/');
  expect(asked.some((address) => address.includes('read-workbook'))).toBe(false);
  await page.fill('#asof', '2026-11-25');
  const sheet = xlsx.utils.aoa_to_sheet([
    ['Invoice no.', 'Customer', 'Email', 'Due date', 'Total', 'Currency'],
    ['X-7', 'مخبز النور', 'noor@example.com', '2026-11-20', 99.5, 'EGP'],
  ]);
  const book = xlsx.utils.book_new();
  xlsx.utils.book_append_sheet(book, sheet, 'Invoices');
  const bytes = xlsx.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  await page.setInputFiles('#file', { name: 'my.xlsx', mimeType: type, buffer: bytes });
  await page.waitForSelector('[data-result] table');
  expect(await page.locator('[data-result] tbody tr').first().textContent()).toContain('X-7');
  await page.locator('[data-result] td summary').first().click();
  expect(await page.getAttribute('[data-result] .letter', 'dir')).toBe('rtl');

  await page.setInputFiles('#file', { name: 'bad.xlsx', mimeType: type, buffer: bytes.subarray(0, 200) });
  await page.locator('[data-result] .overdue', { hasText: 'xlsx' }).waitFor();
  expect(complaints).toEqual([]);
});

test('a rude message is caught with a better phrase; the calendar file can be saved', {
  timeout: 60_000,
}, async () => {
  visitor = await openSite();
  const { page, visit, complaints } = visitor;
  await visit('/ru/tools/tact-check/');
  await page.fill(
    '#body',
    'Вы до сих пор не оплатили счёт. Немедленно погасите долг, иначе подадим в суд!!!',
  );
  await page.click('button.main');
  await page.waitForSelector('[data-result] h2');
  expect(await page.locator('[data-result] li.overdue').count()).toBeGreaterThan(1);

  await visit('/ar/tools/calendar/');
  await page.fill('#due', '2026-12-04');
  await page.click('button.main');
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('[data-result] button')]);
  expect(fs.readFileSync(await download.path(), 'utf8')).toContain('SUMMARY:تذكير');
  expect(complaints).toEqual([]);
});

test('without a script a letter can be read and the language changed', { timeout: 60_000 }, async () => {
  visitor = await openSite({ scripts: false });
  const { page, visit } = visitor;
  await visit('/en/letters/overdue-soft/email-warm/');
  expect(await page.locator('[data-body]').textContent()).toContain('Anna Lee');
  expect(await page.locator('form:visible, [data-actions]:visible').count()).toBe(0);
  await page.click('.languages summary');
  await page.click('.languages a[hreflang="af"]');
  await page.waitForURL(/\/af\/letters\/overdue-soft\/email-warm\/$/);
});
