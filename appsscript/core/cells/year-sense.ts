import { type Calendar, YEARS_TO_GREGORIAN } from '#core/cells/calendar.ts';
import { calendarOf } from '#core/cells/locale-habits.ts';
import type { DateContext } from '#core/cells/parse-date.ts';
import { type Day, PLAUSIBLE_YEARS, partsOfDay } from '#core/values/day.ts';

/** A year that digits can mean. Not `own`: only a calendar that is not the sheet's explains them. */
export interface YearSense {
  calendar: Calendar;
  year: number;
  own: boolean;
}

/** Years around the as-of day in which a year of two digits is taken for one of the calendar's own. */
const NEAR = { before: 15, after: 5 };
/** The same for years of other calendars: whether a number is a year of theirs at all. */
const CONCEIVABLE = { before: 30, after: 10 };

/** The calendar of the sheet: what the caller says, else the locale's. */
export function calendarIn(context: DateContext): Calendar {
  return context.calendar || calendarOf(context.locale || null);
}

/**
 * What the digits of a year can mean in the sheet's calendar (`calendar`), or in `forced`, which the text itself names.
 * One sense: certain; several: open; none: no year. A year of four digits that is plausible in the Gregorian calendar is
 * always Gregorian. Years of two digits are those near the as-of day; where two calendars are equally near, both.
 */
export function readYear(
  digits: string,
  calendar: Calendar,
  asOf: Day,
  forced: Calendar | null,
): YearSense[] {
  const year = Number(digits);
  const now = partsOfDay(asOf).year;
  if (digits.length === 2) return readTwoDigits(year, forced || calendar, forced !== null, now);
  if (forced !== null) return [{ calendar: forced, year, own: true }];
  if (digits.length === 4 && isPlausible('gregorian', year))
    return [{ calendar: 'gregorian', year, own: true }];
  const candidates: Calendar[] = digits.length === 3 ? ['minguo'] : ['buddhist', 'persian'];
  const fits = candidates.filter((one) => isPlausible(one, year));
  const own = fits.filter((one) => one === calendar)[0];
  if (own) return [{ calendar: own, year, own: true }];
  const other = fits.filter((one) => isNear(one, year, now, CONCEIVABLE))[0];
  if (other) return [{ calendar: other, year, own: false }];
  return digits.length === 4 ? [{ calendar: 'gregorian', year, own: true }] : [];
}

function readTwoDigits(digits: number, calendar: Calendar, forced: boolean, now: number): YearSense[] {
  const gregorian: YearSense = { calendar: 'gregorian', year: centuryOf(digits, now), own: true };
  if (calendar === 'gregorian') return [gregorian];
  const thisYear = now - YEARS_TO_GREGORIAN[calendar];
  // Eras and the Republic have not come to three digits without being written so.
  const counted = calendar === 'japanese' || calendar === 'minguo';
  const local: YearSense = {
    calendar,
    year: counted ? digits : centuryOf(digits, thisYear),
    own: true,
  };
  if (forced) return [local];
  const localNear = digits > 0 && isNear(calendar, local.year, now, NEAR);
  const gregorianNear = isNear('gregorian', gregorian.year, now, NEAR);
  // 08/03/03 in Japan: the year 8 of Reiwa is seldom written without its letter, but who wrote it did not mean 2008.
  if (calendar === 'japanese') return localNear ? [gregorian, local] : [gregorian];
  if (localNear !== gregorianNear) return [localNear ? local : gregorian];
  return [gregorian, local];
}

/** The year that two digits mean: from 80 years before this year to 19 years after it. */
export function centuryOf(digits: number, thisYear: number): number {
  const first = thisYear - 80;
  return first + ((((digits - first) % 100) + 100) % 100);
}

function isPlausible(calendar: Calendar, year: number): boolean {
  const gregorian = year + YEARS_TO_GREGORIAN[calendar];
  return gregorian >= PLAUSIBLE_YEARS.first && gregorian <= PLAUSIBLE_YEARS.last;
}

function isNear(
  calendar: Calendar,
  year: number,
  now: number,
  span: { before: number; after: number },
): boolean {
  const gregorian = year + YEARS_TO_GREGORIAN[calendar];
  return gregorian >= now - span.before && gregorian <= now + span.after;
}
