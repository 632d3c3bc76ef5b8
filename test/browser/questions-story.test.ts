import type { Locator } from 'playwright-core';
import { afterAll, afterEach, expect, test } from 'vitest';
import { closeBrowser, type OpenWorkbench, openWorkbench } from './open-workbench.ts';

let open: OpenWorkbench | null = null;
afterEach(async () => {
  await open?.close();
  open = null;
});
afterAll(closeBrowser);

/** Bare numbers, a status word that nobody knows, a column of money that nobody knows, and a customer without an address. */
const LEDGER = [
  'Invoice number,Customer,Email,Total,Kitty,Due date,Status',
  'A-1,Harbour Bakery,bakery@example.com,1280.00,,2026-03-02,Open',
  'A-2,Willow Clinic,clinic@example.com,4500.00,450.00,2026-03-01,Open',
  'A-3,Stone & Sons,builder@example.com,9620.50,,2026-02-25,Banked',
  'A-4,Daisy Florist,florist@example.com,640.00,32.50,2026-03-04,Open',
  'A-5,Seaview Hotel,,1150.00,,2026-02-24,Open',
  '',
].join('\n');

const CURRENCY = 'Which currency are your amounts in?';
const WORD = 'What does “Banked” mean?';
const COLUMN = 'What is the column “Kitty”?';

const isFocused = (place: Locator): Promise<boolean> =>
  place.evaluate((element) => element === element.ownerDocument.activeElement);

test('what we do not know about her sheet she tells us in three touches, and then the letters are there', {
  timeout: 120_000,
}, async () => {
  open = await openWorkbench();
  const { dialog, menu, closeDialog, openFile } = open;
  const answer = (question: string, text: string): Promise<void> =>
    dialog.getByRole('group', { name: question }).getByRole('button', { name: text, exact: true }).click();
  const asked = (question: string): Locator => dialog.getByRole('heading', { name: question });
  await openFile('ledger', LEDGER, 'en_GB');

  // Nothing goes by itself, and nobody is told that nothing is open or that there is nothing to do.
  await menu('Check invoices');
  await dialog.getByText('Needs you: 5').waitFor();
  await dialog.getByText('4 open invoices do not say their currency').waitFor();
  expect(await dialog.getByText('Nothing is open').count()).toBe(0);
  expect(await dialog.getByText('No reminder is due').count()).toBe(0);
  await closeDialog();
  await menu('Send reminders');
  await dialog.getByRole('heading', { name: 'Before letters can go, this needs you' }).waitFor();
  expect(await dialog.getByRole('checkbox').count()).toBe(0);
  expect(await dialog.getByText('You need not do anything').count()).toBe(0);
  await dialog.getByRole('heading', { name: 'Needs you 5 invoices of 5 customers' }).waitFor();
  expect(await dialog.getByText('Seaview Hotel').isVisible()).toBe(true);

  await dialog.getByText('We think: GBP').waitFor();
  await answer(CURRENCY, 'GBP');
  await dialog.getByText('Kept. You can change it in Settings.').waitFor();
  await answer(COLUMN, 'It lowers what is owed');
  await asked(COLUMN).waitFor({ state: 'detached' });
  // The next question has the focus, so that a keyboard goes on from there.
  await expect.poll(() => isFocused(asked(WORD))).toBe(true);
  await answer(WORD, 'Paid');
  await asked(WORD).waitFor({ state: 'detached' });
  expect(await dialog.locator('.question').count()).toBe(0);

  await dialog.getByLabel('Your name').fill('Maria Botha');
  await dialog.getByLabel('Address for answers').fill('maria@example.com');
  await dialog.getByRole('button', { name: 'Save and go on' }).click();
  await dialog.getByRole('button', { name: 'I have entered all payments up to today' }).click();
  await dialog.getByRole('heading', { name: '3 reminders are due' }).waitFor();
  await dialog.getByRole('heading', { name: 'Ready 3 invoices of 3 customers' }).waitFor();
  await dialog.getByRole('button', { name: /A-4.*£607\.50/ }).waitFor();
  await dialog.getByRole('heading', { name: 'Needs you 1 invoice of 1 customer' }).waitFor();
  expect(await dialog.getByText('There is no valid e-mail address').isVisible()).toBe(true);

  await dialog.getByRole('button', { name: 'Send 3 reminders' }).click();
  await dialog
    .getByText('Cannot be reminded and needs you: 1 invoice of 1 customer (Seaview Hotel).')
    .waitFor();
  await dialog.getByRole('button', { name: 'Send 3 reminders' }).click();
  await dialog.getByText('3 letters sent').waitFor({ timeout: 30_000 });
  await dialog.getByText('Needs you: 1 invoice of 1 customer').waitFor();
});

