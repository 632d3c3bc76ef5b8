import { type Area, areaBetween, type Place } from './geometry.ts';

export interface Bounds {
  rows: number;
  columns: number;
  lastRow: number;
  lastColumn: number;
}
export interface Selection {
  /** The cell that typing goes to. */
  active: Place;
  /** The other corner of the selected block. */
  head: Place;
}

export function selectedArea(selection: Selection): Area {
  return areaBetween(selection.active, selection.head);
}

function clamp(place: Place, bounds: Bounds): Place {
  return {
    row: Math.max(1, Math.min(bounds.rows, place.row)),
    column: Math.max(1, Math.min(bounds.columns, place.column)),
  };
}

/** Where an arrow or paging key leads from a cell, or null for another key. `far`: with Ctrl, to the end of what is written. */
export function stepFrom(
  from: Place,
  key: string,
  far: boolean,
  page: number,
  rightToLeft: boolean,
  bounds: Bounds,
): Place | null {
  const { row, column } = from;
  const end = (now: number, last: number, max: number) => (now < last ? last : max);
  const forward = { row, column: far ? end(column, bounds.lastColumn, bounds.columns) : column + 1 };
  const back = { row, column: far ? 1 : column - 1 };
  switch (key) {
    case 'ArrowRight':
      return clamp(rightToLeft ? back : forward, bounds);
    case 'ArrowLeft':
      return clamp(rightToLeft ? forward : back, bounds);
    case 'ArrowDown':
      return clamp({ row: far ? end(row, bounds.lastRow, bounds.rows) : row + 1, column }, bounds);
    case 'ArrowUp':
      return clamp({ row: far ? 1 : row - 1, column }, bounds);
    case 'PageDown':
      return clamp({ row: row + page, column }, bounds);
    case 'PageUp':
      return clamp({ row: row - page, column }, bounds);
    case 'Home':
      return clamp({ row: far ? 1 : row, column: 1 }, bounds);
    case 'End':
      return clamp({ row: far ? bounds.lastRow : row, column: bounds.lastColumn }, bounds);
    default:
      return null;
  }
}

/** The next cell after Tab or Enter. */
export function stepAfterEntry(from: Place, key: 'Tab' | 'Enter', back: boolean, bounds: Bounds): Place {
  const by = back ? -1 : 1;
  return clamp(
    key === 'Tab' ? { row: from.row, column: from.column + by } : { row: from.row + by, column: from.column },
    bounds,
  );
}
