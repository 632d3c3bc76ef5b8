import { dateOrderOf } from '#core/cells/locale-habits.ts';
import { type DateContext, type DateReading, parseDate } from '#core/cells/parse-date.ts';
import { indexWords } from '#core/words/reading-index.ts';
import { words } from '../invoices/reading.ts';

export const { months } = indexWords(words);

/** Reads a text in a sheet of this locale as of 2026-06-30. */
export function readDate(
  text: string,
  locale: string | null = null,
  known: Partial<DateContext> = {},
): DateReading | null {
  return parseDate(text, text, {
    asOf: '2026-06-30',
    months,
    languages: [],
    columnOrder: null,
    localeOrder: dateOrderOf(locale),
    locale,
    ...known,
  });
}

/** The day, or the reason with the days it can be: `date-ambiguous 2026-03-04 2026-04-03`. */
export function say(reading: DateReading | null): string {
  if (reading === null) return 'empty';
  return 'day' in reading ? reading.day : [reading.reason, ...(reading.candidates ?? [])].join(' ');
}
