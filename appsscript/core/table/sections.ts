import type { Grid } from '#core/cells/grid.ts';
import { parseKind } from '#core/cells/parse-kind.ts';
import { parseStatus } from '#core/cells/parse-status.ts';
import { type FieldCell, type RowView, shownAt } from '#core/table/row-view.ts';
import type { SheetContext } from '#core/table/sheet-context.ts';
import { cleanText, foldWord } from '#core/words/clean-text.ts';
import { lookUpSense } from '#core/words/reading-index.ts';
import type { StatusMeaning } from '#core/words/reading-words.ts';

type Words = Pick<SheetContext, 'index' | 'languages'>;

/** Headings that say no more than any row does. */
const PLAIN: StatusMeaning[] = ['open', 'overdue'];
/** What the name of a tab or a title over the table can settle for all rows; the rest are everyday words there. */
const SETTLED: StatusMeaning[] = ['paid', 'cancelled', 'refunded'];

/** Words that can mean nothing else stand first in their lists: "paid", but not "complete". */
const TELLING = 5;

interface Heading {
  status: StatusMeaning;
  telling: boolean;
  at: FieldCell;
}

/** True for a tab or heading over what is not ours to remind: "Bills to pay", "Quotes 2026". */
export function namesPurchases(text: string, words: Words): boolean {
  const plain = cleanText(text)
    .replace(/:$/, '')
    .replace(/\b(?:19|20)\d\d\b/g, '')
    .trim();
  // "Awaiting payment" holds a word of a kind and names our own invoices: only the whole heading counts, and a status goes first.
  if (parseStatus(plain, words.index, words.languages) !== null) return false;
  const kind = lookUpSense(words.index.kinds, foldWord(plain), words.languages);
  return words.index.purchases.has(foldWord(plain)) || kind === 'other';
}

/** The status that a heading gives the rows below it: "PAID", "Disputed:", "Paid invoices 2026"; null for any other. */
function readHeading(text: string, { index, languages }: Words): Heading | null {
  const words = cleanText(text)
    .replace(/:$/, '')
    .split(' ')
    .filter((word) => !/^\d+$/.test(word));
  const read = (word: string): Heading | null => {
    const status = parseStatus(word, index, languages);
    const senses = index.statuses.get(foldWord(word)) || [];
    const telling = senses.some(({ meaning, rank }) => meaning === status && rank < TELLING);
    return status && { status, telling, at: { field: 'status', column: text, cell: word, shown: text } };
  };
  const whole = read(words.join(' '));
  if (whole || words.length !== 2) return whole;
  const first = read(words[0] as string);
  return first?.telling ? first : null;
}

/** True for a tab or title whose invoices are all settled: "Paid", "Cancelled invoices". */
export function namesSettled(text: string, words: Words): boolean {
  const heading = readHeading(text, words);
  return heading?.telling === true && SETTLED.indexOf(heading.status) >= 0;
}

/**
 * The title right over the table, else the name of its tab, where it settles all rows; null where it does not. Several
 * statuses over a table are a legend.
 */
export function findTitle(grid: Grid, headerIndex: number, words: Words): FieldCell | null {
  const above = grid.rows
    .slice(0, headerIndex)
    .map((cells, row) => cells.map((_, column) => shownAt(grid, row, column)).filter(Boolean))
    .filter((texts) => texts.length > 0);
  const statuses = above.filter((texts) => texts.some((text) => readHeading(text, words) !== null));
  const last = above[above.length - 1];
  const titles = last && last.length === 1 && statuses.length === 1 ? last.concat(grid.sheet) : [grid.sheet];
  for (const text of titles) if (namesSettled(text, words)) return readHeading(text, words)?.at || null;
  return null;
}

/** The heading of the rows after one with these texts: a status alone in its row, none after "UNPAID", else the one before. */
export function nextHeading(
  texts: readonly string[],
  before: FieldCell | null,
  words: Words,
): FieldCell | null {
  const text = texts.length === 1 ? (texts[0] as string) : null;
  if (text !== null && namesPurchases(text, words))
    return { field: 'kind', column: text, cell: text, shown: text };
  const heading = text === null ? null : readHeading(text, words);
  // "Invoices" under the quotes: from here on they are again.
  if (heading === null) return text !== null && parseKind(text, words) === 'invoice' ? null : before;
  return PLAIN.indexOf(heading.status) >= 0 ? null : heading.at;
}

/** The row as if its heading stood in a column of its own, so that a row under "PAID" is paid and one under "Quotes" a quote. */
export function underHeading(view: RowView, heading: FieldCell | null): RowView {
  if (heading === null) return view;
  return {
    ...view,
    get: (field) => view.get(field) || (field === heading.field ? heading : null),
    all: (field) => (field === heading.field ? view.all(field).concat([heading]) : view.all(field)),
  };
}
