import { columnLetters } from '#core/cells/column-letters.ts';

/** Height of every row in pixels; `style/grid.css` says the same. */
export const rowHeight = 26;
export const rowHeaderWidth = 46;

export interface Place {
  row: number;
  column: number;
}
export interface Area {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export function nameCell(place: Place): string {
  return columnLetters(place.column) + place.row;
}

/** The rectangle between two corners, whichever way it was drawn. */
export function areaBetween(one: Place, other: Place): Area {
  return {
    top: Math.min(one.row, other.row),
    bottom: Math.max(one.row, other.row),
    left: Math.min(one.column, other.column),
    right: Math.max(one.column, other.column),
  };
}

export function isInside(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

/** First and last row to draw below the frozen ones, with some to spare on both sides. */
export function visibleRows(
  scrollTop: number,
  height: number,
  frozen: number,
  rows: number,
): { first: number; last: number } {
  const spare = 12;
  const first = Math.max(frozen + 1, frozen + 1 + Math.floor(scrollTop / rowHeight) - spare);
  const last = Math.min(rows, frozen + 1 + Math.ceil((scrollTop + height) / rowHeight) + spare);
  return { first, last: Math.max(last, Math.min(first, rows)) };
}
