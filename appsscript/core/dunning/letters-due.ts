import { letterKey } from '#core/dunning/customers.ts';
import type { ReasonCode } from '#core/dunning/decision.ts';
import type { DueInvoice } from '#core/dunning/judge-invoice.ts';
import { isOverdueStage, stageRank } from '#core/dunning/ladder.ts';
import type { StageId } from '#core/values/stage.ts';

/** A letter that is due: one customer, one set of addresses, one currency, every invoice that is due for it. */
export interface LetterDue {
  key: string;
  /** The deciding invoice first, then by due date. */
  invoices: DueInvoice[];
  stage: StageId;
  reason: ReasonCode;
  /** Numbers and names for its sentence. */
  values: DueInvoice['values'];
  proposed: boolean;
  passed: StageId[];
}

/**
 * Puts due invoices into letters. Overdue ones share a letter at the highest stage among them; what is only due today
 * or soon is never in it, because a letter that says "overdue" would be untrue of it: it has a letter of its own.
 */
export function groupLetters(due: readonly DueInvoice[]): LetterDue[] {
  const groups = new Map<string, DueInvoice[]>();
  for (const one of due) {
    const kind = isOverdueStage(one.stage) ? 'overdue' : one.stage;
    const group = `${letterKey(one.invoice)} | ${kind}`;
    const found = groups.get(group);
    if (found) found.push(one);
    else groups.set(group, [one]);
  }
  return Array.from(groups.values()).map(makeLetter);
}

/**
 * One letter. Its stage is the highest among the invoices that have been reminded in their time; an old one that has
 * never been reminded (`first-contact-old`) rides along and does not decide, unless there are only such. The owner
 * must tick the letter if any of its invoices says so; the reason is then that one's.
 */
function makeLetter(due: DueInvoice[]): LetterDue {
  const invoices = due.slice().sort(byWeight);
  const first = invoices[0]!;
  const asking = first.proposed ? first : (invoices.find((one) => one.proposed) ?? first);
  return {
    key: letterKey(first.invoice),
    invoices,
    stage: first.stage,
    reason: asking.reason,
    values: asking.values,
    proposed: asking.proposed,
    passed: invoices.reduce<StageId[]>(
      (all, one) => all.concat(one.passed.filter((stage) => all.indexOf(stage) < 0)),
      [],
    ),
  };
}

const isOld = (one: DueInvoice) => one.reason === 'first-contact-old';

/** Deciding first: not old, then highest stage, oldest due date, first row. */
function byWeight(a: DueInvoice, b: DueInvoice): number {
  return (
    Number(isOld(a)) - Number(isOld(b)) ||
    stageRank(b.stage) - stageRank(a.stage) ||
    compareText(a.invoice.dueDate!, b.invoice.dueDate!) ||
    a.invoice.row - b.invoice.row
  );
}

/**
 * Which of a customer's letters goes first when only one may: one that waits for no tick before one that does (else a
 * letter nobody ticks would keep back all others), then the highest stage, then the oldest due date.
 */
export function byUrgency(a: LetterDue, b: LetterDue): number {
  return (
    Number(a.proposed) - Number(b.proposed) ||
    stageRank(b.stage) - stageRank(a.stage) ||
    compareText(a.invoices[0]!.invoice.dueDate!, b.invoices[0]!.invoice.dueDate!) ||
    compareText(a.key, b.key)
  );
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
