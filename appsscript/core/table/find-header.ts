import type { Grid } from '#core/cells/grid.ts';
import { type Assigned, type ColumnMatch, matchColumns } from '#core/table/match-columns.ts';
import type { LanguageTag } from '#core/values/language.ts';
import { cleanText, foldWord } from '#core/words/clean-text.ts';
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
const IDENTITIES: Field[] = ['number', 'customer', 'lastName', 'email'];
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
  assigned: Assigned = () => null,
): HeaderMatch | null {
  let best: HeaderMatch | null = null;
  const rows = Math.min(grid.rows.length, SEARCH_ROWS);
  for (let row = 0; row < rows; row += 1) {
    const wordsOnly = (grid.rows[row] || []).every((cell) => cell === null || typeof cell === 'string');
    for (const grouped of [false, true]) {
      if (grouped && row === 0) continue;
      const headers = grouped ? groupedHeaders(grid, row) : headerTexts(grid, row).map((text) => [text]);
      if (headers === null) continue;
      const found = scoreRow(
        matchColumns(headers, index, ownHeaders, preferred, assigned, wordsOnly),
        row,
        grid,
      );
      // A group's name makes a header more precise, so on the same row it wins a draw.
      const draw = found && best && grouped && best.rowIndex === row && found.score === best.score;
      if (found && (best === null || found.score > best.score || draw)) best = found;
    }
  }
  return best;
}

/** Fewer words than this may be an invoice of words alone. */
const LEAST_HEADERS = 4;

/**
 * The header of a further table in the same tab, in a row below the first one; null when the row is none. It must be nothing
 * but words, most of them known: an invoice's row never is.
 */
export function findFurtherHeader(
  grid: Grid,
  row: number,
  index: ReadingIndex,
  ownHeaders: readonly string[],
  preferred: LanguageTag | null,
  assigned: Assigned,
): HeaderMatch | null {
  const texts = headerTexts(grid, row);
  const filled = texts.filter((text) => text !== '');
  const values = (grid.rows[row] || []).some((cell) => cell !== null && typeof cell !== 'string');
  // Figures and addresses stand in invoices; asked first, because it is cheap and nearly always ends it.
  const figures = filled.filter((text) => /[\d@]/.test(text)).length;
  if (values || filled.length < LEAST_HEADERS || figures * 3 > filled.length) return null;
  const folded = filled.map(foldWord);
  const known = folded.filter((text, at) => index.headers.has(text) && folded.indexOf(text) === at).length;
  if (known < LEAST_HEADERS || known * 2 < filled.length) return null;
  const match = matchColumns(
    texts.map((text) => [text]),
    index,
    ownHeaders,
    preferred,
    assigned,
  );
  return match.claims.size < LEAST_HEADERS ? null : scoreRow(match, row, grid);
}

function scoreRow(match: ColumnMatch, rowIndex: number, grid: Grid): HeaderMatch | null {
  const has = (field: Field): boolean => match.claims.has(field);
  if (!AMOUNTS.some(has) || !IDENTITIES.some(has)) return null;
  const values = (grid.rows[rowIndex] || []).filter(
    (cell) => cell !== null && typeof cell !== 'string',
  ).length;
  // What changes nothing does not make a table of invoices.
  const telling = match.claims.size - Number(has('information')) - Number(has('daysLate'));
  const score = telling + TELLING.filter(has).length - 2 * values;
  return score > 0 ? { rowIndex, match, score } : null;
}

/** Rows of a file of commas may be longer than their header: so many are looked at. */
const ROWS_BELOW = 8;

/** The row's cells as text, as far as the rows below it reach; values that are no text cannot be headers. */
export function headerTexts(grid: Grid, row: number): string[] {
  const cells = grid.rows[row] || [];
  const width = Math.max(...grid.rows.slice(row, row + ROWS_BELOW).map((below) => below.length), 0);
  return Array.from({ length: width }, (_, column) => {
    const cell = cells[column];
    return typeof cell === 'string' ? cleanText(cell) : '';
  });
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
