import type { Cell, CellValue, Sheet } from './model.ts';

/** The cell at a zero-based place, or undefined where nothing is. */
export function cellAt(sheet: Sheet, row: number, column: number): Cell | undefined {
  return sheet.rows[row]?.[column];
}

/** The cell at a zero-based place, made if it is not there yet. */
export function ensureCell(sheet: Sheet, row: number, column: number): Cell {
  while (sheet.rows.length <= row) sheet.rows.push([]);
  const cells = sheet.rows[row]!;
  const found = cells[column];
  if (found) return found;
  while (cells.length < column) cells.push(undefined);
  const made: Cell = { value: null };
  cells[column] = made;
  return made;
}

/** Puts a plain value, leaving format, colours, note and validation as they are. */
export function putValue(sheet: Sheet, row: number, column: number, value: CellValue): void {
  if (value === null && !cellAt(sheet, row, column)) return;
  const cell = ensureCell(sheet, row, column);
  cell.value = value;
  delete cell.formula;
  delete cell.stale;
}

/** True when a cell has content; formats, notes and validations alone are not content. */
export function hasContent(cell: Cell | undefined): boolean {
  return cell !== undefined && (cell.formula !== undefined || (cell.value !== null && cell.value !== ''));
}

/** Number of the last row with content (1-based); 0 for an empty sheet, as `Sheet.getLastRow`. */
export function lastRow(sheet: Sheet): number {
  for (let row = sheet.rows.length - 1; row >= 0; row--)
    if (sheet.rows[row]!.some(hasContent)) return row + 1;
  return 0;
}

/** Number of the last column with content (1-based); 0 for an empty sheet. */
export function lastColumn(sheet: Sheet): number {
  let last = 0;
  for (const cells of sheet.rows)
    for (let column = cells.length - 1; column >= last; column--)
      if (hasContent(cells[column])) last = column + 1;
  return last;
}
