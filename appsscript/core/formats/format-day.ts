import type { LocaleFormats } from '#core/formats/locale-formats.ts';
import { formatPhrase } from '#core/formats/plural-category.ts';
import type { Day } from '#core/values/day.ts';

/**
 * A day in full, with the month by name and no leading zero: `5 March 2026`. It never ends in a full stop (Russian
 * drops the «г.»), so that a sentence may end with it.
 */
export function formatDay(day: Day, formats: LocaleFormats): string {
  return writeDay(day, formats.day.pattern, formats);
}

/** A day as a short message says it: without its year where that is the year of `asOf`. */
export function formatDayWithin(day: Day, asOf: Day, formats: LocaleFormats): string {
  const { pattern, withinYear } = formats.day;
  return writeDay(day, day.slice(0, 4) === asOf.slice(0, 4) ? withinYear : pattern, formats);
}

function writeDay(day: Day, pattern: string, formats: LocaleFormats): string {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day);
  const month = parts ? formats.day.months[Number(parts[2]) - 1] : undefined;
  if (!parts || !month) throw new Error(`formatDay: "${day}" is not a day; days are written YYYY-MM-DD.`);
  return pattern.replace(/'([^']*)'|MMMM|M|d|y/g, (token, literal?: string) => {
    if (literal !== undefined) return literal;
    if (token === 'd') return String(Number(parts[3]));
    if (token === 'y') return String(Number(parts[1]));
    return token === 'M' ? String(Number(parts[2])) : month;
  });
}

/** A number of days with the word in its right form: `5 days`, «21 день». Arabic says one and two without a digit. */
export function formatDayCount(count: number, formats: LocaleFormats): string {
  return formatPhrase(formats.dayCount, count, formats);
}

/** "5 days ago", "vor 5 Tagen": a whole phrase for the days since a day. */
export function formatDaysAgo(count: number, formats: LocaleFormats): string {
  return formatPhrase(formats.daysAgo, count, formats);
}

/** "in 5 days", «через 5 дней». */
export function formatDaysAhead(count: number, formats: LocaleFormats): string {
  return formatPhrase(formats.daysAhead, count, formats);
}
