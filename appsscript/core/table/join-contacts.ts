import type { Cell, Grid } from '#core/cells/grid.ts';
import { headerTexts } from '#core/table/find-header.ts';
import { type ColumnMatch, matchColumns } from '#core/table/match-columns.ts';
import { cellAt, shownAt } from '#core/table/row-view.ts';
import { foldWord } from '#core/words/clean-text.ts';
import type { Field } from '#core/words/fields.ts';
import type { ReadingIndex } from '#core/words/reading-index.ts';

/** What a tab of customers can add to the invoices. */
const ADDED: Field[] = ['customer', 'email', 'cc', 'contact', 'salutation', 'phone', 'language'];
/** A tab with money or due dates holds invoices, not customers. */
const OF_INVOICES: Field[] = ['total', 'balance', 'net', 'paid', 'dueDate', 'lineTotal'];
const HEADER_ROWS = 10;

/** True where the invoices name their customers by number, and name or address stand elsewhere. */
export function needsContacts(has: (field: Field) => boolean): boolean {
  return has('customerId') && (!has('email') || !has('customer'));
}

/**
 * The invoices with the columns that they lack, taken from a tab of customers by the customer's number. A number that stands
 * there twice is nobody's: its rows stay without an address rather than get another customer's. Null when no tab fits.
 */
export function joinContacts(
  grid: Grid,
  headerRow: number,
  match: ColumnMatch,
  contacts: readonly Grid[],
  index: ReadingIndex,
): Grid | null {
  const id = match.claims.get('customerId')?.[0];
  if (!id || !needsContacts((field) => match.claims.has(field))) return null;
  for (const tab of contacts) {
    const found = findContacts(tab, index);
    if (!found) continue;
    const fields = ADDED.filter((field) => !match.claims.has(field) && found.match.claims.has(field));
    if (fields.indexOf('email') < 0 && fields.indexOf('customer') < 0) continue;
    const columns = fields.map((field) => found.match.claims.get(field)![0]!);
    const rowOf = indexRows(tab, found.headerRow, found.id);
    const width = Math.max(...grid.rows.map((row) => row.length));
    const extend = (row: readonly Cell[], at: number, show: boolean): Cell[] => {
      const padded = Array.from({ length: width }, (_, column) => row[column] ?? (show ? '' : null));
      const from =
        at === headerRow ? found.headerRow : (rowOf.get(foldWord(shownAt(grid, at, id.index))) ?? null);
      return padded.concat(
        columns.map((claim) => {
          if (from === null || at < headerRow) return show ? '' : null;
          return show ? shownAt(tab, from, claim.index) : cellAt(tab, from, claim.index);
        }),
      );
    };
    return {
      ...grid,
      rows: grid.rows.map((row, at) => extend(row, at, false)),
      display: grid.display.map((row, at) => extend(row, at, true) as string[]),
    };
  }
  return null;
}

function findContacts(
  tab: Grid,
  index: ReadingIndex,
): { headerRow: number; match: ColumnMatch; id: number } | null {
  for (let row = 0; row < Math.min(tab.rows.length, HEADER_ROWS); row += 1) {
    const match = matchColumns(
      headerTexts(tab, row).map((text) => [text]),
      index,
      [],
      null,
    );
    const has = (field: Field): boolean => match.claims.has(field);
    // In a tab of customers a bare "ID" is the customer's.
    const id = (match.claims.get('customerId') || match.claims.get('number'))?.[0];
    if (id && (has('email') || has('customer')) && !OF_INVOICES.some(has))
      return { headerRow: row, match, id: id.index };
  }
  return null;
}

/** Row of each customer's number; numbers that stand twice are left out. */
function indexRows(tab: Grid, headerRow: number, column: number): Map<string, number | null> {
  const rows = new Map<string, number | null>();
  for (let row = headerRow + 1; row < tab.rows.length; row += 1) {
    const key = foldWord(shownAt(tab, row, column));
    if (key !== '') rows.set(key, rows.has(key) ? null : row);
  }
  return rows;
}
