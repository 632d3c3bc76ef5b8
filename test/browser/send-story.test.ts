import { afterAll, afterEach, expect, test } from 'vitest';
import { closeBrowser, type OpenWorkbench, openWorkbench } from './open-workbench.ts';

let open: OpenWorkbench | null = null;
afterEach(async () => {
  await open?.close();
  open = null;
});
afterAll(closeBrowser);

async function fillInSender({ dialog }: OpenWorkbench): Promise<void> {
  await dialog.getByLabel('Your name').fill('Maria Botha');
  await dialog.getByLabel('Address for answers').fill('maria@example.com');
  await dialog.getByRole('button', { name: 'Save and go on' }).click();
  await dialog.getByRole('button', { name: 'I have entered all payments up to today' }).click();
}

test('a newcomer checks, unticks one customer, sends, and finds nothing due the second time', {
  timeout: 90_000,
}, async () => {
  open = await openWorkbench();
  const { page, dialog, menu, closeDialog, cell } = open;

  await menu('Check invoices');
  await dialog.getByRole('heading', { name: '16 invoices read' }).waitFor();
  await dialog.getByText('11 overdue').waitFor();
  await dialog.getByText('Needs you: 1').waitFor();
  await dialog.getByText('“as agreed” is not a date').waitFor();
  await closeDialog();
  expect(await cell('B2')).toBe('Harbour Bakery');
  expect(await cell('N1')).toBe('Reminder status');
  expect(await cell('N2')).toBe('Overdue');
  expect(await cell('O2')).toBe('3');

  await menu('Send reminders');
  await fillInSender(open);
  await dialog.getByRole('heading', { name: '7 reminders are due on 9 March 2026' }).waitFor();
  const proposed = dialog.getByRole('checkbox', { name: 'Send to Greenfield Gardens' });
  expect(await proposed.isChecked()).toBe(false);

  // The whole letter on a click, exactly as it goes.
  await dialog.getByRole('button', { name: /^A question about invoice INV-1002/ }).click();
  await dialog.getByRole('heading', { name: 'Letter to Willow Clinic' }).waitFor();
  await dialog.getByText('clinic@example.com').first().waitFor();
  await dialog
    .getByRole('button', { name: 'As plain text' })
    .or(dialog.getByRole('tab', { name: 'As plain text' }))
    .click();
  await dialog.getByText('INV-1002').first().waitFor();
  await dialog.getByRole('button', { name: 'Back to the list' }).click();

  await dialog.getByRole('checkbox', { name: 'Send to Corner Café' }).uncheck();
  await dialog.getByRole('button', { name: 'Send 6 reminders' }).click();
  await dialog.getByText('6 letters go out from your Gmail.').waitFor();
  await dialog.getByText('Answers go to maria@example.com.').waitFor();
  await dialog.getByRole('button', { name: 'Send 6 reminders' }).click();
  await dialog.getByText('6 letters sent').waitFor({ timeout: 30_000 });
  await closeDialog();

  const letters = page.getByRole('list', { name: 'Letters in the outbox' }).getByRole('listitem');
  expect(await letters.count()).toBe(6);
  expect((await letters.allInnerTexts()).join('\n')).not.toContain('cafe@example.com');
  await letters.filter({ hasText: 'clinic@example.com' }).getByRole('button').click();
  await page.frameLocator('iframe[title*="etter"]').getByText('Maria Botha').first().waitFor();

  expect(await cell('N2')).toBe('Reminded');
  expect(await cell('P2')).toBe('9 Mar 2026');
  await page.getByRole('tab', { name: 'Reminder log' }).click();
  await page.getByText('clinic@example.com').first().waitFor();

  await page.getByRole('tab', { name: 'Invoices' }).click();
  await menu('Send reminders');
  // Corner Café was left out by the owner: offered, but not ticked again by itself.
  await dialog.getByText('You left this one out earlier today.').waitFor();
  expect(await dialog.getByRole('heading', { name: /^Needs your tick/ }).innerText()).toBe(
    'Needs your tick 3 invoices of 3 customers',
  );
  expect(await dialog.getByRole('checkbox').count()).toBe(3);
  expect(await dialog.getByRole('checkbox', { checked: true }).count()).toBe(0);
  expect(await dialog.getByRole('button', { name: /^Send [1-9]/ }).count()).toBe(0);
  await closeDialog();
  expect(await letters.count()).toBe(6);
});

