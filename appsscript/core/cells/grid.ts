import type { Day } from '#core/values/day.ts';
import type { LocaleTag } from '#core/values/language.ts';

/** A date cell: the civil day it shows in the spreadsheet's time zone. `timeOnly`: the cell holds a time without a day. */
export interface DayCell {
  kind: 'day';
  day: Day;
  timeOnly?: boolean;
}

/** A cell's value as Sheets gives it, dates turned into days at the edge. Empty cells are `null` or `''`. */
export type Cell = string | number | boolean | null | DayCell;

/** One tab of a workbook, read once: values for the logic, the shown text for numbers, currencies and messages. */
export interface Grid {
  sheet: string;
  /** Rows from the sheet's first row, each from column A; rows may differ in length. */
  rows: Cell[][];
  /** The same cells as text, as the owner sees them (`'R 1 234,50'`, `'000123'`); same shape as `rows`. */
  display: string[][];
  /** The spreadsheet's locale, which decides `03/04/2026` and the decimal sign; null for a file that has none. */
  locale: LocaleTag | null;
}