test('what she has answered is listed in Settings; a change shows first which letter it frees', {
  timeout: 120_000,
}, async () => {
  open = await openWorkbench();
  const { dialog, menu, closeDialog, openFile } = open;
  await openFile('ledger', LEDGER, 'en_GB');
  await menu('Settings…');
  for (const [question, text] of [
    [CURRENCY, 'GBP'],
    [COLUMN, 'It lowers what is owed'],
    [WORD, 'Paid'],
  ] as const) {
    await dialog
      .getByRole('group', { name: question })
      .getByRole('button', { name: text, exact: true })
      .click();
    await dialog.getByRole('group', { name: question }).waitFor({ state: 'detached' });
  }
  // An answer that is a setting is the setting.
  expect(await dialog.getByLabel('Currency, unless the row says otherwise').inputValue()).toBe('GBP');
  await dialog.getByLabel('Balances last compared with the bank account').fill('2026-03-09');
  await dialog.getByRole('button', { name: 'Save settings' }).click();
  await dialog.getByText('Saved.').waitFor();
  await dialog.locator('button:disabled').waitFor({ state: 'detached' });

  const word = dialog.getByLabel(WORD, { exact: true });
  expect(await word.inputValue()).toBe('paid');
  await word.selectOption({ label: 'Still to be paid' });
  await dialog.getByText('Stone & Sons: £9,620.50').waitFor();
  await dialog.getByRole('button', { name: 'Leave it as it was' }).click();
  await expect.poll(() => word.inputValue()).toBe('paid');
  expect(await isFocused(word)).toBe(true);

  await word.selectOption({ label: 'Still to be paid' });
  await dialog.getByRole('button', { name: 'Keep it' }).click();
  await dialog.getByText('Kept.', { exact: true }).waitFor();
  expect(await word.inputValue()).toBe('open');

  // Taken back, it is asked again.
  await dialog.getByRole('button', { name: 'Ask me again: '.concat(WORD) }).click();
  await dialog.getByRole('button', { name: 'Keep it' }).click();
  await dialog.getByRole('group', { name: WORD }).waitFor();

  // Every column says what it is taken for; what she has said of one is listed with her answers, too.
  expect(await dialog.getByRole('combobox', { name: '“Kitty” is taken for' }).count()).toBe(1);
  await dialog.locator('summary', { hasText: 'Your columns' }).click();
  const row = dialog.getByRole('row', { name: 'Kitty' });
  await row.getByText('450').first().waitFor();
  await row.getByText('You said so.').waitFor();
  expect(await dialog.getByLabel('“Total” is taken for').inputValue()).toBe('total');
  await closeDialog();
});

test('an answer that does not arrive says so at its question, and can be given once more', {
  timeout: 60_000,
}, async () => {
  open = await openWorkbench();
  const { page, dialog, menu, openFile } = open;
  await openFile('ledger', LEDGER, 'en_GB');
  await menu('Send reminders');
  const question = dialog.getByRole('group', { name: CURRENCY });
  await question.waitFor();
  await page.route('**/api/run', (route) => route.abort(), { times: 1 });
  await question.getByRole('button', { name: 'GBP' }).click();
  await question.getByText('Google did not answer').waitFor();
  await question.getByRole('button', { name: 'GBP' }).click();
  await question.waitFor({ state: 'detached' });
});

