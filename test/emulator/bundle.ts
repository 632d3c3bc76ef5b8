import { createEmulator, type Emulator, type EmulatorOptions } from '../../scripts/emulator/emulator.ts';
import { newWorkbook, type Workbook } from '../../scripts/emulator/workbook/model.ts';

/** A small add-on, as a built bundle is: plain functions at the top level. */
export const code = `
function onOpen(e) {
  SpreadsheetApp.getUi().createMenu('Kind Reminder')
    .addItem('Check invoices', 'check').addSeparator()
    .addSubMenu(SpreadsheetApp.getUi().createMenu('More').addItem('Help', 'help'))
    .addToUi();
}
function onEdit(e) { if (e.value === 'boom') throw new Error('no'); e.range.setNote('was ' + e.oldValue); }
function help() {
  SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutputFromFile('help').setWidth(640).setHeight(480), 'Help');
  SpreadsheetApp.getActive().toast('Ready', 'Kind Reminder', 3);
}
function ask() {
  var ui = SpreadsheetApp.getUi();
  var lock = LockService.getDocumentLock();
  lock.waitLock(0);
  var answer = ui.alert('Send?', '7 letters', ui.ButtonSet.YES_NO);
  return [answer === ui.Button.YES, String(answer), lock.hasLock()];
}
function mail(n) { for (var i = 1; i <= n; i++) MailApp.sendEmail({ to: 'c' + i + '@example.com', subject: 'Letter ' + i, body: 'Dear customer' }); return n; }
function claim() {
  var sheet = SpreadsheetApp.getActiveSheet();
  sheet.appendRow(['first']);
  SpreadsheetApp.flush();
  sheet.appendRow(['second']);
  try { MailApp.sendEmail('a@example.com', 'Subject', 'Body'); } catch (e) { sheet.appendRow(['caught ' + e.message]); }
  sheet.appendRow(['third']);
}
function echo(value) { return value; }
function giveDate() { return { when: new Date() }; }
function loop() { for (;;) {} }
var counter = 0;
function count() { return ++counter; }
`;

/** An emulator for an add-on of the caller's functions, over an empty workbook. */
export function emulate(functions = code, options: Partial<EmulatorOptions> = {}): Emulator {
  return createEmulator({
    bundle: {
      code: functions,
      html: { help: '<!DOCTYPE html><p>Help</p>' },
      packs: { words: '["raw: <?= 1 ?> & <b>"]' },
    },
    workbook: newWorkbook({ locale: 'en_ZA', timeZone: 'Africa/Johannesburg' }),
    now: () => Date.UTC(2026, 2, 31, 7),
    ...options,
  });
}

/** Runs one expression as a function of the add-on and gives the result, or the error's text as `!text`. */
export function evaluate(act: string, workbook?: Workbook): unknown {
  const emulator = emulate(`function act() { ${act} }`, workbook ? { workbook } : {});
  const { ok, result, error } = emulator.execute('act');
  return ok ? result : `!${error?.name}: ${error?.message}`;
}
