import { dueStep, isOverdueStage, type Progress, stageRank } from '#core/dunning/ladder.ts';
import type { LadderStep, Policy } from '#core/dunning/policy.ts';
import type { StageId } from '#core/values/stage.ts';

/**
 * Whether the next letter would be the first since the invoice fell due, though by its age a firm one is due. Firm
 * letters speak of earlier ones; and an invoice that nobody wrote about for so long may have been paid, settled by phone
 * or let go. So it starts gently, and only if the owner ticks it. A word before the due date does not count as contact.
 */
export function isOldContact(
  steps: LadderStep[],
  daysPastDue: number,
  progress: Progress,
  policy: Policy,
): boolean {
  if (progress.sent.some(isOverdueStage)) return false;
  const due = dueStep(steps, daysPastDue, progress);
  return due !== null && stageRank(due.stage) >= stageRank(policy.oldInvoiceFrom);
}

/**
 * Days by which the later steps move back when the first overdue letter came late: from then on the ladder keeps its
 * own distances, so that an old invoice does not get the last reminder five days after the first.
 */
export function firstContactShift(steps: LadderStep[], stage: StageId, daysPastDue: number): number {
  const step = steps.find((candidate) => candidate.stage === stage);
  return step ? Math.max(0, daysPastDue - step.offset) : 0;
}
