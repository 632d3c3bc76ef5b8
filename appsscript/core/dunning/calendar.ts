import { isHoliday } from '#core/dunning/holidays.ts';
import type { Policy } from '#core/dunning/policy.ts';
import type { Settings } from '#core/settings/settings.ts';
import { addDays, type Day, isoWeekday } from '#core/values/day.ts';
import { STAGE_ORDER, type StageId } from '#core/values/stage.ts';

/** ISO weekdays on which letters go: the owner's, else the policy's. */
export function sendingDaysOf(policy: Policy, settings: Settings): number[] {
  const own = settings.sendingDays;
  return own !== null && own.length > 0 ? own : policy.sendingDays;
}

export function isSendingDay(day: Day, sendingDays: number[]): boolean {
  return sendingDays.indexOf(isoWeekday(day)) >= 0;
}

/** The first sending day on or after `day`. */
export function nextSendingDay(day: Day, sendingDays: number[]): Day {
  for (let ahead = 0; ahead < 7; ahead += 1) {
    const candidate = addDays(day, ahead);
    if (isSendingDay(candidate, sendingDays)) return candidate;
  }
  throw new Error('No weekday is a sending day. Choose at least one in Settings.');
}

/** The first sending day on or after `day` on which the region does not rest; within the year one always comes. */
function nextWorkingDay(day: Day, sendingDays: number[], { holidays, region = null }: Policy): Day {
  let candidate = nextSendingDay(day, sendingDays);
  while (holidays && isHoliday(candidate, region, holidays))
    candidate = nextSendingDay(addDays(candidate, 1), sendingDays);
  return candidate;
}

/**
 * The day by which a letter of this stage asks for an answer: so many working days after `asOf`; null for stages that
 * do not ask for one. A day asked for is always a working day and no public holiday of the region.
 */
export function replyByDay(stage: StageId, asOf: Day, policy: Policy, settings: Settings): Day | null {
  if (STAGE_ORDER.indexOf(stage) < STAGE_ORDER.indexOf(policy.replyByFrom)) return null;
  const working = sendingDaysOf(policy, settings);
  let day = nextWorkingDay(asOf, working, policy);
  for (let left = policy.replyByWorkingDays; left > 0; left -= 1)
    day = nextWorkingDay(addDays(day, 1), working, policy);
  return day;
}
