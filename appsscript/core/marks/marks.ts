import type { DecidedInvoice, Decision, Plan, ReasonCode } from '#core/dunning/decision.ts';
import { type InvoiceState, type InvoiceTable, isOpen } from '#core/invoices/invoice.ts';
import { type History, lettersAbout } from '#core/journal/history.ts';
import { type Day, daysBetween } from '#core/values/day.ts';
import type { StageId } from '#core/values/stage.ts';

/** What a row's status cell says, as a code; the owner's words for it are labels (`statuses.<code>`). */
export const MARK_STATUSES = [
  'overdue',
  'due-soon', // due today or within seven days
  'open',
  'reminded', // a reminder went, and nothing is due for it now
  'on-hold',
  'paid',
  'credit',
  'draft',
  'cancelled',
  'check', // a person must look: unreadable, duplicate, or a letter that may have left
  'none', // no invoice: our cells stay empty
] as const;
export type MarkStatus = (typeof MARK_STATUSES)[number];

/** What one row of the sheet shows. */
export interface MarkRow {
  /** 1-based row of the sheet. */
  row: number;
  status: MarkStatus;
  /** Days since the due date, 0 on the day, negative before; null where it means nothing. */
  daysPastDue: number | null;
  /** The last letter about this invoice that is known to have gone, with the letter's own stage. */
  last: { day: Day; stage: StageId } | null;
  /** The next letter: today for a letter that is due; without a day or stage where only a person can tell. */
  next: { day: Day | null; stage: StageId | null } | null;
  /** For the sentence "why". */
  decision: Decision;
}

const DUE_SOON_DAYS = 7;

const BY_STATE: Partial<Record<InvoiceState, MarkStatus>> = {
  paid: 'paid',
  zero: 'none',
  credit: 'credit',
  draft: 'draft',
  cancelled: 'cancelled',
  duplicate: 'check',
  unreadable: 'check',
  'not-an-invoice': 'none',
};

/** Reasons for which the owner must look at the row itself. */
const CHECK: readonly ReasonCode[] = ['uncertain', 'unreadable', 'question'];

/** Reasons with which an invoice that was reminded simply rests. */
const RESTING: readonly ReasonCode[] = [
  'next-stage-later',
  'reminded-recently',
  'reminded-today',
  'weekly-cap',
];

/** One mark for each row that the reader found, in the order of the sheet. Codes and values only; words are labels. */
export function marksFor(table: InvoiceTable, plan: Plan, history: History): MarkRow[] {
  if (table.headerRow === null) return [];
  return plan.decided.map((one) => markRow(one, plan.asOf, history)).sort((a, b) => a.row - b.row);
}

function markRow({ invoice, decision }: DecidedInvoice, asOf: Day, history: History): MarkRow {
  const daysPastDue = isOpen(invoice) && invoice.dueDate !== null ? daysBetween(invoice.dueDate, asOf) : null;
  const last = invoice.state === 'not-an-invoice' ? null : lastLetter(history, { invoice, decision });
  return {
    row: invoice.row,
    status: statusOf({ invoice, decision }, daysPastDue, last !== null),
    daysPastDue,
    last,
    next: nextLetter(decision, asOf),
    decision,
  };
}

function statusOf(
  { invoice, decision }: DecidedInvoice,
  daysPastDue: number | null,
  reminded: boolean,
): MarkStatus {
  const byState = BY_STATE[invoice.state];
  if (byState) return byState;
  if (decision.kind === 'hold') return 'on-hold';
  if (CHECK.indexOf(decision.reason) >= 0) return 'check';
  if (reminded && RESTING.indexOf(decision.reason) >= 0) return 'reminded';
  if (invoice.state === 'overdue') return 'overdue';
  return daysPastDue !== null && daysPastDue >= -DUE_SOON_DAYS ? 'due-soon' : 'open';
}

function lastLetter(history: History, { invoice }: DecidedInvoice): MarkRow['last'] {
  const known = lettersAbout(history, invoice).filter((letter) => letter.certain);
  const last = known[known.length - 1];
  return last && last.day !== null && last.stage !== null ? { day: last.day, stage: last.stage } : null;
}

function nextLetter(decision: Decision, asOf: Day): MarkRow['next'] {
  if (decision.kind === 'send') return { day: asOf, stage: decision.stage };
  if (decision.kind === 'wait') return { day: decision.until, stage: decision.stage };
  return decision.until === null ? null : { day: decision.until, stage: null };
}
