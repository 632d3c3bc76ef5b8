import type { Grid, Cell as GridCell } from '#core/cells/grid.ts';
import { lastColumn, lastRow } from './cells.ts';
import { displayText, isDateFormat, isTimeFormat } from './display.ts';
import type { Cell, Sheet, Workbook } from './model.ts';
import { dayOfSerial } from './zone.ts';

/** One tab as the reader of invoices wants it: values with dates as civil days, and the text each cell shows. */
export function toGrid(workbook: Workbook, sheet: Sheet): Grid {
  const height = lastRow(sheet);
  const width = lastColumn(sheet);
  const rows: GridCell[][] = [];
  const display: string[][] = [];
  for (let row = 0; row < height; row++) {
    const cells = sheet.rows[row] ?? [];
    rows.push(Array.from({ length: width }, (_, column) => gridCell(cells[column])));
    display.push(Array.from({ length: width }, (_, column) => displayText(cells[column], workbook.locale)));
  }
  return { sheet: sheet.name, rows, display, locale: workbook.locale?.replace(/_/g, '-') ?? null };
}

function gridCell(cell: Cell | undefined): GridCell {
  const value = cell?.value ?? null;
  if (typeof value !== 'number' || !isDateFormat(cell?.numberFormat)) return value;
  const day = dayOfSerial(value);
  // Day 0 of the calendar is what a time without a day stands on; nobody's invoice is from 1899.
  return isTimeFormat(cell?.numberFormat) || value < 1
    ? { kind: 'day', day, timeOnly: true }
    : { kind: 'day', day };
}
