import type { LadderStep, Policy } from '#core/dunning/policy.ts';
import { STAGE_ORDER, type StageId } from '#core/values/stage.ts';

/** Position of a stage in the order of all stages; −1 for none yet. */
export function stageRank(stage: StageId | null): number {
  return stage === null ? -1 : STAGE_ORDER.indexOf(stage);
}

/** Stages whose letters speak of a due date that has passed. */
export function isOverdueStage(stage: StageId): boolean {
  return stageRank(stage) > stageRank('due-today');
}

/**
 * The steps that hold for an invoice: the chosen ladder (null: the policy's), its days scaled by the agreed terms
 * (domain A1: a day's notice for terms up to a week, a week's for 45 days and more), steps that are off left out. There is
 * no word before the due date when it would have to go on the day of the invoice or before it.
 * Throws on a ladder the policy does not know.
 */
export function ladderFor(policy: Policy, chosen: string | null, termsDays: number | null): LadderStep[] {
  const id = chosen ?? policy.ladder;
  const ladder = policy.ladders.find((candidate) => candidate.id === id);
  if (!ladder) {
    const known = policy.ladders.map((candidate) => candidate.id).join(', ');
    throw new Error(`There is no ladder "${id}". Choose one in Settings: ${known}.`);
  }
  return ladder.steps
    .filter((step) => step.when !== 'off')
    .map((step) => ({ ...step, offset: scaledOffset(policy, step, termsDays) }))
    .filter((step) => step.stage !== 'before-due' || termsDays === null || termsDays + step.offset > 0);
}

function scaledOffset(policy: Policy, step: LadderStep, termsDays: number | null): number {
  let { offset } = step;
  if (termsDays === null) return offset;
  for (const rule of policy.scaling) {
    const below = rule.maxTerms === undefined || termsDays <= rule.maxTerms;
    const above = rule.minTerms === undefined || termsDays >= rule.minTerms;
    const scaled = rule.offsets[step.stage];
    if (below && above && scaled !== undefined) offset = scaled;
  }
  return offset;
}

/** Where an invoice stands on its ladder. */
export interface Progress {
  /** Stages that count as sent for this invoice. */
  sent: StageId[];
  /** The latest of them. */
  last: StageId | null;
  /** Days by which the overdue steps move back, because the first overdue letter came late (first-contact.ts). */
  shift: number;
}

/** Days past due from which on a step is due for this invoice. */
export function stepOffset(step: LadderStep, progress: Progress): number {
  return isOverdueStage(step.stage) ? step.offset + progress.shift : step.offset;
}

/**
 * The step that is due: the latest whose day has come ("at least" so many days, never "exactly"), if it is later in the
 * ladder than what was sent. `before-due` is due only before the due date, `due-today` only on it.
 */
export function dueStep(steps: LadderStep[], daysPastDue: number, progress: Progress): LadderStep | null {
  let due: LadderStep | null = null;
  steps.forEach((step, index) => {
    if (isDue(step, daysPastDue, progress) && isWanted(steps, index, progress)) due = step;
  });
  return laterThan(due, progress.last);
}

function laterThan(step: LadderStep | null, last: StageId | null): LadderStep | null {
  return step && stageRank(step.stage) > stageRank(last) ? step : null;
}

function isDue(step: LadderStep, daysPastDue: number, progress: Progress): boolean {
  if (step.stage === 'before-due' && daysPastDue >= 0) return false;
  if (step.stage === 'due-today') return daysPastDue === 0;
  return daysPastDue >= stepOffset(step, progress);
}

/** A fallback step is wanted only if the step before it was not sent. */
export function isWanted(steps: LadderStep[], index: number, progress: Progress): boolean {
  const before = steps[index - 1];
  return steps[index]!.when !== 'fallback' || !before || progress.sent.indexOf(before.stage) < 0;
}

/** Stages between what was sent and the step that is due: passed over, never made up for (domain A1, "missed run"). */
export function passedStages(steps: LadderStep[], due: StageId, progress: Progress): StageId[] {
  return steps
    .filter((step) => step.when !== 'fallback')
    .map((step) => step.stage)
    .filter((stage) => stageRank(stage) < stageRank(due) && stageRank(stage) > stageRank(progress.last));
}