test('a reload keeps the sheet, its marks and the outbox', { timeout: 60_000 }, async () => {
  open = await openWorkbench();
  const { page, menu, dialog, closeDialog, cell } = open;
  await menu('Check invoices');
  await dialog.getByRole('heading', { name: '16 invoices read' }).waitFor();
  await closeDialog();
  await page.reload();
  await expect.poll(() => cell('N2')).toBe('Overdue');
});

test('paying an invoice between the preview and the click keeps its letter from going', {
  timeout: 60_000,
}, async () => {
  open = await openWorkbench();
  const { page, menu, dialog, workbench } = open;
  await menu('Send reminders');
  await fillInSender(open);
  await dialog.getByRole('heading', { name: '7 reminders are due' }).waitFor();
  // Somebody else enters the payment in the meantime: K is the column "Status".
  workbench.session.edit({ sheet: 'Invoices', row: 3, column: 11, values: [['Paid']] });
  await dialog.getByRole('button', { name: 'Send 7 reminders' }).click();
  await dialog.getByRole('button', { name: 'Send 7 reminders' }).click();
  await dialog.getByText('6 letters sent').waitFor({ timeout: 30_000 });
  await dialog.getByText('1 not sent because the sheet has changed').waitFor();
  const letters = page.getByRole('list', { name: 'Letters in the outbox' }).getByRole('listitem');
  expect(await letters.count()).toBe(6);
  expect((await letters.allInnerTexts()).join('\n')).not.toContain('clinic@example.com');
});

test('settings that cannot be kept say so at their field, the weekdays too', {
  timeout: 60_000,
}, async () => {
  open = await openWorkbench();
  const { menu, dialog } = open;
  await menu('Settings…');
  await dialog.getByLabel('Address for answers').fill('maria');
  for (const day of ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'])
    await dialog.getByLabel(day).uncheck();
  await dialog.getByRole('button', { name: 'Save settings' }).click();
  await dialog.getByText('2 fields need a look').waitFor();
  await dialog.getByText('“maria” is not one e-mail address').waitFor();
  await dialog
    .getByRole('group', { name: 'Days on which letters go' })
    .getByText('Choose at least one')
    .waitFor();
});

test('a file with dates of two readings: its locale is chosen, and they are read', {
  timeout: 60_000,
}, async () => {
  open = await openWorkbench();
  const { page, menu, dialog, closeDialog, openFile } = open;
  expect(await page.getByLabel('Locale').isVisible()).toBe(false);
  const sheet =
    'number,customer,email,amount,currency,due date\nA-1,Anna,anna@example.com,90,EUR,02/03/2026\n';
  await openFile('two', sheet);
  await menu('Check invoices');
  await dialog.getByText('“02/03/2026” can be').waitFor();
  await closeDialog();
  await page.getByLabel('Locale').selectOption({ label: 'United Kingdom (English), \u206631/12/2026\u2069' });
  await page.getByText('Locale changed').waitFor();
  await menu('Check invoices');
  await dialog.getByText('1 overdue').waitFor();
});

test('bare numbers: a currency that is not among the answers is written into the small box, and the letters come', {
  timeout: 60_000,
}, async () => {
  open = await openWorkbench();
  const { menu, dialog, openFile } = open;
  const sheet = 'number,customer,email,amount,due date\nA-1,Anna,anna@example.com,1200.50,2026-03-02\n';
  await openFile('bare', sheet);
  await menu('Send reminders');
  await dialog.getByRole('heading', { name: 'Before letters can go, this needs you' }).waitFor();
  const question = dialog.getByRole('group', { name: 'Which currency are your amounts in?' });
  await question.getByRole('textbox').fill('xq');
  await question.getByRole('button', { name: 'Use this one' }).click();
  await question.getByText('This is not a currency that we know').waitFor();
  await question.getByRole('textbox').fill('zar');
  await question.getByRole('button', { name: 'Use this one' }).click();
  await fillInSender(open);
  await dialog.getByRole('heading', { name: '1 reminder is due' }).waitFor();
  await dialog.getByRole('button', { name: /^A question about invoice A-1: ZAR.1,200.50/ }).waitFor();
});
