import { nextSendingDay } from '#core/dunning/calendar.ts';
import { ladderFor } from '#core/dunning/ladder.ts';
import type { Policy } from '#core/dunning/policy.ts';
import { addDays, compareDays, type Day, daysBetween } from '#core/values/day.ts';
import type { StageId } from '#core/values/stage.ts';

export interface ReminderDay {
  stage: StageId;
  day: Day;
}

/**
 * The days on which the letters of a ladder can go, on sending days only. What would come before the due date but falls on
 * or after it when it is moved off a weekend goes on the last sending day before instead; two letters keep the distance of the rules.
 */
export function reminderDays(
  dueDate: Day,
  ladder: string,
  terms: number | null,
  sendingDays: number[],
  policy: Policy,
): ReminderDay[] {
  const days: ReminderDay[] = [];
  for (const { stage, offset, when } of ladderFor(policy, ladder, terms)) {
    if (when === 'fallback') continue;
    let day = nextSendingDay(addDays(dueDate, offset), sendingDays);
    if (offset < 0 && compareDays(day, dueDate) >= 0)
      day = lastSendingDay(addDays(dueDate, offset), sendingDays);
    const previous = days[days.length - 1];
    if (previous && daysBetween(previous.day, day) < policy.caps.daysBetween)
      day = nextSendingDay(addDays(previous.day, policy.caps.daysBetween), sendingDays);
    days.push({ stage, day });
  }
  return days;
}

function lastSendingDay(day: Day, sendingDays: number[]): Day {
  let candidate = day;
  while (nextSendingDay(candidate, sendingDays) !== candidate) candidate = addDays(candidate, -1);
  return candidate;
}
