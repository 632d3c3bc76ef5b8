import type { AddOnBundle } from '../../scripts/workbench/add-on-bundle.ts';

const code = `
var App = (() => {
  function mark() {
    SpreadsheetApp.getActive().getActiveSheet().getRange('D2').setValue('Overdue');
    SpreadsheetApp.getActive().toast('1 invoice is overdue.', 'Kind Reminder');
  }
  return { mark: mark };
})();
function onOpen() {
  SpreadsheetApp.getUi().createMenu('Kind Reminder')
    .addItem('Check invoices', 'checkInvoices')
    .addSeparator()
    .addItem('Send reminders', 'sendReminders')
    .addToUi();
}
function checkInvoices() { App.mark(); }
function sendReminders() {
  SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutputFromFile('send').setWidth(700).setHeight(500), 'Send reminders');
}
function setUpSampleSheet() {
  var sheet = SpreadsheetApp.getActive().insertSheet('Invoices');
  sheet.getRange(1, 1, 2, 3).setValues([['Invoice', 'Email', 'Amount'], ['INV-1', 'thandi@example.com', 1250]]);
  sheet.setFrozenRows(1);
}
function sendNext(json) {
  MailApp.sendEmail({ to: 'thandi@example.com', subject: 'Invoice INV-1', body: 'Dear Thandi', htmlBody: '<p>Dear Thandi</p><script>alert(1)</script>', name: 'Maria', replyTo: 'maria@example.com' });
  return JSON.stringify({ sent: JSON.parse(json).count });
}
function fail() { throw new Error('The sheet has no invoices.'); }
function today() { return new Date().toISOString().slice(0, 10); }
function hidden_() { return 'never'; }
`;

/** An add-on of a few lines: a menu, a dialog, a sample, a letter, a failure. */
export const smallBundle: AddOnBundle = {
  code,
  html: {
    send: '<!DOCTYPE html><html><head><title>Send</title></head><body><p>Ready</p></body></html>',
  },
  manifest: {},
};
