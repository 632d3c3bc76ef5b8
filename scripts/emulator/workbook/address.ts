import { columnLetters } from '#core/cells/column-letters.ts';

/** A rectangle of cells: 1-based, inclusive. */
export interface Area {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

/** `B2`, or `B2:D9`. */
export function formatArea(area: Area): string {
  const first = columnLetters(area.column) + area.row;
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${columnLetters(area.column + area.columns - 1)}${area.row + area.rows - 1}`;
}

/**
 * Reads `B2`, `$B$2:D9`, `A:C`, `2:5`, `B2:D` without a sheet's name; open ends reach to the edge of the sheet of the
 * given size. Corners in the wrong order are put right, as Sheets does. Null when it is no address.
 */
export function parseArea(a1: string, rowCount: number, columnCount: number): Area | null {
  const match = /^\$?([A-Za-z]{0,3})\$?(\d{0,7})(?::\$?([A-Za-z]{0,3})\$?(\d{0,7}))?$/.exec(a1.trim());
  if (!match) return null;
  const [, letters1 = '', digits1 = '', letters2, digits2] = match;
  if (letters2 === undefined) {
    if (!letters1 || !digits1) return null;
    return { row: Number(digits1), column: columnNumber(letters1), rows: 1, columns: 1 };
  }
  if ((!letters1 && !digits1) || (!letters2 && !digits2)) return null;
  if (Boolean(letters1) !== Boolean(letters2) && !(digits1 && digits2)) return null;
  const columns = [
    letters1 ? columnNumber(letters1) : 1,
    letters2 ? columnNumber(letters2) : columnCount,
  ].sort((a, b) => a - b) as [number, number];
  const rows = [digits1 ? Number(digits1) : 1, digits2 ? Number(digits2) : rowCount].sort(
    (a, b) => a - b,
  ) as [number, number];
  return {
    row: rows[0],
    column: columns[0],
    rows: rows[1] - rows[0] + 1,
    columns: columns[1] - columns[0] + 1,
  };
}

/** Splits `'My tab'!A1:B2` into the tab's name (null without one) and the address. */
export function splitSheetName(a1: string): { sheet: string | null; address: string } {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(a1);
  if (!match) return { sheet: null, address: a1 };
  return { sheet: (match[1] ?? match[2] ?? '').replace(/''/g, "'"), address: match[3]! };
}
