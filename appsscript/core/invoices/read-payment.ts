import { isFormulaError } from '#core/cells/formula-error.ts';
import { parseLoneStatus, parseStatus } from '#core/cells/parse-status.ts';
import { askWord } from '#core/invoices/ask-word.ts';
import { type DateNotes, readDateCell } from '#core/invoices/read-dates.ts';
import { saysNo } from '#core/invoices/read-hold.ts';
import { type FieldCell, issueAt, type RowView } from '#core/table/row-view.ts';
import type { SheetContext } from '#core/table/sheet-context.ts';
import type { Day } from '#core/values/day.ts';
import type { Issue } from '#core/values/issue.ts';
import { cleanText, foldWords } from '#core/words/clean-text.ts';
import { foldAnswer, lookUpSense } from '#core/words/reading-index.ts';
import type { StatusMeaning } from '#core/words/reading-words.ts';

/** What a row says about payment apart from amounts. */
export interface PaymentSigns {
  /** The cell that says "paid": a tick, a word, a date. */
  paidBy: FieldCell | null;
  /** The cell that says "not paid". */
  openBy: FieldCell | null;
  paidDate: Day | null;
  /** A date of payment after the as-of day: announced, not made. */
  announced: Day | null;
  status: StatusMeaning | null;
  /** Something stands there that is not understood and may mean "paid". */
  unclear: boolean;
}

/** Of several status columns the meaning that stands first here counts: whatever keeps a letter back goes first. */
const STATUS_ORDER: StatusMeaning[] = [
  'cancelled',
  'draft',
  'credit',
  'refunded',
  'paid',
  'do-not-remind',
  'disputed',
  'plan',
  'paused',
  'promised',
  'partial',
  'overdue',
  'open',
];

/**
 * Collects the signs of payment in a row. An unknown status word is asked about. `amountsTell`: the row has a paid amount or
 * a balance of its own; where the status is all there is, an unknown word could mean "paid": unclear.
 */
export function readPayment(
  view: RowView,
  context: SheetContext,
  amountsTell: boolean,
  issues: Issue[],
  notes: DateNotes,
): PaymentSigns {
  const signs: PaymentSigns = {
    paidBy: null,
    openBy: null,
    paidDate: null,
    announced: null,
    status: null,
    unclear: false,
  };
  readStatuses(view, context, amountsTell, signs, issues);
  for (const at of view.all('paidMark').concat(view.all('paid')))
    readMark(at, view, context, signs, issues, notes);
  for (const at of view.all('paidDate')) readPaidDate(at, view, context, signs, issues, notes);
  readOpenMark(view, context, signs, issues);
  for (const at of view.all('cancelMark')) {
    if (isFormulaError(at.shown)) blame(at, view, signs, issues);
    else if (!saysNo(at, context)) signs.status = firstStatus(signs.status, 'cancelled');
  }
  if (signs.paidBy === null) readNotes(view, context, signs, issues);
  return signs;
}

function readStatuses(
  view: RowView,
  context: SheetContext,
  amountsTell: boolean,
  signs: PaymentSigns,
  issues: Issue[],
): void {
  const meanings: { meaning: StatusMeaning; at: FieldCell }[] = [];
  for (const at of view.all('status')) {
    const text = cleanText(String(typeof at.cell === 'string' ? at.cell : at.shown));
    if (/^[-–—.]+$/.test(text)) continue;
    const meaning = isFormulaError(at.shown) ? null : parseStatus(text, context.index, context.languages);
    if (meaning !== null) meanings.push({ meaning, at });
    else if (isFormulaError(at.shown)) blame(at, view, signs, issues);
    else {
      const answer = askWord(text, view.row, context);
      if (answer !== null) meanings.push({ meaning: answer, at });
      // "Mark as paid" beside a balance nobody has touched: the amounts do not tell.
      else if (!amountsTell || mentionsPaid(text, context)) signs.unclear = true;
    }
  }
  meanings.sort((a, b) => STATUS_ORDER.indexOf(a.meaning) - STATUS_ORDER.indexOf(b.meaning));
  const first = meanings[0];
  if (!first) return;
  signs.status = first.meaning;
  if (first.meaning === 'paid') signs.paidBy = first.at;
  if (first.meaning === 'open' || first.meaning === 'overdue' || first.meaning === 'partial')
    signs.openBy = first.at;
}

/** "Not paid: yes" is open, a no is paid. Anything else, and an empty cell among such marks, may be either. */
function readOpenMark(view: RowView, context: SheetContext, signs: PaymentSigns, issues: Issue[]): void {
  if (!view.has('openMark')) return;
  const column = context.claims.get('openMark')?.[0]?.header.text || '';
  const at: FieldCell = view.get('openMark') || { field: 'openMark', column, cell: null, shown: '–' };
  const text = String(at.cell);
  const answer = lookUpSense(context.index.answers, foldAnswer(text), context.languages);
  const status = answer === null ? parseStatus(text, context.index, context.languages) : null;
  if (answer === true || status === 'open' || status === 'overdue') signs.openBy = signs.openBy || at;
  else if (answer === false || status === 'paid') signs.paidBy = signs.paidBy || at;
  else if (signs.paidBy === null) {
    signs.unclear = true;
    issues.push(issueAt('payment-unclear', 'error', view.row, at));
  }
}

