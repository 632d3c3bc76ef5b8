import AxeBuilder from '@axe-core/playwright';
import { afterAll, afterEach, expect, test } from 'vitest';
import { closeBrowser, type OpenWorkbench, openWorkbench } from './open-workbench.ts';

let open: OpenWorkbench | null = null;
afterEach(async () => {
  await open?.close();
  open = null;
});
afterAll(closeBrowser);

/** What axe finds, as short lines that name rule and place; frames of dialogs and letters are read too. */
async function findFaults({ page }: OpenWorkbench, part = 'html'): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .include(part)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

test.each([
  { width: 1280, dark: false, locale: 'en_ZA' },
  { width: 800, dark: true, locale: 'en_ZA' },
  { width: 1280, dark: true, locale: 'ru_RU' },
  { width: 800, dark: false, locale: 'zh_CN' },
  { width: 1280, dark: false, locale: 'ar_AE' },
])('workbench and every dialog, $width wide, dark $dark, $locale', { timeout: 120_000 }, async (options) => {
  open = await openWorkbench(options);
  const { page, dialog, closeDialog } = open;
  expect(await findFaults(open)).toEqual([]);
  for (const item of [0, 1, 2, 4]) {
    await page.getByRole('button', { name: 'Kind Reminder' }).click();
    // The page under the menu changes only when the rows are marked: before the check, and after it.
    if (item <= 1) expect(await findFaults(open)).toEqual([]);
    await page.getByRole('menuitem').nth(item).click();
    await dialog.locator('h1, h2, legend, form').first().waitFor();
    await page.waitForTimeout(200);
    expect(await findFaults(open, 'dialog[open]'), `dialog ${item}`).toEqual([]);
    await closeDialog();
  }
});

test.each([
  { width: 1280, dark: false, locale: 'en_ZA' },
  { width: 700, dark: true, locale: 'ar_AE' },
])('questions in every window, $width wide, dark $dark, $locale', { timeout: 120_000 }, async (options) => {
  open = await openWorkbench(options);
  const { page, dialog, closeDialog, openFile } = open;
  const sheet = [
    'Invoice number,Customer,Email,Total,Kitty,Gizmo,Due date,Status',
    'A-1,Anna,anna@example.com,1280.00,,15.50,2026-03-02,Banked',
    'A-2,Ben,ben@example.com,4500.00,450.00,,2026-03-01,Zonked',
    'A-3,Cleo,,640.00,32.50,7.25,2026-03-04,Hobbled',
    '',
  ].join('\n');
  await openFile('ledger', sheet, options.locale);
  for (const item of [0, 1, 2]) {
    await page.getByRole('button', { name: 'Kind Reminder' }).click();
    await page.getByRole('menuitem').nth(item).click();
    await dialog.locator('.question').first().waitFor();
    await dialog.locator('details.quiet summary').first().click();
    // In Settings the columns of the sheet; elsewhere what stands last.
    await dialog
      .locator(item === 2 ? 'details:has(table) > summary' : 'summary')
      .last()
      .click();
    expect(await dialog.locator('.question').count()).toBe(4);
    expect(await findFaults(open, 'dialog[open]'), `dialog ${item}`).toEqual([]);
    const overflow = await dialog.locator('main').evaluate((main) => main.scrollWidth - main.clientWidth);
    expect(overflow, `dialog ${item}`).toBe(0);
    await closeDialog();
  }
});

test('a sheet in each language of the add-on: menu, marks and sample speak it', {
  timeout: 120_000,
}, async () => {
  const seen: string[] = [];
  for (const [locale, status] of [
    ['ru_RU', 'Срок прошёл'],
    ['af_ZA', 'Agterstallig'],
    ['zh_CN', '逾期'],
    ['ar_AE', 'تجاوزت موعدها'],
  ] as const) {
    open = await openWorkbench({ locale });
    const { page, dialog, closeDialog } = open;
    await page.getByRole('button', { name: 'Kind Reminder' }).click();
    seen.push(await page.getByRole('menuitem').first().innerText());
    await page.getByRole('menuitem').first().click();
    await dialog.locator('h1').waitFor();
    await closeDialog();
    expect(await open.cell('N2')).toContain(status);
    await open.close();
  }
  open = null;
  expect(new Set(seen).size).toBe(4);
  expect(seen.join()).not.toMatch(/[a-z]+ invoices/i);
});

test('by keyboard alone: menu, dialog, tick box, letter, and back to the sheet', {
  timeout: 60_000,
}, async () => {
  open = await openWorkbench();
  const { page, dialog } = open;
  await page.getByRole('button', { name: 'Kind Reminder' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await dialog.getByLabel('Your name').waitFor();
  await dialog.getByLabel('Your name').focus();
  await page.keyboard.type('Maria Botha');
  await page.keyboard.press('Tab');
  await page.keyboard.type('maria@example.com');
  await page.keyboard.press('Enter');
  await dialog.getByLabel('Your name').waitFor({ state: 'hidden' });
  const box = dialog.getByRole('checkbox', { name: 'Send to Daisy Florist' });
  await box.focus();
  await page.keyboard.press('Space');
  expect(await box.isChecked()).toBe(false);
  await page.keyboard.press('Escape');
  await page.locator('dialog[open]').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Kind Reminder' }).waitFor();
});
