import { firstContactShift, isOldContact } from '#core/dunning/first-contact.ts';
import { dueStep, isOverdueStage, type Progress, stageRank } from '#core/dunning/ladder.ts';
import type { LadderStep, Policy } from '#core/dunning/policy.ts';
import type { PastLetter } from '#core/journal/history.ts';
import { type Day, daysBetween } from '#core/values/day.ts';
import type { StageId } from '#core/values/stage.ts';

const START: Progress = { sent: [], last: null, shift: 0 };

/**
 * Where an invoice stands, from the letters about it. A letter about this invoice alone counts with its own stage. In a
 * letter for several invoices the stage is that of the latest among them; for each of the others it counts only as far
 * as that invoice had come itself on that day, or an invoice two days late that once stood in a final letter would
 * never be heard of again. If the owner has since agreed to a later due date, letters from before it count as the first
 * overdue step at most: the ladder goes on from the new date, and that first word is not repeated.
 */
export function readProgress(
  letters: readonly PastLetter[],
  steps: LadderStep[],
  dueDate: Day,
  policy: Policy,
): Progress {
  return letters.reduce((progress, letter) => {
    if (!letter.certain || letter.day === null || letter.stage === null) return progress;
    const daysPastDue = daysBetween(dueDate, letter.day);
    const old = isOldContact(steps, daysPastDue, progress, policy);
    const counted = countedStage(letter, letter.stage, steps, daysPastDue, progress, old ? policy : null);
    return {
      sent: progress.sent.concat(counted),
      last: stageRank(counted) > stageRank(progress.last) ? counted : progress.last,
      shift: old && isOverdueStage(counted) ? firstContactShift(steps, counted, daysPastDue) : progress.shift,
    };
  }, START);
}

function countedStage(
  letter: PastLetter,
  stage: StageId,
  steps: LadderStep[],
  daysPastDue: number,
  progress: Progress,
  oldPolicy: Policy | null,
): StageId {
  if (!isOverdueStage(stage)) return stage;
  const alone = letter.numbers.length === 1;
  if (alone && daysPastDue > 0) return stage;
  const due = dueStep(steps, daysPastDue, { ...progress, sent: [], last: null });
  const first = steps.find((step) => isOverdueStage(step.stage));
  const reached =
    oldPolicy?.firstContactStage ?? (due && isOverdueStage(due.stage) ? due.stage : first?.stage) ?? stage;
  return stageRank(reached) < stageRank(stage) ? reached : stage;
}