test('whom she has unticked stays unticked when she answers a question', { timeout: 90_000 }, async () => {
  open = await openWorkbench();
  const { dialog, menu, openFile } = open;
  const sheet = [
    'Invoice number,Customer,Email,Total,Currency,Due date,Status',
    'B-1,Anna,anna@example.com,90,GBP,2026-03-02,Open',
    'B-2,Ben,ben@example.com,80,GBP,2026-03-02,Open',
    'B-3,Cleo,cleo@example.com,70,GBP,2026-03-02,Banked',
    '',
  ].join('\n');
  await openFile('ledger', sheet, 'en_GB');
  await menu('Send reminders');
  await dialog.getByRole('button', { name: 'I have entered all payments up to today' }).click();
  await dialog.getByRole('heading', { name: '2 reminders are due' }).waitFor();
  await dialog.getByRole('checkbox', { name: 'Send to Ben' }).uncheck();
  const question = dialog.getByRole('group', { name: WORD });
  await question.getByRole('button', { name: 'Still to be paid' }).click();
  await dialog.getByRole('heading', { name: '3 reminders are due' }).waitFor();
  expect(await dialog.getByRole('checkbox', { name: 'Send to Ben' }).isChecked()).toBe(false);
  expect(await dialog.getByRole('checkbox', { name: 'Send to Cleo' }).isChecked()).toBe(true);
});

test('the smallest balance: left empty it stays empty, and 0 stays 0', { timeout: 90_000 }, async () => {
  open = await openWorkbench();
  const { dialog, menu, closeDialog } = open;
  const smallest = dialog.getByLabel('Smallest balance worth a letter');
  for (const value of ['', '0']) {
    await menu('Settings…');
    await smallest.fill(value);
    await dialog.getByLabel('Address for answers').fill('maria@example.com');
    await dialog.getByRole('button', { name: 'Save settings' }).click();
    await dialog.getByText('Saved.').waitFor();
    await closeDialog();
    await menu('Settings…');
    await smallest.waitFor();
    expect(await smallest.inputValue()).toBe(value);
    await closeDialog();
  }
});

test('a sentence of hers that could hurt is asked about as hers, and goes when she says so', {
  timeout: 90_000,
}, async () => {
  open = await openWorkbench();
  const { dialog, menu, closeDialog, openFile } = open;
  const sheet =
    'Invoice number,Customer,Email,Total,Due date,Currency\nA-1,Anna,anna@example.com,1280.00,2026-03-02,EUR\n';
  await openFile('ledger', sheet, 'en_GB');
  await menu('Settings…');
  await dialog.getByLabel('Your name').fill('Maria');
  await dialog.getByLabel('Address for answers').fill('maria@example.com');
  await dialog
    .getByLabel('What a customer needs to pay')
    .first()
    .fill('Pay up now, you lazy cheat. Bank 1234');
  await dialog.getByLabel('Balances last compared').fill('2026-03-09');
  await dialog.getByRole('button', { name: 'Save settings' }).click();
  await dialog.getByText('Saved.').waitFor();
  await closeDialog();
  await menu('Send reminders');
  await dialog.getByRole('heading', { name: 'Should this sentence of yours go out as it is?' }).waitFor();
  expect(await dialog.getByText('In your texts:').count()).toBe(1);
  expect(await dialog.getByText('In your sheet:').count()).toBe(0);
  expect(await dialog.getByRole('checkbox').count()).toBe(0);
  await dialog.getByRole('button', { name: 'Yes, as it is' }).click();
  await dialog.getByRole('checkbox').first().waitFor();
});
