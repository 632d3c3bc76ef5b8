import { type Calendar, dayInCalendar } from '#core/cells/calendar.ts';
import { readCompact, readDateText } from '#core/cells/date-text.ts';
import { isFormulaError } from '#core/cells/formula-error.ts';
import type { Cell } from '#core/cells/grid.ts';
import type { DateOrder } from '#core/cells/locale-habits.ts';
import { calendarIn, readYear } from '#core/cells/year-sense.ts';
import { type Day, dayFromSerial, isDay, isPlausibleDay, partsOfDay } from '#core/values/day.ts';
import type { LanguageTag, LocaleTag } from '#core/values/language.ts';
import { cleanText, plainDigits } from '#core/words/clean-text.ts';
import type { SenseMap } from '#core/words/reading-index.ts';

/** What made a date readable: it is a date cell, its own text, its column, or the sheet's locale. */
export type DateEvidence = 'date-cell' | 'text' | 'column' | 'locale';
export type DateRefusal =
  | 'date-ambiguous'
  | 'date-impossible'
  | 'date-invalid'
  | 'date-implausible'
  | 'date-no-year'
  | 'date-time-only'
  | 'date-maybe-swapped'
  // a moment with its offset from Greenwich, whose day depends on a time zone that is not known
  | 'date-instant'
  // a year of another calendar than the sheet's: 2569, 1404, 115
  | 'date-other-calendar'
  // a word that is one month in one language and another in the next: lip, listopad
  | 'month-ambiguous'
  | 'formula-error';

/** A day with the evidence it rests on; or why not, with the days that it could be. */
export type DateReading =
  | { day: Day; evidence: DateEvidence; twoDigitYear: boolean }
  | { reason: DateRefusal; candidates?: Day[] };

/** What is known before the cell is read. */
export interface DateContext {
  asOf: Day;
  months: SenseMap<number>;
  /** Languages of the sheet, that of its headers first: it decides where languages disagree on a month (listopad). */
  languages: LanguageTag[];
  /** Languages that explain every written month of the column (`provenMonthLanguages`): they decide before the headers. */
  monthLanguages?: LanguageTag[] | null;
  /** Order that other cells of the column prove; `mixed` when they contradict each other. */
  columnOrder: DateOrder | 'mixed' | null;
  localeOrder: DateOrder | null;
  locale?: LocaleTag | null;
  /** The calendar that may stand in dates beside the Gregorian; null: the locale's. */
  calendar?: Calendar | null;
  /** The civil day of an instant (milliseconds since 1970-01-01 UTC) in the time zone of the sheet. */
  zoneDay?: ((instant: number) => Day) | null;
}

/**
 * Reads a date from a cell: a date, a spreadsheet serial, or text. Null for an empty cell. `03/04/2026` is read only when
 * its column or the locale settles the order; years of two digits mean the year from 80 before to 19 after the as-of day.
 * Years of another calendar are read where the locale or the text itself says whose they are (2569 in a Thai sheet,
 * 令和8年 anywhere), else refused with the day they would be. Where the column proves another order than the locale, date
 * cells that the locale may have swapped are refused.
 */
export function parseDate(cell: Cell, shown: string, context: DateContext): DateReading | null {
  if (cell === null || cell === '') return null;
  const seen = cleanText(shown);
  if (isFormulaError(seen)) return { reason: 'formula-error' };
  if (typeof cell === 'boolean') return { reason: 'date-invalid' };
  if (typeof cell === 'number') return readDateNumber(cell, shown, context);
  if (typeof cell === 'object')
    return cell.timeOnly ? { reason: 'date-time-only' } : readDateCell(cell.day, context);
  const text = plainDigits(cell === shown ? seen : cleanText(cell))
    .normalize('NFKC')
    .replace(/^'/, '')
    .trim();
  if (text === '' || /^[-–—.]+$/.test(text)) return null;
  return plausible(readDateText(text, context));
}

function plausible(reading: DateReading): DateReading {
  return 'day' in reading && !isPlausibleDay(reading.day) ? { reason: 'date-implausible' } : reading;
}

function readDateNumber(value: number, shown: string, context: DateContext): DateReading {
  const invalid: DateReading = { reason: 'date-invalid' };
  if (/[^\d.,:\s]/.test(plainDigits(cleanText(shown)))) return invalid;
  const compact = readCompact(String(value), context);
  if (compact && 'reason' in compact) return compact.reason === 'date-other-calendar' ? compact : invalid;
  const day = compact ? compact.day : dayFromSerial(value);
  return day !== null && isPlausibleDay(day) ? { day, evidence: 'text', twoDigitYear: false } : invalid;
}

/** A date that the spreadsheet took for one of the Gregorian calendar; typed in another, its year tells. */
function readDateCell(cellDay: Day, context: DateContext): DateReading {
  if (!isDay(cellDay)) return { reason: 'date-implausible' };
  const { year, month, day } = partsOfDay(cellDay);
  const calendar = calendarIn(context);
  // Typed with two digits, the Buddhist year 2569 became 1969.
  const shortened = calendar === 'buddhist' && year < 1980 && year >= 1930;
  const digits = shortened ? String(year % 100) : String(year).padStart(year < 100 ? 4 : 3, '0');
  const senses = readYear(digits, calendar, context.asOf, null);
  const sense = senses[0];
  if (!sense || senses.length > 1) return { reason: 'date-implausible' };
  const read = dayInCalendar(sense.calendar, sense.year, month, day);
  if (read === null) return { reason: 'date-impossible' };
  if (!isPlausibleDay(read)) return { reason: 'date-implausible' };
  if (!sense.own || shortened) return { reason: 'date-other-calendar', candidates: [read] };
  const swapped = dayInCalendar(sense.calendar, sense.year, day, month);
  return suspectSwap(read, swapped, context) || { day: read, evidence: 'date-cell', twoDigitYear: false };
}

/**
 * Typed as 3/4 in a sheet of the other order, a date becomes the wrong day without a sound; 31/12 stays text and proves
 * it. Then every date of that column whose day and month could stand in each other's place is doubtful.
 */
function suspectSwap(day: Day, swapped: Day | null, context: DateContext): DateReading | null {
  const { columnOrder, localeOrder } = context;
  if (columnOrder === null || localeOrder === null || columnOrder === localeOrder) return null;
  if (columnOrder === 'ymd' || localeOrder === 'ymd') return null;
  if (swapped === null || swapped === day) return null;
  return { reason: 'date-maybe-swapped', candidates: [day, swapped] };
}
