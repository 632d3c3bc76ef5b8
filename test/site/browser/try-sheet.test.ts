import AxeBuilder from '@axe-core/playwright';
import * as xlsx from '@e965/xlsx';
import { afterAll, afterEach, expect, test } from 'vitest';
import { closeSite, openSite, type Visitor } from './open-site.ts';

let visitor: Visitor | null = null;
afterEach(async () => {
  await visitor?.close();
  visitor = null;
});
afterAll(closeSite);

/** Bare numbers, and a status word that nobody foresaw. */
const ROWS = [
  'Invoice no.\tCustomer\tEmail\tDue date\tTotal\tStatus',
  'A-1\tHarbour Bakery\tbakery@example.com\t2026-11-20\t100.50\topen',
  'A-2\tWillow Clinic\tclinic@example.com\t2026-11-20\t200.00\tquuxed',
  'A-3\tOld Mill Museum\t\t2026-11-20\t300.00\topen',
].join('\n');
/** Two columns of amounts beside them. */
const COLUMNS = ['Zorbs\tBlorps', '1.50\t10.00', '2.50\t20.00', '3.50\t30.00'];
const WIDE = ROWS.split('\n')
  .map((line, at) => `${line}\t${COLUMNS[at]}`)
  .join('\n');

async function trySheet(rows: string, options: { language?: string; width?: number; region?: string } = {}) {
  const { language = 'en', width, region = 'en-ZA' } = options;
  visitor = await openSite(width ? { width } : {});
  const { page, visit } = visitor;
  await visit(`/${language}/tools/try-my-sheet/`);
  await page.selectOption('#region', region);
  await page.fill('#asof', '2026-11-25');
  await page.fill('#rows', rows);
  await page.click('button.main');
  await page.waitForSelector('[data-result] h2');
  return visitor;
}

const titles = ({ page }: Visitor) => page.locator('[data-question] > h4').allTextContents();
const focused = ({ page }: Visitor) => page.evaluate<string>('document.activeElement.textContent');
const said = ({ page }: Visitor) => page.locator('[data-said]').textContent();
const group = ({ page }: Visitor, name: string) =>
  page.locator(`[data-group="${name}"] > summary`).textContent();
/** Counts are written with marks that keep numbers and names apart in mixed scripts. */
const plain = (text: string | null) => (text ?? '').replace(/[\u2066-\u2069]/g, '');

test('a sheet with bare numbers and an unknown status word: two answers, by keyboard alone, free the letters', {
  timeout: 60_000,
}, async () => {
  const seen = await trySheet(ROWS);
  const { page, complaints } = seen;
  expect(await titles(seen)).toEqual([
    'Which currency are your amounts in?',
    expect.stringContaining('quuxed'),
  ]);
  // The questions come first, and nothing goes before they are answered.
  expect(await page.locator('[data-result] h3').first().textContent()).toBe('Questions about your sheet');
  expect(plain(await group(seen, 'needs-you'))).toBe('Needs you: 3 invoices of 3 customers');
  expect(await page.locator('[data-group="ready"]').count()).toBe(0);
  expect(await page.locator('[data-result]').textContent()).not.toContain('Check or Send');
  expect(await page.locator('[data-result]').textContent()).not.toContain('No letter is due');

  const first = page.locator('[data-question="currency"] .buttons button').first();
  expect(await first.textContent()).toBe('ZAR');
  expect(plain(await page.locator('[data-question="currency"]').textContent())).toContain('We think: ZAR');
  await first.focus();
  await page.keyboard.press('Enter');
  await page.waitForSelector('.answered');
  expect(await focused(seen)).toContain('quuxed');
  expect(await said(seen)).toBe('Noted: ZAR. 1 letter would be offered');

  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  expect(await focused(seen)).toBe('Still to be paid');
  await page.keyboard.press('Space');
  await page.waitForSelector('[data-question]', { state: 'detached' });
  expect(await focused(seen)).toBe('What you have answered');
  expect(plain(await group(seen, 'ready'))).toBe('Ready: 2 invoices of 2 customers');
  expect(plain(await group(seen, 'needs-you'))).toBe('Needs you: 1 invoice of 1 customer');
  expect(await page.locator('[data-group="needs-you"]').textContent()).toContain('no valid e-mail address');
  await page.locator('[data-group="ready"] td summary').first().click();
  expect(await page.locator('[data-group="ready"] .letter').first().textContent()).toContain('A-');
  expect(complaints).toEqual([]);
});

