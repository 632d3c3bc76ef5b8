import { isFormulaError } from '#core/cells/formula-error.ts';
import { parseAddresses } from '#core/cells/parse-addresses.ts';
import { parseKind } from '#core/cells/parse-kind.ts';
import { parseLanguage } from '#core/cells/parse-language.ts';
import { isPlaceholder } from '#core/cells/placeholder.ts';
import { findBalance } from '#core/invoices/balance-due.ts';
import { decideState } from '#core/invoices/decide-state.ts';
import type { AgingBucket, Invoice, InvoiceState } from '#core/invoices/invoice.ts';
import { readAmounts } from '#core/invoices/read-amounts.ts';
import { type DateNotes, readDates } from '#core/invoices/read-dates.ts';
import { readHold } from '#core/invoices/read-hold.ts';
import { readNumber } from '#core/invoices/read-number.ts';
import { readPayment } from '#core/invoices/read-payment.ts';
import { type FieldCell, issueAt, type RowView, textOf } from '#core/table/row-view.ts';
import type { SheetContext } from '#core/table/sheet-context.ts';
import { NO_CURRENCY } from '#core/values/currencies.ts';
import { daysBetween } from '#core/values/day.ts';
import type { Issue } from '#core/values/issue.ts';
import type { IssueCode } from '#core/values/issue-codes.ts';
import type { Field } from '#core/words/fields.ts';

/** States in which nothing is asked for, so that what is missing for a letter is no issue. */
const SETTLED: InvoiceState[] = ['paid', 'zero', 'credit', 'draft', 'cancelled'];
const MISSING = [
  'due-date-missing',
  'email-missing',
  'terms-not-understood',
  'amount-net-only',
  'amount-missing',
];

/** Reads one row as an invoice; everything wrong with it goes to `issues`. */
export function readRow(view: RowView, context: SheetContext, issues: Issue[], notes: DateNotes): Invoice {
  const own: Issue[] = [];
  const amounts = readAmounts(view, context, own);
  const amountsTell = view.get('balance') !== null || amounts.money.paid !== undefined;
  const signs = readPayment(view, context, amountsTell, own, notes);
  const balance = findBalance(view, amounts, own);
  const dates = readDates(view, context, own, notes);
  const hold = readHold(view, context, signs, own, notes);
  const number = readNumber(view, own);
  const customer = readText('customer', 'customer-missing');
  const emails = readAddresses('email');
  const cc = readAddresses('cc');
  const kind = readKind(view, context, own);
  const language = readLanguage(view, context, own);
  const details = {
    customerId: readText('customerId'),
    contact: readText('contact'),
    salutation: readText('salutation'),
    phone: readText('phone'),
    tone: readText('tone'),
    order: readText('order'),
    description: readText('description'),
    payLink: readText('payLink'),
    invoiceLink: readText('invoiceLink'),
  };
  const amountMissing =
    !balance.total &&
    !amounts.money.balance &&
    amounts.bad.size === 0 &&
    !amounts.currencyConflict &&
    !amounts.money.net;
  if (amountMissing) own.push(issueAt('amount-missing', 'error', view.row, null));
  const unclear = hold.unclear || kind.unclear;
  const { dueDate } = dates;
  const state = decideState(
    { row: view.row, asOf: context.asOf, kind: kind.kind, signs, balance, dueDate, unclear },
    own,
  );
  if (emails.length === 0 && view.has('email') && view.get('email') === null && SETTLED.indexOf(state) < 0)
    own.push(issueAt('email-missing', 'warning', view.row, null));
  const daysPastDue = dueDate === null ? null : daysBetween(dueDate, context.asOf);
  issues.push(...weighIssues(own, state));
  let balanceDue = balance.balanceDue;
  if (state === 'paid') balanceDue = { minor: 0, currency: amounts.currency || NO_CURRENCY };
  if (balanceDue !== null && state === 'credit' && balanceDue.minor > 0)
    balanceDue =
      kind.kind === 'creditNote' ? { minor: -balanceDue.minor, currency: balanceDue.currency } : null;
  if (state === 'unreadable' && own.some((issue) => issue.code === 'paid-contradicted')) balanceDue = null;
  return {
    row: view.row,
    number,
    customer,
    ...details,
    emails,
    cc,
    language,
    currency: amounts.currency,
    total: balance.total,
    paid: balance.paid,
    balanceDue,
    issueDate: dates.issueDate,
    dueDate,
    dueFromTerms: dates.dueFromTerms,
    termsDays: dates.termsDays,
    paidDate: signs.paidDate,
    daysPastDue,
    state,
    hold: hold.hold,
    promisePassed: hold.promisePassed,
    bucket: bucketOf(state, daysPastDue),
  };

  function readText(field: Field, missing?: IssueCode): string | null {
    const at = view.get(field);
    if (at && isFormulaError(at.shown)) {
      own.push(issueAt('formula-error', missing ? 'error' : 'warning', view.row, at));
      return null;
    }
    const absent = !at || (missing !== undefined && isPlaceholder(at.shown));
    if (absent && missing && view.has(field)) own.push(issueAt(missing, 'error', view.row, null));
    return absent ? null : textOf(at);
  }

  function readAddresses(field: 'email' | 'cc'): string[] {
    const at = view.get(field);
    if (!at) return [];
    const reading = parseAddresses(typeof at.cell === 'string' ? at.cell : at.shown);
    for (const piece of reading.invalid)
      own.push({ ...issueAt('email-invalid', 'warning', view.row, at), found: piece });
    return reading.addresses;
  }
}

/** What is missing for a letter is no matter where none is asked for; other findings there are only warnings. */
function weighIssues(issues: Issue[], state: InvoiceState): Issue[] {
  if (SETTLED.indexOf(state) < 0) return issues;
  return issues
    .filter((issue) => MISSING.indexOf(issue.code) < 0)
    .map((issue) => (issue.severity === 'error' ? { ...issue, severity: 'warning' as const } : issue));
}

function readKind(
  view: RowView,
  context: SheetContext,
  issues: Issue[],
): { kind: 'invoice' | 'creditNote' | null; unclear: boolean } {
  const at: FieldCell | null = view.get('kind');
  if (!at) return { kind: null, unclear: false };
  if (isFormulaError(at.shown)) {
    issues.push(issueAt('formula-error', 'error', view.row, at));
    return { kind: null, unclear: true };
  }
  const kind = parseKind(at.shown, context);
  if (kind === null) issues.push(issueAt('kind-unknown', 'warning', view.row, at));
  return { kind: kind === 'other' ? null : kind, unclear: false };
}

function readLanguage(view: RowView, context: SheetContext, issues: Issue[]): string | null {
  const at = view.get('language');
  const text = textOf(at);
  if (!at || text === null) return null;
  const language = parseLanguage(text, context.index);
  if (language === null) issues.push(issueAt('language-unknown', 'warning', view.row, at));
  return language;
}

/** Age of what is owed: not yet due, or days past due in thirties. */
function bucketOf(state: InvoiceState, daysPastDue: number | null): AgingBucket | null {
  if ((state !== 'open' && state !== 'overdue') || daysPastDue === null) return null;
  if (daysPastDue <= 0) return 'current';
  if (daysPastDue <= 30) return '1-30';
  if (daysPastDue <= 60) return '31-60';
  return daysPastDue <= 90 ? '61-90' : 'over-90';
}
