// The reader is large, so this file is fetched only when a workbook is opened.
import { read, SSF, utils } from '@e965/xlsx';
import type { Cell, Grid } from '#core/cells/grid.ts';
import { dayFromSerial } from '#core/values/day.ts';
import type { LocaleTag } from '#core/values/language.ts';

/** The visible tabs of a workbook as grids, in their order. Formulas keep the results the file has. */
export function readWorkbook(bytes: ArrayBuffer, locale: LocaleTag | null): Grid[] {
  const book = read(bytes, { cellNF: true, cellText: true, cellDates: false, dense: false });
  const hidden = new Set(
    (book.Workbook?.Sheets ?? []).filter(({ Hidden }) => Hidden).map(({ name }) => name),
  );
  return book.SheetNames.filter((name) => !hidden.has(name)).map((name) =>
    readSheet(name, book.Sheets[name]!, locale),
  );
}

function readSheet(sheet: string, cells: import('@e965/xlsx').WorkSheet, locale: LocaleTag | null): Grid {
  const rows: Cell[][] = [];
  const display: string[][] = [];
  const area = cells['!ref'] ? utils.decode_range(cells['!ref']) : null;
  for (let row = 0; area && row <= area.e.r; row++) {
    const values: Cell[] = [];
    const shown: string[] = [];
    for (let column = 0; column <= area.e.c; column++) {
      const cell = cells[utils.encode_cell({ r: row, c: column })] as
        | import('@e965/xlsx').CellObject
        | undefined;
      values.push(cellValue(cell));
      shown.push(cell ? String(cell.w ?? cell.v ?? '') : '');
    }
    rows.push(values);
    display.push(shown);
  }
  return { sheet, rows, display, locale };
}

function cellValue(cell: import('@e965/xlsx').CellObject | undefined): Cell {
  if (!cell || cell.v === undefined || cell.v === null) return null;
  if (cell.t === 'e') return cell.w ?? '#ERROR!';
  if (cell.t === 'n' && typeof cell.z === 'string' && SSF.is_date(cell.z)) {
    const day = dayFromSerial(Number(cell.v));
    if (day) return { kind: 'day', day };
  }
  if (cell.v instanceof Date) return cell.w ?? null;
  return cell.v;
}
