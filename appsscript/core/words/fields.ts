/**
 * What a column of an invoice sheet can mean. The words by which owners call them are data: `words/<language>.yml`.
 * Amounts are in the currency of the row; `net`, `tax` and the line fields serve to understand exports, not to remind.
 */
export const FIELDS = [
  'number', // invoice number, as written
  'customer', // who owes: firm or person
  'firstName', // with `lastName`, in two columns, the customer's name
  'lastName',
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
  'deposit', // paid in advance: an amount, or whether it has come in
  'credited', // credit notes against it
  'balance', // still open
  'totalInCurrency', // what the invoice asks for in its own currency, where `total` is in the company's
  'balanceInCurrency',
  'runningBalance', // of the account after this row, not of the invoice
  'withheld', // tax that the customer keeps back and pays to the state: lowers what is owed
  'retention', // part that is agreed to be paid later: lowers what is owed now
  'discount', // whether it is already taken off only the amounts tell
  'writeOff', // lowers what is owed
  'lowers', // no header says so: the owner has
  'raises', // likewise
  'adjustment', // corrections, bank charges, rounding, late fees: may lower or raise what is owed
  'status', // a word: paid, open, draft …
  'paidMark', // a checkbox, yes/no, or a mark
  'openMark', // yes: still to be paid; no: paid
  'cancelMark', // anything but a no: cancelled
  'paidDate',
  'issueDate',
  'dueDate',
  'laterDue', // a further or later due date: of an instalment, a retention, an extension
  'terms', // "Net 30", "30 дней"
  'part', // which instalment the row is: "1/3"
  'instalment', // amount of one instalment
  'paymentMethod',
  'side', // debit or credit, as a letter or word
  'kind', // invoice, credit note, quote …
  'dispute', // yes/no or what is disputed
  'promiseDate', // customer promised to pay by
  'pausedUntil',
  'heldSince', // anything but a no: on hold, and what it waits for or since when
  'doNotRemind',
  'remind', // yes/no: only a no says something
  'plan', // instalments agreed
  'order', // purchase order or contract number to quote
  'description',
  'period', // what the invoice is for in time: "October 2026"
  'waybill', // consignment note, bill of lading
  'deliveryDate',
  'paymentReference', // what to quote with the payment: structured reference, KID, OCR, Verwendungszweck
  'sector', // the trade: freight, subscription, tuition
  'note',
  'daysLate', // days past due as the owner or a program counts them
  'information', // known to change neither amount, due date nor recipient: quantity, region, order date …
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
