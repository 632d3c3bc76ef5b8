/**
 * What a column of an invoice sheet can mean. The words by which owners call them are data: `words/<language>.yml`.
 * Amounts are in the currency of the row; `net`, `tax` and the line fields serve to understand exports, not to remind.
 */
export const FIELDS = [
  'number', // invoice number, as written
  'customer', // who owes: firm or person
  'customerId',
  'contact', // who gets the letter
  'salutation', // greeting written by the owner; replaces ours as it is
  'email', // one or several addresses
  'cc',
  'phone',
  'language',
  'tone',
  'currency',
  'total', // what the invoice asks for, tax included
  'net', // before tax
  'tax',
  'paid', // paid so far
  'credited', // credit notes against it
  'balance', // still open
  'status', // a word: paid, open, draft …
  'paidMark', // a checkbox, yes/no, or a mark
  'openMark', // yes: still to be paid; no: paid
  'cancelMark', // anything but a no: cancelled
  'paidDate',
  'issueDate',
  'dueDate',
  'terms', // "Net 30", "30 дней"
  'kind', // invoice, credit note, quote …
  'dispute', // yes/no or what is disputed
  'promiseDate', // customer promised to pay by
  'pausedUntil',
  'doNotRemind',
  'remind', // yes/no: only a no says something
  'plan', // instalments agreed
  'order', // purchase order or contract number to quote
  'description',
  'note',
  'payLink',
  'invoiceLink',
  'lineItem', // the following mark an export with one row an invoice line
  'quantity',
  'unitPrice',
  'lineNet',
  'lineTax',
  'lineTotal',
] as const;

export type Field = (typeof FIELDS)[number];
