import { cleanText } from '#core/invoices/clean-text.ts';
import type { Grid } from '#core/invoices/grid.ts';
import { parseStatus } from '#core/invoices/parse-status.ts';
import { type FieldCell, type RowView, shownAt } from '#core/invoices/row-view.ts';
import type { SheetContext } from '#core/invoices/sheet-context.ts';
import type { StatusMeaning } from '#core/invoices/words.ts';

type Words = Pick<SheetContext, 'index' | 'languages'>;

/** Headings that say no more than any row does. */
const PLAIN: StatusMeaning[] = ['open', 'overdue'];
/** What the name of a tab or a title over the table can settle for all rows; the rest are everyday words there. */
const SETTLED: StatusMeaning[] = ['paid', 'cancelled', 'refunded'];

/** The status that a heading gives the rows below it: "PAID", "Disputed:", "Paid invoices 2026"; null for any other. */
function readHeading(
  text: string,
  { index, languages }: Words,
): { status: StatusMeaning; at: FieldCell } | null {
  const words = cleanText(text)
    .replace(/:$/, '')
    .split(' ')
    .filter((word) => !/^\d+$/.test(word));
  for (const word of words.length === 2 ? [words.join(' '), words[0] as string] : [words.join(' ')]) {
    const status = parseStatus(word, index, languages);
    if (status !== null) return { status, at: { field: 'status', column: text, cell: word, shown: text } };
  }
  return null;
}

/** True for a tab or title whose invoices are all settled: "Paid", "Cancelled invoices". */
export function namesSettled(text: string, words: Words): boolean {
  const heading = readHeading(text, words);
  return heading !== null && SETTLED.indexOf(heading.status) >= 0;
}

/** The title right over the table, else the name of its tab, where it settles all rows; null where it does not. */
export function findTitle(grid: Grid, headerIndex: number, words: Words): FieldCell | null {
  let above: string[] = [];
  for (let row = headerIndex - 1; row >= 0 && above.length === 0; row -= 1)
    above = (grid.rows[row] || []).map((_, column) => shownAt(grid, row, column)).filter(Boolean);
  for (const text of above.length === 1 ? above.concat(grid.sheet) : [grid.sheet])
    if (namesSettled(text, words)) return readHeading(text, words)?.at || null;
  return null;
}

/** The heading of the rows after one with these texts: a status alone in its row, none after "UNPAID", else the one before. */
export function nextHeading(
  texts: readonly string[],
  before: FieldCell | null,
  words: Words,
): FieldCell | null {
  const heading = texts.length === 1 ? readHeading(texts[0] as string, words) : null;
  if (heading === null) return before;
  return PLAIN.indexOf(heading.status) >= 0 ? null : heading.at;
}

/** The row as if its heading stood in a status column of its own, so that a row under "PAID" is paid. */
export function underHeading(view: RowView, heading: FieldCell | null): RowView {
  if (heading === null) return view;
  return {
    ...view,
    get: (field) => view.get(field) || (field === 'status' ? heading : null),
    all: (field) => (field === 'status' ? view.all(field).concat([heading]) : view.all(field)),
  };
}
