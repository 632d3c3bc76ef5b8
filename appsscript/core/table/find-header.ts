import type { Grid } from '#core/cells/grid.ts';
import { type ColumnMatch, matchColumns } from '#core/table/match-columns.ts';
import type { LanguageTag } from '#core/values/language.ts';
import { cleanText } from '#core/words/clean-text.ts';
import type { Field } from '#core/words/fields.ts';
import type { ReadingIndex } from '#core/words/reading-index.ts';

/** The header of an invoice table: its last row (0-based) and what its columns mean. */
export interface HeaderMatch {
  rowIndex: number;
  match: ColumnMatch;
  /** How well it fits, for choosing between rows and between sheets. */
  score: number;
}

/** A header stands in the first rows; further down are invoices. */
const SEARCH_ROWS = 40;
const AMOUNTS: Field[] = ['total', 'balance', 'net', 'lineTotal', 'lineNet', 'unitPrice'];
const IDENTITIES: Field[] = ['number', 'customer', 'email'];
/** What nearly only invoice tables have. */
const TELLING: Field[] = ['number', 'dueDate', 'balance', 'total'];

/**
 * Finds the header among the first rows: one row, or a row of group names with a row of headers below it. It needs an
 * amount and a number, a customer or an address. Null when no row is such a header.
 */
export function findHeader(
  grid: Grid,
  index: ReadingIndex,
  ownHeaders: readonly string[],
  preferred: LanguageTag | null,
): HeaderMatch | null {
  let best: HeaderMatch | null = null;
  const rows = Math.min(grid.rows.length, SEARCH_ROWS);
  for (let row = 0; row < rows; row += 1) {
    for (const grouped of [false, true]) {
      if (grouped && row === 0) continue;
      const headers = grouped ? groupedHeaders(grid, row) : headerTexts(grid, row).map((text) => [text]);
      if (headers === null) continue;
      const found = scoreRow(matchColumns(headers, index, ownHeaders, preferred), row, grid);
      // A group's name makes a header more precise, so on the same row it wins a draw.
      const draw = found && best && grouped && best.rowIndex === row && found.score === best.score;
      if (found && (best === null || found.score > best.score || draw)) best = found;
    }
  }
  return best;
}

function scoreRow(match: ColumnMatch, rowIndex: number, grid: Grid): HeaderMatch | null {
  const has = (field: Field): boolean => match.claims.has(field);
  if (!AMOUNTS.some(has) || !IDENTITIES.some(has)) return null;
  const values = (grid.rows[rowIndex] || []).filter(
    (cell) => cell !== null && typeof cell !== 'string',
  ).length;
  const score = match.claims.size + TELLING.filter(has).length - 2 * values;
  return score > 0 ? { rowIndex, match, score } : null;
}

/** The row's cells as text; values that are no text cannot be headers. */
function headerTexts(grid: Grid, row: number): string[] {
  return (grid.rows[row] || []).map((cell) => (typeof cell === 'string' ? cleanText(cell) : ''));
}

/**
 * The row's headers with the name of their group from the row above: "Customer" over "Name" is "Customer Name", or
 * "Name", or, over an empty cell, "Customer". Null when the row above names no groups: a title, figures, or as full as this.
 */
function groupedHeaders(grid: Grid, row: number): string[][] | null {
  const above = headerTexts(grid, row - 1);
  const own = headerTexts(grid, row);
  const filled = (texts: string[]): number => texts.filter((text) => text !== '').length;
  const figures = (grid.rows[row - 1] || []).some((cell) => cell !== null && typeof cell !== 'string');
  if (figures || filled(above) < 2 || filled(above) >= filled(own)) return null;
  let group = '';
  return Array.from({ length: Math.max(above.length, own.length) }, (_, column) => {
    if (above[column]) group = above[column] as string;
    const text = own[column] || '';
    if (text === '') return above[column] ? [above[column] as string] : [''];
    return group === '' ? [text] : [`${group} ${text}`, text];
  });
}
