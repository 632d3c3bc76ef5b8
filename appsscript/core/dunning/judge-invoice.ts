import { sendingDaysOf } from '#core/dunning/calendar.ts';
import { firstFreeDay } from '#core/dunning/caps.ts';
import type { Decision, ReasonCode } from '#core/dunning/decision.ts';
import { isOldContact } from '#core/dunning/first-contact.ts';
import { judgeHold } from '#core/dunning/holds.ts';
import { judgeContents, judgeQuestions, judgeState, skip } from '#core/dunning/judge-row.ts';
import { dueStep, isOverdueStage, ladderFor, type Progress, passedStages } from '#core/dunning/ladder.ts';
import { nextStep } from '#core/dunning/next-step.ts';
import type { LadderStep, Policy } from '#core/dunning/policy.ts';
import { readProgress } from '#core/dunning/progress.ts';
import { smallestBalance } from '#core/dunning/smallest-balance.ts';
import type { Invoice } from '#core/invoices/invoice.ts';
import type { PastLetter } from '#core/journal/history.ts';
import type { Settings } from '#core/settings/settings.ts';
import { addDays, type Day, daysBetween } from '#core/values/day.ts';
import type { LanguageTag } from '#core/values/language.ts';
import type { StageId } from '#core/values/stage.ts';

/** An invoice for which a letter is due today, if customer and calendar allow one. */
export interface DueInvoice {
  invoice: Invoice;
  language: LanguageTag;
  stage: StageId;
  reason: ReasonCode;
  values: Record<string, string | number>;
  /** Goes only when the owner ticks it. */
  proposed: boolean;
  passed: StageId[];
}

export interface JudgeOptions {
  asOf: Day;
  policy: Policy;
  settings: Settings;
}

/** What one invoice by itself asks for: a letter now, or a decision why not. */
export type Judgement = { due: DueInvoice } | { decision: Decision };

/**
 * Judges one invoice, the plainest reasons first: what it is, what the owner said, what a letter would lack, what may
 * already have left, and only then the days.
 */
export function judgeInvoice(
  invoice: Invoice,
  letters: readonly PastLetter[],
  customerDays: readonly Day[],
  language: LanguageTag | null,
  options: JudgeOptions,
): Judgement {
  const { asOf, policy, settings } = options;
  const against =
    judgeState(invoice) ??
    judgeHold(invoice, asOf, policy) ??
    judgeQuestions(invoice) ??
    judgeContents(invoice, language, (currency) => smallestBalance(currency, settings, policy)) ??
    judgeLetters(letters, policy);
  if (against) return { decision: against };
  const dueDate = invoice.dueDate!;
  const steps = ladderFor(policy, settings.ladder, invoice.termsDays);
  const progress = readProgress(letters, steps, dueDate, policy);
  const daysPastDue = daysBetween(dueDate, asOf);
  const step = dueStep(steps, daysPastDue, progress);
  if (!step) return { decision: judgeWaiting(dueDate, steps, progress, letters, customerDays, options) };
  const old = isOldContact(steps, daysPastDue, progress, policy);
  const stage = old ? policy.firstContactStage : step.stage;
  if (isOverdueStage(stage) && !balancesAreFresh(options))
    return { decision: { kind: 'wait', reason: 'balances-unchecked', stage, until: null, values: {} } };
  const recorded = letters.reduce<StageId[]>((stages, letter) => stages.concat(letter.skipped), []);
  const passed = passedStages(steps, stage, progress).filter((name) => recorded.indexOf(name) < 0);
  const doubt = invoice.doubts[0];
  const plain = reasonToSend(invoice, step, old, letters, policy);
  const reason = doubt && !old && step.ownerOnly !== true ? doubt.code : plain;
  const values = {
    day: reason === 'promise-passed' ? invoice.promisePassed! : dueDate,
    days: Math.abs(daysPastDue),
    ...(doubt ? { found: doubt.found } : {}),
  };
  const proposed = old || step.ownerOnly === true || doubt !== undefined;
  return { due: { invoice, language: language!, stage, reason, values, proposed, passed } };
}

/** Letters that may have left, and letters enough. */
function judgeLetters(letters: readonly PastLetter[], policy: Policy): Decision | null {
  const open = letters.find((letter) => !letter.certain);
  if (open) return skip('uncertain', open.day ? { day: open.day } : {});
  const count = letters.length;
  return count >= policy.caps.perInvoice ? skip('cap-per-invoice', { count }) : null;
}

function judgeWaiting(
  dueDate: Day,
  steps: LadderStep[],
  progress: Progress,
  letters: readonly PastLetter[],
  customerDays: readonly Day[],
  options: JudgeOptions,
): Decision {
  const { asOf, policy, settings } = options;
  const sendingDays = sendingDaysOf(policy, settings);
  const last = lastDay(letters);
  // Before the first letter other letters of the customer are no part of the answer; after it they are.
  const tomorrow = addDays(asOf, 1);
  const rested = last === null ? tomorrow : firstFreeDay(customerDays, tomorrow, policy.caps, sendingDays);
  const next = nextStep(steps, dueDate, progress, rested, sendingDays);
  if (!next) return skip('ladder-done', last ? { last } : {});
  const { stage, day: until } = next;
  if (last === null) return { kind: 'wait', reason: 'not-due-yet', stage, until, values: { day: dueDate } };
  return { kind: 'wait', reason: 'next-stage-later', stage, until, values: { last } };
}

function lastDay(letters: readonly PastLetter[]): Day | null {
  const last = letters[letters.length - 1];
  return last ? last.day : null;
}

/**
 * Whether the sheet was compared with the bank lately. A day in the future is a slip, not a check (one day of it may be
 * a matter of time zones).
 */
function balancesAreFresh({ asOf, policy, settings }: JudgeOptions): boolean {
  if (settings.balancesCheckedOn === null) return false;
  const age = daysBetween(settings.balancesCheckedOn, asOf);
  return age >= -1 && age <= policy.balancesFreshDays;
}

function reasonToSend(
  invoice: Invoice,
  step: LadderStep,
  old: boolean,
  letters: readonly PastLetter[],
  policy: Policy,
): ReasonCode {
  if (old) return 'first-contact-old';
  if (step.ownerOnly) return 'owner-only';
  if (invoice.promisePassed === null) return 'stage-due';
  const again = addDays(invoice.promisePassed, policy.promiseGraceDays);
  const said = letters.some((letter) => letter.day !== null && letter.day >= again);
  return said ? 'stage-due' : 'promise-passed';
}
