import { parseArea, splitSheetName } from './address.ts';
import { cellAt } from './cells.ts';
import { evaluateFormula, UnknownFormula } from './formula.ts';
import type { Cell, CellValue, Sheet, Workbook } from './model.ts';

/** What a formula shows whose result we do not know: an error a reader of the sheet will ask about. */
const UNKNOWN = '#N/A';

/**
 * Works out anew every formula that reads the changed cell (zero-based place), and those that read these in turn. One
 * we cannot work out becomes `#N/A` and `stale`: an old balance must never pass for the balance of today.
 */
export function recalculate(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  today: number,
): void {
  const formulas = formulasOf(workbook);
  const dirty = new Set<Cell>();
  const changed: { sheet: Sheet; row: number; column: number }[] = [{ sheet, row, column }];
  const itself = cellAt(sheet, row, column);
  if (itself?.formula) dirty.add(itself);
  for (let place = changed.pop(); place; place = changed.pop())
    for (const formula of formulas) {
      if (dirty.has(formula.cell) || !reads(workbook, formula.sheet, formula.cell.formula!, place)) continue;
      dirty.add(formula.cell);
      changed.push(formula);
    }
  workOut(workbook, formulas, dirty, today);
}

/**
 * Works out a file that no spreadsheet has calculated yet, as programs write them: all its formulas are without a result.
 * Left empty, a status would seem open and a balance not kept. One file has either all results or none.
 */
export function calculateNew(workbook: Workbook, today: number): void {
  const formulas = formulasOf(workbook);
  if (!formulas.every(({ cell }) => cell.stale)) return;
  workOut(workbook, formulas, new Set(formulas.map(({ cell }) => cell)), today);
}

interface Formula {
  cell: Cell;
  sheet: Sheet;
  row: number;
  column: number;
}

function formulasOf(workbook: Workbook): Formula[] {
  const formulas: Formula[] = [];
  for (const tab of workbook.sheets)
    tab.rows.forEach((cells, row) => {
      cells.forEach((cell, column) => {
        if (cell?.formula) formulas.push({ cell, sheet: tab, row, column });
      });
    });
  return formulas;
}

function workOut(workbook: Workbook, formulas: Formula[], dirty: Set<Cell>, today: number): void {
  const work = (cell: Cell, home: Sheet): CellValue => {
    if (!dirty.delete(cell)) return cell.value;
    try {
      cell.value = evaluateFormula(cell.formula!, {
        today,
        values: (address) =>
          cellsOf(workbook, home, address).map((found) =>
            found.cell ? work(found.cell, found.sheet) : null,
          ),
      });
      delete cell.stale;
    } catch (error) {
      if (!(error instanceof UnknownFormula)) throw error;
      cell.value = UNKNOWN;
      cell.stale = true;
    }
    return cell.value;
  };
  for (const formula of formulas) work(formula.cell, formula.sheet);
}

/** Addresses in a formula, words in quotes left out; open-ended ones (`B:B`) too. */
const addresses =
  /"(?:[^"]|"")*"|((?:'(?:[^']|'')+'!|[\p{L}_][\p{L}\d_.]*!)?(?:\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}\$?\d*)?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}))(?![\p{L}\d(])/gu;

function reads(
  workbook: Workbook,
  home: Sheet,
  formula: string,
  place: { sheet: Sheet; row: number; column: number },
): boolean {
  for (const [, address] of formula.matchAll(addresses)) {
    const found = address && areaOf(workbook, home, address);
    if (!found || found.sheet !== place.sheet) continue;
    const { area } = found;
    const down = place.row + 1 - area.row;
    const right = place.column + 1 - area.column;
    if (down >= 0 && right >= 0 && down < area.rows && right < area.columns) return true;
  }
  return false;
}

function areaOf(workbook: Workbook, home: Sheet, reference: string) {
  const { sheet: name, address } = splitSheetName(reference);
  const sheet = name === null ? home : workbook.sheets.find((tab) => tab.name === name);
  const area = sheet && parseArea(address, sheet.rowCount, sheet.columnCount);
  return sheet && area ? { sheet, area } : null;
}

function cellsOf(
  workbook: Workbook,
  home: Sheet,
  reference: string,
): { cell: Cell | undefined; sheet: Sheet }[] {
  const found = areaOf(workbook, home, reference);
  if (!found) throw new UnknownFormula(reference);
  const { area, sheet } = found;
  return Array.from({ length: area.rows * area.columns }, (_, at) => ({
    cell: cellAt(sheet, area.row - 1 + Math.floor(at / area.columns), area.column - 1 + (at % area.columns)),
    sheet,
  }));
}
