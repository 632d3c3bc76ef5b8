import { persianDay } from '#core/cells/persian-calendar.ts';
import { type Day, dayFromParts } from '#core/values/day.ts';

/** The calendars in which owners date invoices. `japanese` counts years by eras, months and days as the Gregorian does. */
export type Calendar = 'gregorian' | 'buddhist' | 'persian' | 'minguo' | 'japanese';

/**
 * Years to add for the Gregorian year in which the calendar's year begins: 2569 is 2026, 1404 began in 2025, 115 is 2026.
 * Of the Japanese eras the present one, Reiwa: the only one whose name people leave out.
 */
export const YEARS_TO_GREGORIAN: Record<Calendar, number> = {
  gregorian: 0,
  buddhist: -543,
  persian: 621,
  minguo: 1911,
  japanese: 2018,
};

/** The civil day of a year, month (1–12) and day of the month in a calendar; null when it has no such day. */
export function dayInCalendar(calendar: Calendar, year: number, month: number, day: number): Day | null {
  if (calendar === 'persian') return persianDay(year, month, day);
  return dayFromParts(year + YEARS_TO_GREGORIAN[calendar], month, day);
}
