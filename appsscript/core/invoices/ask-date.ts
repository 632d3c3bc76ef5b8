import type { DateReading } from '#core/cells/parse-date.ts';
import type { FieldCell } from '#core/table/row-view.ts';
import { CALENDARS, ORDERS, type SheetContext } from '#core/table/sheet-context.ts';
import { foldWord, plainDigits } from '#core/words/clean-text.ts';

/**
 * Asks what a date that can be read in two ways means, once for its column. It is asked only where the answer can settle it;
 * whatever else is wrong with a date is mended in its cell.
 */
export function askDate(
  reading: Extract<DateReading, { reason: unknown }>,
  at: FieldCell,
  row: number,
  context: SheetContext,
): void {
  const { agreement, sheet } = context;
  const about = { tab: sheet, subjects: [at.column], about: at.column, found: [at.shown], rows: [row] };
  if (reading.reason === 'date-ambiguous')
    agreement.ask({ ...about, kind: 'date-order', options: ORDERS, suggestion: context.localeOrder });
  if (reading.reason === 'date-other-calendar')
    agreement.ask({ ...about, kind: 'calendar', options: CALENDARS, suggestion: calendarOf(at.shown) });
  if (reading.reason === 'month-ambiguous')
    agreement.ask({ ...about, kind: 'month-language', options: monthLanguages(at.shown, context) });
}

/** The calendar whose present years are of this size. */
function calendarOf(shown: string): string | null {
  const years = (plainDigits(shown).match(/\d{3,4}/g) || []).map(Number);
  if (years.some((year) => year > 2400 && year < 2700)) return 'buddhist';
  if (years.some((year) => year > 1300 && year < 1500)) return 'persian';
  return years.some((year) => year > 90 && year < 200) ? 'minguo' : null;
}

/** The languages in which a word of the date is a month. */
function monthLanguages(shown: string, { index }: SheetContext): string[] {
  const languages: string[] = [];
  for (const word of shown.split(/[^\p{L}\p{M}]+/u))
    for (const { language } of (word && index.months.get(foldWord(word))) || [])
      if (languages.indexOf(language) < 0) languages.push(language);
  return languages;
}
