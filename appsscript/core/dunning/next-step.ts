import { nextSendingDay } from '#core/dunning/calendar.ts';
import { dueStep, isWanted, type Progress, stageRank, stepOffset } from '#core/dunning/ladder.ts';
import type { LadderStep } from '#core/dunning/policy.ts';
import { addDays, type Day, daysBetween } from '#core/values/day.ts';
import type { StageId } from '#core/values/stage.ts';

/** The next letter of an invoice for which none is due now. */
export interface NextStep {
  stage: StageId;
  /** A sending day. */
  day: Day;
}

/**
 * When the next step comes: the first one after what was sent, on the later of its own day and `earliest` (the first day
 * on which the customer may have a letter), moved to a sending day. A word before the due date that would come too late
 * is passed over. Null when the ladder has nothing more for this invoice.
 */
export function nextStep(
  steps: LadderStep[],
  dueDate: Day,
  progress: Progress,
  earliest: Day,
  sendingDays: number[],
): NextStep | null {
  for (let index = 0; index < steps.length; index += 1) {
    const step = steps[index]!;
    if (stageRank(step.stage) <= stageRank(progress.last) || !isWanted(steps, index, progress)) continue;
    const own = addDays(dueDate, stepOffset(step, progress));
    const day = nextSendingDay(own > earliest ? own : earliest, sendingDays);
    if (step.stage === 'before-due' && day >= dueDate) continue;
    if (step.stage === 'due-today' && day !== dueDate) continue;
    // By that day a later step may have come due, and only the latest goes.
    const due = dueStep(steps, daysBetween(dueDate, day), progress);
    return { stage: (due ?? step).stage, day };
  }
  return null;
}
