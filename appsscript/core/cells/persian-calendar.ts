import { addDays, type Day } from '#core/values/day.ts';

/** First and last year (Solar Hijri) for which the rule below holds: 1831 to 2255 of the Gregorian calendar. */
const FIRST_YEAR = 1210;
const LAST_YEAR = 1634;
/** 1 Farvardin 1210. */
const FIRST_DAY = '1831-03-21';

/**
 * The civil day of a date of the Persian calendar (Solar Hijri); null when it has no such day (30 Esfand of a common
 * year). The arithmetic is that of jalaali-js (Behrang Noruzi Niya, MIT), which follows Borkowski, "The Persian calendar
 * for 3000 years": from 1210 to 1634 it is a cycle of 33 years with 8 leap years.
 */
export function persianDay(year: number, month: number, day: number): Day | null {
  if (!Number.isInteger(year) || year < FIRST_YEAR || year > LAST_YEAR) return null;
  if (!Number.isInteger(month) || month < 1 || month > 12) return null;
  if (!Number.isInteger(day) || day < 1 || day > daysInPersianMonth(year, month)) return null;
  const since = year - FIRST_YEAR;
  const before = 365 * since + leapYearsBefore(since) + (month - 1) * 30 + Math.min(month - 1, 6);
  return addDays(FIRST_DAY, before + day - 1);
}

function daysInPersianMonth(year: number, month: number): number {
  if (month < 12) return month <= 6 ? 31 : 30;
  const since = year - FIRST_YEAR;
  return leapYearsBefore(since + 1) > leapYearsBefore(since) ? 30 : 29;
}

/** Leap years among the first years since 1210: eight in 33, the first of each cycle among them, then every fourth. */
function leapYearsBefore(years: number): number {
  return Math.floor(years / 33) * 8 + Math.floor(((years % 33) + 3) / 4);
}
