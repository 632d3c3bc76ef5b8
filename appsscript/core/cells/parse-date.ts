import { readDateText } from '#core/cells/date-text.ts';
import { isFormulaError } from '#core/cells/formula-error.ts';
import type { Cell } from '#core/cells/grid.ts';
import type { DateOrder } from '#core/cells/locale-habits.ts';
import { type Day, dayFromParts, dayFromSerial, isDay, isPlausibleDay } from '#core/values/day.ts';
import type { LanguageTag } from '#core/values/language.ts';
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
  | 'formula-error';

/** A day with the evidence it rests on; or why not, with the days that it could be. */
export type DateReading =
  | { day: Day; evidence: DateEvidence; twoDigitYear: boolean }
  | { reason: DateRefusal; candidates?: Day[] };

/** What is known before the cell is read. */
export interface DateContext {
  asOf: Day;
  months: SenseMap<number>;
  /** Languages whose month names are preferred where languages disagree (listopad). */
  languages: LanguageTag[];
  /** Order that other cells of the column prove; `mixed` when they contradict each other. */
  columnOrder: DateOrder | 'mixed' | null;
  localeOrder: DateOrder | null;
}

/**
 * Reads a date from a cell: a date, a spreadsheet serial, or text. Null for an empty cell. `03/04/2026` is read only when
 * its column or the locale settles the order; years of two digits mean the year from 80 before to 19 after the as-of day.
 * Where the column proves another order than the locale, date cells that the locale may have swapped are refused.
 */
export function parseDate(cell: Cell, shown: string, context: DateContext): DateReading | null {
  if (cell === null || cell === '') return null;
  if (isFormulaError(cleanText(shown))) return { reason: 'formula-error' };
  if (typeof cell === 'boolean') return { reason: 'date-invalid' };
  if (typeof cell === 'number') return readDateNumber(cell, shown);
  if (typeof cell === 'object') {
    if (cell.timeOnly) return { reason: 'date-time-only' };
    if (!isDay(cell.day) || !isPlausibleDay(cell.day)) return { reason: 'date-implausible' };
    return suspectSwap(cell.day, context) || { day: cell.day, evidence: 'date-cell', twoDigitYear: false };
  }
  const text = plainDigits(cleanText(cell)).replace(/^'/, '').trim();
  if (text === '' || /^[-–—.]+$/.test(text)) return null;
  const reading = readDateText(text, context);
  if ('day' in reading && !isPlausibleDay(reading.day)) return { reason: 'date-implausible' };
  return reading;
}

function readDateNumber(value: number, shown: string): DateReading {
  const compact = /^(\d{4})(\d\d)(\d\d)$/.exec(String(value));
  const day = compact
    ? dayFromParts(Number(compact[1]), Number(compact[2]), Number(compact[3]))
    : dayFromSerial(value);
  if (day === null || !isPlausibleDay(day) || /[^\d.,:\s]/.test(shown)) return { reason: 'date-invalid' };
  return { day, evidence: 'text', twoDigitYear: false };
}

/**
 * Typed as 3/4 in a sheet of the other order, a date becomes the wrong day without a sound; 31/12 stays text and proves
 * it. Then every date of that column whose day and month could stand in each other's place is doubtful.
 */
function suspectSwap(day: Day, context: DateContext): DateReading | null {
  const { columnOrder, localeOrder } = context;
  if (columnOrder === null || localeOrder === null || columnOrder === localeOrder) return null;
  if (columnOrder === 'ymd' || localeOrder === 'ymd') return null;
  const swapped = dayFromParts(Number(day.slice(0, 4)), Number(day.slice(8, 10)), Number(day.slice(5, 7)));
  if (swapped === null || swapped === day) return null;
  return { reason: 'date-maybe-swapped', candidates: [day, swapped] };
}
