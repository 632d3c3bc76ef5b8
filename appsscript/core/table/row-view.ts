import { isFormulaError } from '#core/cells/formula-error.ts';
import type { Cell, Grid } from '#core/cells/grid.ts';
import type { ColumnClaim } from '#core/table/match-columns.ts';
import type { Issue, Severity } from '#core/values/issue.ts';
import type { IssueCode } from '#core/values/issue-codes.ts';
import { cleanText } from '#core/words/clean-text.ts';
import type { Field } from '#core/words/fields.ts';

/** One filled cell of a row, with the header of its column as the owner wrote it. */
export interface FieldCell {
  field: Field;
  column: string;
  cell: Cell;
  /** The text as shown, cleaned. */
  shown: string;
}

/** A row seen by fields; empty cells are null. */
export interface RowView {
  /** 1-based. */
  row: number;
  has(field: Field): boolean;
  get(field: Field): FieldCell | null;
  /** Filled cells of every column that claims the field, the best first. */
  all(field: Field): FieldCell[];
}

export type Claims = Map<Field, ColumnClaim[]>;

/** The view of a row of the sheet (0-based index). */
export function viewRow(grid: Grid, rowIndex: number, claims: Claims): RowView {
  const read = (field: Field, claim: ColumnClaim): FieldCell | null => {
    const cell = cellAt(grid, rowIndex, claim.index);
    return cell === null
      ? null
      : { field, column: claim.header.text, cell, shown: shownAt(grid, rowIndex, claim.index) };
  };
  return {
    row: rowIndex + 1,
    has: (field) => claims.has(field),
    get: (field) => {
      const claim = claims.get(field)?.[0];
      return claim ? read(field, claim) : null;
    },
    all: (field) =>
      (claims.get(field) || [])
        .map((claim) => read(field, claim))
        .filter((found): found is FieldCell => found !== null),
  };
}

/** A cell's value; null when it is empty or holds only what nobody sees. */
export function cellAt(grid: Grid, rowIndex: number, column: number): Cell {
  const cell = grid.rows[rowIndex]?.[column];
  if (cell === undefined || cell === null) return null;
  if (typeof cell === 'number' && Number.isNaN(cell)) return '#NUM!';
  if (typeof cell !== 'string') return cell;
  if (cleanText(cell) === '') return null;
  // Written so that Excel keeps the zeros of a number: ="0012".
  const kept = KEPT_AS_TEXT.exec(cell);
  return kept ? (kept[1] as string) : cell;
}

const KEPT_AS_TEXT = /^="([^"]*)"$/;

/** A cell as the owner sees it; made from the value where the sheet gives no text. */
export function shownAt(grid: Grid, rowIndex: number, column: number): string {
  const shown = cleanText(grid.display[rowIndex]?.[column] || '');
  if (shown !== '') return KEPT_AS_TEXT.exec(shown)?.[1] ?? shown;
  const cell = grid.rows[rowIndex]?.[column];
  if (cell === undefined || cell === null) return '';
  return typeof cell === 'object' ? cell.day : cleanText(String(cell));
}

/** The cleaned text of a cell, or null when it is empty or a failed formula. */
export function textOf(found: FieldCell | null): string | null {
  if (!found || isFormulaError(found.shown)) return null;
  return (typeof found.cell === 'string' ? cleanText(found.cell).replace(/^'/, '') : found.shown) || null;
}

/** An issue at a cell, or at the row when there is none. */
export function issueAt(
  code: IssueCode,
  severity: Severity,
  row: number | null,
  at: FieldCell | string | null,
  values?: Issue['values'],
): Issue {
  const column = at === null ? null : typeof at === 'string' ? at : at.column;
  const found = at === null || typeof at === 'string' ? null : at.shown;
  return values ? { code, severity, row, column, found, values } : { code, severity, row, column, found };
}
