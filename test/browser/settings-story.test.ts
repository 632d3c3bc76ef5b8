import type { Locator } from 'playwright-core';
import { afterAll, afterEach, expect, test } from 'vitest';
import { closeBrowser, type OpenWorkbench, openWorkbench } from './open-workbench.ts';

let open: OpenWorkbench | null = null;
afterEach(async () => {
  await open?.close();
  open = null;
});
afterAll(closeBrowser);

const isFocused = (place: Locator): Promise<boolean> =>
  place.evaluate((element) => element === element.ownerDocument.activeElement);

const HOW_TO_PAY = 'What a customer needs to pay';

/** The main box of that label; each further language has one of the same label in its group. */
const own = ({ dialog }: OpenWorkbench, label: string): Locator => dialog.getByLabel(label, { exact: true });

async function save({ dialog }: OpenWorkbench): Promise<void> {
  await dialog.getByRole('button', { name: 'Save settings' }).click();
  await dialog.getByText('Saved.', { exact: true }).waitFor();
  await dialog.locator('footer button:disabled').waitFor({ state: 'detached' });
}

async function reopen({ closeDialog, menu, dialog }: OpenWorkbench): Promise<void> {
  await closeDialog();
  await menu('Settings…');
  await dialog.getByLabel('Phone', { exact: true }).waitFor();
}

test('what she lets letters say on her behalf is there when she comes back', {
  timeout: 120_000,
}, async () => {
  open = await openWorkbench();
  const { dialog, menu } = open;
  await menu('Settings…');
  await own(open, 'Phone').fill('+27 21 555 0100');
  await own(open, 'What you do in the business').fill('Accounts');
  await own(open, 'Who helps with questions').fill('Thandi, accounts@example.com');
  await own(open, 'Trade, unless the row says otherwise').selectOption('Classes and tuition');
  const offers = dialog.getByRole('group', { name: 'What letters may offer' });
  await offers.getByRole('checkbox', { name: 'Payment in instalments' }).check();

  // What a letter can fill in stands where she was writing.
  const howToPay = own(open, HOW_TO_PAY);
  await howToPay.fill('Standard Bank 12345, reference ');
  await dialog.getByText('What a letter can fill in for you').first().click();
  await dialog.getByRole('button', { name: 'Invoice number' }).click();
  expect(await howToPay.inputValue()).toBe('Standard Bank 12345, reference {{number}}');
  expect(await isFocused(howToPay)).toBe(true);

  // Formal letters follow only where there are one-tap answers at all.
  const answers = dialog.getByRole('group', { name: 'One-tap answers' });
  const below = answers.getByRole('checkbox', { name: 'Show them below letters' });
  const formal = answers.getByRole('checkbox', { name: 'Below formal letters too' });
  expect([await below.isChecked(), await formal.isChecked()]).toEqual([true, false]);
  await formal.check();
  await below.uncheck();
  expect(await formal.isDisabled()).toBe(true);

  const others = dialog.getByRole('group', { name: 'Your texts in other languages' });
  await others.getByText('We take your texts above to be in English.').waitFor();
  await others.getByLabel('Another language').selectOption('ru');
  await others.getByRole('button', { name: 'Write in this language' }).click();
  const russian = dialog.getByRole('group', { name: 'Русский' });
  const russianWay = russian.getByLabel(HOW_TO_PAY);
  expect(await isFocused(russianWay)).toBe(true);
  await russianWay.fill('Перевод на счёт 12345');
  await russian.getByLabel('What you do in the business').fill('Бухгалтерия');
  // One that stays empty is not kept.
  await others.getByLabel('Another language').selectOption('af');
  await others.getByRole('button', { name: 'Write in this language' }).click();
  expect(await others.getByLabel('Another language').locator('option').count()).toBe(2);
  await save(open);

  await reopen(open);
  expect(await own(open, 'Phone').inputValue()).toBe('+27 21 555 0100');
  expect(await own(open, 'What you do in the business').first().inputValue()).toBe('Accounts');
  expect(await own(open, 'Who helps with questions').inputValue()).toBe('Thandi, accounts@example.com');
  expect(await own(open, 'Trade, unless the row says otherwise').inputValue()).toBe('tuition');
  expect(await offers.getByRole('checkbox', { name: 'Payment in instalments' }).isChecked()).toBe(true);
  expect(await offers.getByRole('checkbox', { checked: true }).count()).toBe(1);
  expect([await below.isChecked(), await formal.isChecked(), await formal.isDisabled()]).toEqual([
    false,
    true,
    true,
  ]);
  expect(await russianWay.inputValue()).toBe('Перевод на счёт 12345');
  expect(await russian.getByLabel('What you do in the business').inputValue()).toBe('Бухгалтерия');
  expect(await dialog.getByRole('group', { name: 'Afrikaans' }).count()).toBe(0);

  // Her letters' language becomes the one of the group: she is told that there are two of each now.
  await own(open, 'Language, unless the row says otherwise').selectOption('ru');
  await russian.getByText('Keep one of the two').waitFor();
});

