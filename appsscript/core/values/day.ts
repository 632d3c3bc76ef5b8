/**
 * A civil day, `YYYY-MM-DD` in the Gregorian calendar: a date on a calendar, not an instant, so that no time zone
 * can move it. The edges turn their dates into days; inside, only days exist.
 */
export type Day = string;

/** True for a real day written `YYYY-MM-DD`, years 0001–9999 (RFC 3339 full-date). */
export function isDay(text: unknown): text is Day {
  if (typeof text !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  return dayFromParts(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10))) === text;
}

/** The day of a year, month (1–12) and day of the month; null when the calendar has no such day (31 February). */
export function dayFromParts(year: number, month: number, day: number): Day | null {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(day)) return null;
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month))
    return null;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Year, month (1–12) and day of the month. Throws on what is not a day. */
export function partsOfDay(day: Day): { year: number; month: number; day: number } {
  if (!isDay(day)) throw new Error(`"${String(day)}" is not a day. Write it as YYYY-MM-DD.`);
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) };
}

/** Number of days in a month (1–12) of a year. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days since 1970-01-01, negative before. Civil arithmetic on 400-year eras, so no clock or zone takes part. */
export function dayNumber(day: Day): number {
  const { year, month, day: date } = partsOfDay(day);
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The day that is `number` days after 1970-01-01. Throws outside the years 1–9999. */
export function dayFromNumber(number: number): Day {
  const shifted = number + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9);
  const day = dayFromParts(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date);
  if (day === null) throw new Error(`Day number ${number} is outside the years 1–9999.`);
  return day;
}

/** The day `days` later (earlier when negative). */
export function addDays(day: Day, days: number): Day {
  return dayFromNumber(dayNumber(day) + days);
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** Negative when `a` is earlier than `b`, 0 on the same day, else positive: for sorting. */
export function compareDays(a: Day, b: Day): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Weekday by ISO 8601: Monday 1 … Sunday 7. */
export function isoWeekday(day: Day): number {
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}

/** The last day of the month that holds `day`. */
export function endOfMonth(day: Day): Day {
  const { year, month } = partsOfDay(day);
  return dayFromParts(year, month, daysInMonth(year, month)) as Day;
}

/** The same day of the month `months` later (earlier when negative), or the month's last day where it has no such day. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, day: date } = partsOfDay(day);
  const counted = year * 12 + month - 1 + months;
  const first = dayFromParts(Math.floor(counted / 12), (((counted % 12) + 12) % 12) + 1, 1);
  if (first === null) throw new Error(`${day} and ${months} months are outside the years 1–9999.`);
  return dayInMonth(first, date);
}

/** The day `date` of the month that holds `day`, or the month's last day where it has no such day. */
export function dayInMonth(day: Day, date: number): Day {
  const { year, month } = partsOfDay(day);
  return dayFromParts(year, month, Math.min(date, daysInMonth(year, month))) as Day;
}

/** Days from the epoch of spreadsheets (1899-12-30) to 1970-01-01. */
const SERIAL_EPOCH = 25569;

/** First and last year of a date that an invoice can sensibly bear; others are slips or numbers that are no dates. */
export const PLAUSIBLE_YEARS = { first: 1980, last: 2100 };

/** True when an invoice can sensibly bear this date. */
export function isPlausibleDay(day: Day): boolean {
  const year = Number(day.slice(0, 4));
  return year >= PLAUSIBLE_YEARS.first && year <= PLAUSIBLE_YEARS.last;
}

/** The day of a spreadsheet serial number (days since 1899-12-30, a time of day as fraction); null when implausible. */
export function dayFromSerial(serial: number): Day | null {
  if (!Number.isFinite(serial) || serial < 1 || serial > 2958465) return null;
  const day = dayFromNumber(Math.floor(serial) - SERIAL_EPOCH);
  return isPlausibleDay(day) ? day : null;
}
