import { ensureCell } from '../emulator/workbook/cells.ts';
import type { Cell, Workbook } from '../emulator/workbook/model.ts';

interface Kept {
  row: number;
  column: number;
  cell: Cell | null;
}
interface Step {
  sheet: number;
  before: Kept[];
  after: Kept[];
}
export interface EditHistory {
  /** Does an edit of these cells (zero-based) and remembers how they were. */
  record(sheet: number, cells: { row: number; column: number }[], edit: () => void): void;
  undo(): boolean;
  redo(): boolean;
  canUndo(): boolean;
  canRedo(): boolean;
  /** After a run of the add-on the old steps no longer fit, so they go. */
  forget(): void;
}

const mostSteps = 100;

/** Undo and redo of what a person typed into cells. */
export function createEditHistory(workbook: () => Workbook): EditHistory {
  let done: Step[] = [];
  let undone: Step[] = [];
  const find = (id: number) => workbook().sheets.find((sheet) => sheet.id === id);

  function keep(id: number, cells: { row: number; column: number }[]): Kept[] {
    const rows = find(id)?.rows ?? [];
    return cells.map(({ row, column }) => {
      const cell = rows[row]?.[column];
      return { row, column, cell: cell ? structuredClone(cell) : null };
    });
  }
  function putBack(id: number, kept: Kept[]): boolean {
    const sheet = find(id);
    if (!sheet) return false;
    for (const { row, column, cell } of kept) {
      ensureCell(sheet, row, column);
      sheet.rows[row]![column] = cell ? structuredClone(cell) : undefined;
    }
    return true;
  }
  return {
    record(sheet, cells, edit) {
      const before = keep(sheet, cells);
      edit();
      done = [...done.slice(1 - mostSteps), { sheet, before, after: keep(sheet, cells) }];
      undone = [];
    },
    undo() {
      const step = done.pop();
      if (!step || !putBack(step.sheet, step.before)) return false;
      undone.push(step);
      return true;
    },
    redo() {
      const step = undone.pop();
      if (!step || !putBack(step.sheet, step.after)) return false;
      done.push(step);
      return true;
    },
    canUndo: () => done.length > 0,
    canRedo: () => undone.length > 0,
    forget() {
      done = [];
      undone = [];
    },
  };
}