test('texts in a language that she takes out can be put back as long as the window is open', {
  timeout: 120_000,
}, async () => {
  open = await openWorkbench();
  const { dialog, menu } = open;
  await menu('Settings…');
  await own(open, 'Address for answers').fill('maria@example.com');
  const add = dialog.getByRole('button', { name: 'Write in this language' });
  const languages = dialog.getByLabel('Another language');
  const russian = dialog.getByRole('group', { name: 'Русский' });
  const next = russian.getByLabel('What happens next, for the last letter');
  const remove = dialog.getByRole('button', { name: 'Remove your texts in Русский' });
  const putBack = dialog.getByRole('button', { name: 'Put them back: Русский' });

  // Nothing written: nothing to put back.
  await languages.selectOption('ru');
  await add.click();
  await remove.click();
  await russian.waitFor({ state: 'detached' });
  expect(await putBack.count()).toBe(0);
  expect(await isFocused(languages)).toBe(true);

  await languages.selectOption('ru');
  await add.click();
  await next.fill('Мы позвоним вам.');
  await save(open);

  await remove.press('Enter');
  await dialog.getByText('Your texts in Русский are taken out.').first().waitFor();
  expect(await russian.isVisible()).toBe(false);
  expect(await isFocused(putBack)).toBe(true);
  await putBack.press('Enter');
  expect(await next.inputValue()).toBe('Мы позвоним вам.');
  await save(open);
  await reopen(open);
  expect(await next.inputValue()).toBe('Мы позвоним вам.');

  // Also after saving, and by choosing the language once more.
  await remove.click();
  await save(open);
  await languages.selectOption('ru');
  await add.click();
  expect(await next.inputValue()).toBe('Мы позвоним вам.');
  await remove.click();
  await save(open);
  await reopen(open);
  expect(await russian.count()).toBe(0);
});

test('what cannot be used is said at its own field, also in another language, and nothing is lost', {
  timeout: 120_000,
}, async () => {
  open = await openWorkbench();
  const { dialog, menu } = open;
  await menu('Settings…');
  const refuse = async (): Promise<void> => {
    await dialog.getByRole('button', { name: 'Save settings' }).click();
    await dialog.getByText('Nothing was saved.').waitFor();
    await dialog.locator('footer button:disabled').waitFor({ state: 'detached' });
  };
  const problemOf = (control: Locator): Promise<string> =>
    control.evaluate((element) => element.closest('.field')?.querySelector('.problem')?.textContent ?? '');

  await own(open, 'Address for answers').fill('maria@example.com');
  const phone = own(open, 'Phone');
  await phone.fill('ask Maria');
  await refuse();
  expect(await problemOf(phone)).toContain('“ask Maria” is not a phone number');
  expect(await phone.getAttribute('aria-invalid')).toBe('true');
  expect(await isFocused(phone)).toBe(true);

  // The first one from the top has the focus.
  const howToPay = own(open, HOW_TO_PAY);
  await howToPay.fill('Bank 1\n\nBank 2\n\nCash\n\nCard');
  await refuse();
  expect(await problemOf(howToPay)).toContain('More than three ways to pay');
  expect(await isFocused(phone)).toBe(true);
  await phone.fill('021 555 0100');
  await refuse();
  expect(await isFocused(howToPay)).toBe(true);
  expect(await problemOf(howToPay)).toContain('More than three ways to pay');
  expect(await problemOf(phone)).toBe('');
  await howToPay.fill('Bank 1\n\nBank 2\n\nCash');

  await dialog.getByLabel('Another language').selectOption('ru');
  await dialog.getByRole('button', { name: 'Write in this language' }).click();
  const next = dialog
    .getByRole('group', { name: 'Русский' })
    .getByLabel('What happens next, for the last letter');
  await next.fill('Счёт {{nomer}} будет передан.');
  await refuse();
  expect(await problemOf(next)).toContain('{{number}}');
  expect(await isFocused(next)).toBe(true);
  await next.fill('Счёт {{number}} будет передан.');
  await save(open);
  await reopen(open);
  expect(await howToPay.first().inputValue()).toBe('Bank 1\n\nBank 2\n\nCash');
  expect(await next.inputValue()).toBe('Счёт {{number}} будет передан.');
});

test('in Arabic the window reads from the right, and nothing runs out of it on a narrow screen', {
  timeout: 90_000,
}, async () => {
  open = await openWorkbench({ locale: 'ar_EG', width: 420, dark: true });
  const { page, dialog } = open;
  await page.getByRole('button', { name: 'Kind Reminder' }).click();
  await page.getByRole('menuitem', { name: 'الإعدادات…' }).click();
  const offers = dialog.getByRole('group', { name: 'ما يمكن أن تعرضه الرسائل' });
  const box = await offers.getByRole('checkbox').first().boundingBox();
  const word = await offers.getByText('مهلة إضافية').boundingBox();
  const middleOf = (place: { x: number; width: number } | null): number => place!.x + place!.width / 2;
  expect(middleOf(box)).toBeGreaterThan(middleOf(word));
  await dialog.getByLabel('لغة أخرى').selectOption('zh-Hans');
  await dialog.getByRole('button', { name: 'الكتابة بهذه اللغة' }).click();
  await dialog.getByRole('group', { name: '简体中文' }).waitFor();
  const overflow = await dialog.locator('main').evaluate((main) => main.scrollWidth - main.clientWidth);
  expect(overflow).toBe(0);
});
