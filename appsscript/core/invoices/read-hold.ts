import { isFormulaError } from '#core/cells/formula-error.ts';
import { parseLoneStatus } from '#core/cells/parse-status.ts';
import type { Hold, HoldKind } from '#core/invoices/invoice.ts';
import { type DateNotes, readDateCell } from '#core/invoices/read-dates.ts';
import type { PaymentSigns } from '#core/invoices/read-payment.ts';
import { type FieldCell, issueAt, type RowView } from '#core/table/row-view.ts';
import type { SheetContext } from '#core/table/sheet-context.ts';
import type { Day } from '#core/values/day.ts';
import type { Issue } from '#core/values/issue.ts';
import { cleanText } from '#core/words/clean-text.ts';
import type { Field } from '#core/words/fields.ts';
import { foldAnswer, lookUpSense } from '#core/words/reading-index.ts';
import type { StatusMeaning } from '#core/words/reading-words.ts';

export interface HoldReading {
  hold: Hold | null;
  promisePassed: Day | null;
  /** A hold column shows a failed formula: whether the owner holds the row is not known. */
  unclear: boolean;
}

/** Columns that hold a row unless they say no; of several holds the first in this list is told. */
const YES_COLUMNS: [Field, HoldKind][] = [
  ['doNotRemind', 'do-not-remind'],
  ['dispute', 'dispute'],
  ['plan', 'plan'],
];
const STATUS_HOLDS: Partial<Record<StatusMeaning, HoldKind>> = {
  'do-not-remind': 'do-not-remind',
  disputed: 'dispute',
  plan: 'plan',
  paused: 'paused',
  promised: 'promise',
};
const HOLD_ORDER: HoldKind[] = ['do-not-remind', 'dispute', 'plan', 'paused', 'promise'];

/**
 * Reads the owner's reasons not to remind: hold columns, a no under "Remind", a note that is nothing but such a word. Any words in a hold column hold, except a no: "waiting for Anna" is a reason
 * too. A promise and a pause hold through their day; a promise whose day has passed is told as such.
 */
export function readHold(
  view: RowView,
  context: SheetContext,
  signs: PaymentSigns,
  issues: Issue[],
  notes: DateNotes,
): HoldReading {
  const holds: Hold[] = [];
  const reading: HoldReading = { hold: null, promisePassed: null, unclear: false };
  for (const [field, kind] of YES_COLUMNS)
    for (const at of view.all(field)) {
      if (isFormulaError(at.shown)) blame(at);
      else if (!saysNo(at, context)) holds.push({ kind, until: null });
    }
  for (const at of view.all('heldSince')) {
    if (isFormulaError(at.shown)) blame(at);
    else if (!saysNo(at, context)) holds.push({ kind: 'paused', until: null });
  }
  for (const at of view.all('remind')) {
    if (isFormulaError(at.shown)) blame(at);
    // A zero counts reminders; a dash and an empty cell say nothing.
    else if (at.cell === false || answerOf(at, context) === false)
      holds.push({ kind: 'do-not-remind', until: null });
  }
  let promised = false;
  for (const at of view.all('promiseDate')) {
    const until = holdUntil(at);
    if (until === 'none') continue;
    promised = true;
    if (until !== null && until < context.asOf) reading.promisePassed = until;
    else holds.push({ kind: 'promise', until });
  }
  for (const at of view.all('pausedUntil')) {
    const until = holdUntil(at);
    if (until !== 'none' && (until === null || until >= context.asOf)) holds.push({ kind: 'paused', until });
  }
  const noted = view
    .all('note')
    .map((at) => parseLoneStatus(String(at.cell), context.index, context.languages));
  for (const status of [signs.status, ...noted]) {
    const kind = status === null ? undefined : STATUS_HOLDS[status];
    if (kind && !(kind === 'promise' && promised)) holds.push({ kind, until: null });
  }
  if (signs.announced !== null) holds.push({ kind: 'promise', until: signs.announced });
  holds.sort((a, b) => HOLD_ORDER.indexOf(a.kind) - HOLD_ORDER.indexOf(b.kind) || later(a, b));
  reading.hold = holds[0] || null;
  if (reading.hold !== null && reading.hold.kind === 'promise') reading.promisePassed = null;
  return reading;

  function blame(at: FieldCell): void {
    reading.unclear = true;
    issues.push(issueAt('formula-error', 'error', view.row, at));
  }

  /** The day of a promise or pause; null: without a day; `none`: the cell says no. */
  function holdUntil(at: FieldCell): Day | null | 'none' {
    if (isFormulaError(at.shown)) {
      blame(at);
      return 'none';
    }
    if (at.cell === true) return null;
    if (saysNo(at, context)) return 'none';
    const found: Issue[] = [];
    const day = readDateCell(at, view.row, context, found, notes);
    if (day === 'empty') return 'none';
    if (day !== null) {
      issues.push(...found);
      return day;
    }
    issues.push(issueAt('hold-without-date', 'warning', view.row, at));
    return null;
  }
}

/** The later of two holds of one kind counts; one without an end is the latest. */
function later(a: Hold, b: Hold): number {
  const end = (hold: Hold): string => hold.until || '9999';
  return end(a) < end(b) ? 1 : end(a) > end(b) ? -1 : 0;
}

/** A no, a zero, an unticked box or a dash: what keeps a column of reasons from being one. */
export function saysNo(at: FieldCell, context: SheetContext): boolean {
  if (at.cell === false || at.cell === 0) return true;
  if (typeof at.cell !== 'string') return false;
  if (/^[-–—.]+$/.test(cleanText(at.cell))) return true;
  return answerOf(at, context) === false;
}

function answerOf(at: FieldCell, context: SheetContext): boolean | null {
  if (typeof at.cell !== 'string') return null;
  return lookUpSense(context.index.answers, foldAnswer(at.cell), context.languages);
}
