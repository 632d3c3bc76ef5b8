import { isFormulaError } from '#core/cells/formula-error.ts';
import { parseAddresses } from '#core/cells/parse-addresses.ts';
import { parseKind } from '#core/cells/parse-kind.ts';
import { parseLanguage } from '#core/cells/parse-language.ts';
import { isPlaceholder } from '#core/cells/placeholder.ts';
import { askWord } from '#core/invoices/ask-word.ts';
import { findBalance } from '#core/invoices/balance-due.ts';
import { decideState } from '#core/invoices/decide-state.ts';
import { findDoubts } from '#core/invoices/doubts.ts';
import type { AgingBucket, Invoice, InvoiceState } from '#core/invoices/invoice.ts';
import { readAmounts } from '#core/invoices/read-amounts.ts';
import { type DateNotes, readDateCell, readDates } from '#core/invoices/read-dates.ts';
import { readHold } from '#core/invoices/read-hold.ts';
import { readNumber } from '#core/invoices/read-number.ts';
import { readPayment } from '#core/invoices/read-payment.ts';
import { type FieldCell, issueAt, type RowView, textOf } from '#core/table/row-view.ts';
import type { SheetContext } from '#core/table/sheet-context.ts';
import { NO_CURRENCY } from '#core/values/currencies.ts';
import { type Day, daysBetween } from '#core/values/day.ts';
import type { Issue } from '#core/values/issue.ts';
import type { IssueCode } from '#core/values/issue-codes.ts';
import type { Sector } from '#core/values/sector.ts';
import { foldWord } from '#core/words/clean-text.ts';
import type { Field } from '#core/words/fields.ts';
import { lookUpSense } from '#core/words/reading-index.ts';
import type { StatusMeaning } from '#core/words/reading-words.ts';

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
  const kind = readKind(view, context, own);
  // What the owner has said of an unknown kind counts as a status does.
  if (kind.said === 'paid') signs.paidBy = signs.paidBy || view.get('kind');
  else if (kind.said !== null) signs.status = signs.status || kind.said;
  const dates = readDates(view, context, own, notes);
  const laterDue = readLaterDue(view, context, notes);
  const released = laterDue !== null && laterDue !== 'unclear' && laterDue <= context.asOf;
  const balance = findBalance(view, amounts, own, released);
  const hold = readHold(view, context, signs, own, notes);
  const number = readNumber(view, own);
  const customer = readText('customer', 'customer-missing');
  const emails = readAddresses('email');
  const cc = readAddresses('cc');
  const language = readLanguage(view, context, own);
  const details = {
    customerId: readText('customerId'),
    contact: readText('contact'),
    salutation: readText('salutation'),
    phone: readText('phone'),
    tone: readText('tone'),
    order: readText('order'),
    description: readText('description'),
    period: namedPeriod(readText('period')),
    terms: typeof view.get('terms')?.cell === 'string' ? readText('terms') : null,
    waybill: readText('waybill'),
    paymentReference: readText('paymentReference'),
    sector: readSector(view, context),
    deliveryDate: readDelivery(view, context, notes),
    payLink: readText('payLink'),
    invoiceLink: readText('invoiceLink'),
    part: readText('part'),
  };
  const amountMissing =
    !balance.total &&
    !amounts.money.balance &&
    amounts.bad.size === 0 &&
    !amounts.currencyConflict &&
    !amounts.money.net;
  if (amountMissing) own.push(issueAt('amount-missing', 'error', view.row, null));
  const unclear = hold.unclear || kind.unclear;
  const { retained } = balance;
  // A retention is all that is left: it is owed, on the day of its release.
  if (retained !== null && laterDue !== null && laterDue !== 'unclear') {
    dates.dueDate = laterDue;
    balance.balanceDue = retained;
  }
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
    questions: [],
    doubts: findDoubts(view, context, {
      state,
      dates,
      signs,
      balance,
      laterDue: stillToCome(laterDue, context),
    }),
    copyOf: null,
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
): { kind: 'invoice' | 'creditNote' | null; said: StatusMeaning | null; unclear: boolean } {
  const side = view.get('side');
  const sided = side && lookUpSense(context.index.sides, foldWord(side.shown), context.languages);
  if (sided === 'credit') return { kind: 'creditNote', said: null, unclear: false };
  const at: FieldCell | null = view.get('kind');
  if (!at) return { kind: null, said: null, unclear: false };
  if (isFormulaError(at.shown)) {
    issues.push(issueAt('formula-error', 'error', view.row, at));
    return { kind: null, said: null, unclear: true };
  }
  const kind = parseKind(at.shown, context);
  const said = kind === null ? askWord(at.shown, view.row, context) : null;
  return { kind: kind === 'other' ? null : kind, said, unclear: false };
}

function readLanguage(view: RowView, context: SheetContext, issues: Issue[]): string | null {
  const at = view.get('language');
  const text = textOf(at);
  if (!at || text === null) return null;
  const language = parseLanguage(text, context.index);
  if (language === null) issues.push(issueAt('language-unknown', 'warning', view.row, at));
  return language;
}

/** A bare number says nothing to the customer: "5" for May. */
function namedPeriod(text: string | null): string | null {
  return text === null || /^\d{1,2}$/.test(text) ? null : text;
}

/** When it was delivered; what cannot be read is simply not told, because nothing hangs on it. */
function readDelivery(view: RowView, context: SheetContext, notes: DateNotes): Day | null {
  const at = view.get('deliveryDate');
  const day = at ? readDateCell(at, view.row, context, [], notes) : null;
  return day === 'empty' ? null : day;
}

function readSector(view: RowView, { index, languages }: SheetContext): Sector | null {
  const at = view.get('sector');
  return at && lookUpSense(index.sectors, foldWord(at.shown), languages);
}

/** The latest of further due dates; null without one, `unclear` where one cannot be read. */
function readLaterDue(view: RowView, context: SheetContext, notes: DateNotes): Day | 'unclear' | null {
  let latest: Day | null = null;
  for (const at of view.all('laterDue')) {
    const day = readDateCell(at, view.row, context, [], notes);
    if (day === 'empty') continue;
    if (day === null) return 'unclear';
    if (latest === null || day > latest) latest = day;
  }
  return latest;
}

function stillToCome(day: Day | 'unclear' | null, { asOf }: SheetContext): Day | 'unclear' | null {
  return day === null || day === 'unclear' || day > asOf ? day : null;
}

/** Age of what is owed: not yet due, or days past due in thirties. */
function bucketOf(state: InvoiceState, daysPastDue: number | null): AgingBucket | null {
  if ((state !== 'open' && state !== 'overdue') || daysPastDue === null) return null;
  if (daysPastDue <= 0) return 'current';
  if (daysPastDue <= 30) return '1-30';
  if (daysPastDue <= 60) return '31-60';
  return daysPastDue <= 90 ? '61-90' : 'over-90';
}
