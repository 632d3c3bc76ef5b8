import { nextSendingDay } from '#core/dunning/calendar.ts';
import type { Policy } from '#core/dunning/policy.ts';
import { addDays, type Day, daysBetween } from '#core/values/day.ts';

export type CapReason = 'reminded-today' | 'reminded-recently' | 'weekly-cap';

/**
 * What stands against one more letter to a customer on `day`, given the days of all letters so far in all currencies
 * and to all addresses; null when nothing does. Letters dated after `day` count as well: a clock that was wrong, or a
 * run for an earlier day, must not open a second letter.
 */
export function judgeCaps(letters: readonly Day[], day: Day, caps: Policy['caps']): CapReason | null {
  // Only the last days matter; a customer of many years has many letters.
  const since = addDays(day, -Math.max(7, caps.daysBetween));
  const ages = letters.filter((letter) => letter > since).map((letter) => daysBetween(letter, day));
  if (ages.filter((age) => age <= 0).length >= caps.perCustomerPerDay) return 'reminded-today';
  if (ages.some((age) => age < caps.daysBetween)) return 'reminded-recently';
  if (ages.filter((age) => age < 7).length >= caps.perCustomerIn7Days) return 'weekly-cap';
  return null;
}

/** The first sending day from `from` on, on which no cap stands against a letter. */
export function firstFreeDay(
  letters: readonly Day[],
  from: Day,
  caps: Policy['caps'],
  sendingDays: number[],
): Day {
  let day = nextSendingDay(from, sendingDays);
  while (judgeCaps(letters, day, caps) !== null) day = nextSendingDay(addDays(day, 1), sendingDays);
  return day;
}