test('an answer can be changed, counts for this file only, and is not kept anywhere', {
  timeout: 60_000,
}, async () => {
  const seen = await trySheet(ROWS);
  const { page, complaints } = seen;
  await page.locator('[data-question="currency"] input').fill('zzz');
  await page.locator('[data-question="currency"] form button').click();
  expect(await page.locator('[data-question="currency"] [role="status"]').textContent()).toContain(
    'not a currency',
  );
  await page.locator('[data-question="currency"] input').fill('bwp');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'On hold: no letter' }).click();
  await page.waitForSelector('[data-question]', { state: 'detached' });
  expect(plain(await group(seen, 'on-hold'))).toBe('On hold: 1 invoice of 1 customer');
  expect(await page.locator('.answered li').allTextContents()).toEqual([
    expect.stringMatching(/currency.*BWP/),
    expect.stringMatching(/quuxed.*On hold/),
  ]);

  await page.getByRole('button', { name: /Change the answer: .*quuxed/ }).click();
  await page.waitForSelector('[data-question]');
  expect(await focused(seen)).toContain('quuxed');
  expect(await page.locator('.answered li').count()).toBe(1);

  // Another day is the same file; another row is another one.
  await page.fill('#asof', '2026-11-26');
  await page.click('button.main');
  await page.waitForSelector('[data-result]:focus');
  expect(await page.locator('.answered li').count()).toBe(1);
  await page.fill('#rows', `${ROWS}\nA-4\tCorner Café\tcafe@example.com\t2026-11-20\t9.00\topen`);
  await page.click('button.main');
  await page.waitForSelector('.answered', { state: 'detached' });
  expect(await titles(seen)).toHaveLength(2);
  expect(await page.evaluate('[sessionStorage.length, localStorage.length]')).toEqual([0, 0]);
  expect(complaints).toEqual([]);
});

test('columns that nobody foresaw are one list: each in a touch, or all at once', {
  timeout: 60_000,
}, async () => {
  const seen = await trySheet(WIDE);
  const { page, complaints } = seen;
  const list = page.locator('[data-question^="columns"]');
  expect(plain(await list.locator('> h4').textContent())).toContain('Zorbs, Blorps');
  await list.locator('.part').first().getByRole('button', { name: 'It is only information' }).click();
  await page.waitForSelector('.answered');
  expect(await focused(seen)).toContain('Blorps');
  expect(await page.locator('.part').count()).toBe(0);
  await page.getByRole('button', { name: /Change the answer: .*Zorbs/ }).click();
  await page.waitForSelector('.part');
  expect(plain(await focused(seen))).toContain('Zorbs, Blorps');
  await list.getByRole('button', { name: /^None of these/ }).click();
  await page.waitForSelector('[data-question^="columns"]', { state: 'detached' });
  expect(await page.locator('.answered li').count()).toBe(2);
  expect(complaints).toEqual([]);
});

test('a workbook of two tabs that could be meant: the answer shows the other one', {
  timeout: 60_000,
}, async () => {
  const seen = await trySheet(ROWS);
  const { page, complaints } = seen;
  const book = xlsx.utils.book_new();
  for (const name of ['North', 'South']) {
    const rows = [
      ['Invoice no.', 'Customer', 'Email', 'Due date', 'Total', 'Currency'],
      [`${name}-1`, `${name} Café`, 'cafe@example.com', '2026-11-20', 99.5, 'EUR'],
    ];
    xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet(rows), name);
  }
  const buffer = xlsx.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  await page.setInputFiles('#file', { name: 'two.xlsx', mimeType, buffer });
  const question = page.locator('[data-question="tab"]');
  await question.waitFor();
  expect(plain(await group(seen, 'needs-you'))).toBe('Needs you: 1 invoice of 1 customer');
  await question.getByRole('button', { name: 'South' }).click();
  await page.waitForSelector('[data-question]', { state: 'detached' });
  expect(await page.locator('[data-group="ready"] tbody').first().textContent()).toContain('South-1');
  expect(complaints).toEqual([]);
});

test('in Arabic on a telephone the questions read from the right, nothing is too wide, and nothing stands in the way', {
  timeout: 60_000,
}, async () => {
  const seen = await trySheet(WIDE, { language: 'ar', width: 360, region: 'ar-EG' });
  const { page, complaints } = seen;
  expect(await page.getAttribute('html', 'dir')).toBe('rtl');
  const question = page.locator('[data-question="currency"]');
  expect(await question.getAttribute('lang')).toBe('ar');
  expect(await question.locator('> h4').textContent()).toMatch(/\p{Script=Arabic}/u);
  const looks = async () => {
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    const wide = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
    return [...violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target}`)), wide];
  };
  expect(await looks()).toEqual([0]);
  await question.locator('.buttons button').first().click();
  await page.waitForSelector('.answered');
  expect(await looks()).toEqual([0]);
  expect(complaints).toEqual([]);
});
