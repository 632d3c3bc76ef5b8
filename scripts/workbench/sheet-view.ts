import { hasContent, lastColumn, lastRow } from '../emulator/workbook/cells.ts';
import { displayText, isDateFormat } from '../emulator/workbook/display.ts';
import type { Cell, Sheet, Workbook } from '../emulator/workbook/model.ts';
import { type CellColours, colourCells } from './conditional-colours.ts';
import type { CellView, RowView, SheetView } from './protocol.ts';

/** Most columns that the page draws; a wider sheet is cut there, its file is not. */
const mostColumns = 120;

/** A tab as the page needs it to draw the frame. */
export function viewSheet(sheet: Sheet): SheetView {
  const usedColumns = lastColumn(sheet);
  const columns = Math.max(Math.min(mostColumns, Math.max(usedColumns + 1, sheet.columnCount)), 8);
  return {
    name: sheet.name,
    rows: Math.max(sheet.rowCount, sheet.rows.length),
    columns,
    lastRow: lastRow(sheet),
    lastColumn: usedColumns,
    frozenRows: sheet.frozenRows,
    frozenColumns: sheet.frozenColumns,
    widths: Array.from({ length: columns }, (_, column) =>
      sheet.hiddenColumns.includes(column) ? 0 : Math.round(sheet.columnWidths[column] ?? 100),
    ),
    rightToLeft: sheet.rightToLeft,
  };
}

/** Rows `from` to `to` (1-based, both included) with what their cells hold and show; rows without anything are left out. */
export function viewRows(workbook: Workbook, sheet: Sheet, from: number, to: number): RowView[] {
  const colours = colourCells(sheet);
  const rows: RowView[] = [];
  for (let row = Math.max(1, from); row <= Math.min(to, sheet.rows.length); row++) {
    const cells = sheet.rows[row - 1] ?? [];
    const views: CellView[] = [];
    for (let column = 1; column <= Math.min(mostColumns, Math.max(cells.length, colours.width)); column++) {
      const view = viewCell(cells[column - 1], column, workbook.locale, colours.at(row, column));
      if (view) views.push(view);
    }
    if (views.length > 0) rows.push({ row, cells: views });
  }
  return rows;
}

function viewCell(
  cell: Cell | undefined,
  column: number,
  locale: string | null,
  colours: CellColours | null,
): CellView | null {
  const background = colours?.background ?? cell?.background;
  const color = colours?.fontColor ?? cell?.fontColor;
  const painted = background !== undefined && background !== '#ffffff';
  if (!painted && !hasContent(cell) && !cell?.note && !cell?.validation) return null;
  const view: CellView = { column, text: displayText(cell, locale) };
  const input = inputText(cell, locale);
  if (input !== view.text) view.input = input;
  if (painted) view.background = background;
  // Black is the ink of the file; on the page the ink follows light and dark.
  if (color && (painted || color !== '#000000')) view.color = color;
  if (cell?.bold || colours?.bold) view.bold = true;
  if (cell?.note) view.note = cell.note;
  const align = cell?.align ?? (typeof cell?.value === 'number' ? 'right' : undefined);
  if (align === 'right') view.align = 'end';
  else if (align === 'center' || typeof cell?.value === 'boolean') view.align = 'center';
  if (cell?.validation?.kind === 'checkbox') view.checkbox = cell.value === true;
  if (cell?.validation?.kind === 'list') view.choices = cell.validation.values;
  return view;
}

/** What the cell line shows and edits: the formula, the plain number, or the text itself. */
function inputText(cell: Cell | undefined, locale: string | null): string {
  if (cell?.formula) return cell.formula;
  if (typeof cell?.value === 'number' && !isDateFormat(cell.numberFormat))
    return displayText({ value: cell.value }, locale);
  return displayText(cell, locale);
}