function blame(at: FieldCell, view: RowView, signs: PaymentSigns, issues: Issue[]): void {
  signs.unclear = true;
  issues.push(issueAt('formula-error', 'error', view.row, at));
}

function mentionsPaid(text: string, context: SheetContext): boolean {
  return foldWords(text)
    .split(' ')
    .some((word) => parseStatus(word, context.index, context.languages) === 'paid');
}

/** Notes are free text, but one that is nothing but "cancelled" cancels; nothing but "paid" leaves the row to the owner. */
function readNotes(view: RowView, context: SheetContext, signs: PaymentSigns, issues: Issue[]): void {
  for (const at of view.all('note')) {
    const status = parseLoneStatus(String(at.cell), context.index, context.languages);
    if (status === 'cancelled' || status === 'refunded') signs.status = firstStatus(signs.status, status);
    if (status !== 'paid') continue;
    signs.unclear = true;
    issues.push(issueAt('paid-contradicted', 'error', view.row, at));
  }
}

/** A tick, a yes or no, a status word or a date in a column that marks payment; amounts are read elsewhere. */
function readMark(
  at: FieldCell,
  view: RowView,
  context: SheetContext,
  signs: PaymentSigns,
  issues: Issue[],
  notes: DateNotes,
): void {
  const isAmountColumn = at.field === 'paid';
  if (at.cell === true) signs.paidBy = signs.paidBy || at;
  // An empty checkbox is how every checkbox starts; it says nothing against other signs.
  if (typeof at.cell === 'boolean') return;
  if (typeof at.cell === 'object') {
    readPaidDate(at, view, context, signs, issues, notes);
    return;
  }
  if (isAmountColumn && (typeof at.cell === 'number' || /\d/.test(at.shown) || isFormulaError(at.shown)))
    return;
  const text = String(at.cell);
  if (/^[-–—.]+$/.test(cleanText(text))) return;
  const answer = lookUpSense(context.index.answers, foldAnswer(text), context.languages);
  const status = answer === null ? parseStatus(text, context.index, context.languages) : null;
  if (answer === true || status === 'paid') signs.paidBy = signs.paidBy || at;
  else if (answer === false || status === 'open' || status === 'overdue') signs.openBy = signs.openBy || at;
  else if (status === 'partial') {
    signs.status = signs.status || 'partial';
    signs.openBy = signs.openBy || at;
  } else if (status !== null) signs.status = firstStatus(signs.status, status);
  else if (!isAmountColumn) readPaidDate(at, view, context, signs, issues, notes);
}

/** Of two statuses the one that keeps a letter back. */
function firstStatus(a: StatusMeaning | null, b: StatusMeaning): StatusMeaning {
  return a !== null && STATUS_ORDER.indexOf(a) < STATUS_ORDER.indexOf(b) ? a : b;
}

/** A date of payment up to the as-of day means paid, a later one announces it; "no" and dashes mean neither. */
function readPaidDate(
  at: FieldCell,
  view: RowView,
  context: SheetContext,
  signs: PaymentSigns,
  issues: Issue[],
  notes: DateNotes,
): void {
  if (typeof at.cell === 'boolean') {
    if (at.cell) signs.paidBy = signs.paidBy || at;
    return;
  }
  if (typeof at.cell === 'string' && !isFormulaError(at.shown)) {
    const answer = lookUpSense(context.index.answers, foldAnswer(at.cell), context.languages);
    const status = answer === null ? parseStatus(at.cell, context.index, context.languages) : null;
    if (answer === true || status === 'paid') signs.paidBy = signs.paidBy || at;
    if (answer === false || status === 'open' || status === 'overdue') signs.openBy = signs.openBy || at;
    if (answer !== null || (status !== null && status !== 'partial')) return;
  }
  if (at.cell === 0) return;
  const own: Issue[] = [];
  const reading = readDateCell(at, view.row, context, own, notes);
  if (reading === 'empty') return;
  if (reading === null) {
    // A date of payment in two possible orders is still a payment; other text may be one.
    const dated = own.some((issue) => issue.code === 'date-ambiguous' || issue.code === 'date-maybe-swapped');
    if (dated) signs.paidBy = signs.paidBy || at;
    else signs.unclear = true;
    for (const issue of own)
      issues.push(
        dated || issue.code === 'formula-error' ? { ...issue } : { ...issue, code: 'payment-unclear' },
      );
    return;
  }
  if (reading > context.asOf) {
    signs.announced = reading;
    issues.push(issueAt('paid-date-future', 'warning', view.row, at, { date: reading }));
  } else {
    signs.paidDate = reading;
    signs.paidBy = signs.paidBy || at;
  }
}
