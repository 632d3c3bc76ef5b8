import type { Calendar } from '#core/cells/calendar.ts';
import { daysOf, settleDays } from '#core/cells/date-numbers.ts';
import { chooseMonths } from '#core/cells/month-words.ts';
import type { DateContext, DateReading } from '#core/cells/parse-date.ts';
import { takeApart } from '#core/cells/written-date.ts';
import { readYear } from '#core/cells/year-sense.ts';
import type { Day } from '#core/values/day.ts';

/**
 * Reads a date with its month in words; exactly one month, one day and one year, in any order people write them.
 * `calendar` is the sheet's, `forced` the one whose era the text names.
 */
export function readWritten(
  text: string,
  context: DateContext,
  calendar: Calendar,
  forced: Calendar | null,
): DateReading {
  const written = takeApart(text, context.months);
  if (written === null) return { reason: 'date-invalid' };
  const [first, second] = written.numbers as [string, string | undefined];
  if (second === undefined) return { reason: first.length === 4 ? 'date-invalid' : 'date-no-year' };
  const yearFirst = first.length === 4 && second.length <= 2;
  const [year, day] = yearFirst ? [first, second] : [second, first];
  if (day.length > 2 || (year.length !== 4 && year.length !== 2)) return { reason: 'date-invalid' };
  const named = written.calendar === 'persian' ? 'persian' : forced;
  const own = calendar === 'gregorian' && written.calendar !== null ? written.calendar : calendar;
  const senses = readYear(year, own, context.asOf, named);
  const byMonth = chooseMonths(written.senses, context).map((month) => daysOf(senses, month, Number(day)));
  const days = byMonth.reduce<Day[]>((all, some) => all.concat(some), []);
  const reading = settleDays(days, senses, year.length === 2);
  const months = byMonth.filter((some) => some.length > 0).length;
  return 'reason' in reading && reading.reason === 'date-ambiguous' && months > 1
    ? { ...reading, reason: 'month-ambiguous' }
    : reading;
}
