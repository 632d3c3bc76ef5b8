import { parseKind } from '#core/cells/parse-kind.ts';
import { type RowView, textOf } from '#core/table/row-view.ts';
import type { SheetContext } from '#core/table/sheet-context.ts';
import { foldWords } from '#core/words/clean-text.ts';
import type { Field } from '#core/words/fields.ts';

/** What a row under the header is: an invoice to read, or why not. */
export type RowClass = 'empty' | 'header' | 'total' | 'sum' | 'note' | 'other-kind' | 'invoice';

const AMOUNTS: Field[] = ['total', 'net', 'tax', 'paid', 'credited', 'balance', 'lineTotal', 'lineNet'];
const DATES: Field[] = ['issueDate', 'dueDate', 'paidDate'];

/** `filled`: texts of the row's filled cells in order, own columns left out; empty checkboxes do not fill a row. */
export function classifyRow(view: RowView, filled: readonly string[], context: SheetContext): RowClass {
  if (filled.length === 0) return 'empty';
  if (isRepeatedHeader(view, context)) return 'header';
  if (isOtherKind(view, context)) return 'other-kind';
  const has = (fields: Field[]): boolean => fields.some((field) => view.get(field) !== null);
  const number = textOf(view.get('number'));
  // A heading or a sum often stands in the first column, whatever that column is: words are no date.
  const isDated = (field: Field): boolean => /\d/.test(view.get(field)?.shown || '');
  const dated = DATES.some(isDated) || (view.get('email')?.shown || '').indexOf('@') >= 0;
  const amount = has(AMOUNTS);
  if (number === null || isTotalWord(number, context, true)) {
    if (!dated && filled.slice(0, 3).some((text) => isTotalWord(text, context, number !== null)))
      return 'total';
    if (!dated && number === null && amount && endsInTotal(textOf(view.get('customer')), context))
      return 'total';
    if (number !== null) return 'total';
  }
  if (number !== null) return amount || dated || filled.length > 1 || /\d/.test(number) ? 'invoice' : 'note';
  // Words alone are a heading or a note; figures with one label at most are a sum.
  if (!amount && !dated) return 'note';
  if (!dated && view.get('customer') === null && filled.length <= 1 + countAmounts(view)) return 'sum';
  return 'invoice';
}

function countAmounts(view: RowView): number {
  return AMOUNTS.filter((field) => view.get(field) !== null).length;
}

/** The header once more, as exports repeat it on every page: most filled fields show their own header. */
function isRepeatedHeader(view: RowView, context: SheetContext): boolean {
  let same = 0;
  let filled = 0;
  for (const field of context.claims.keys()) {
    const at = view.get(field);
    if (!at) continue;
    filled += 1;
    if (typeof at.cell === 'string' && at.shown.toLowerCase() === at.column.toLowerCase()) same += 1;
  }
  return same >= 2 && same * 2 > filled;
}

/** A totals word alone, or (unless `whole`) before other words: "Summe Debitor 10001". */
function isTotalWord(text: string, context: SheetContext, whole: boolean): boolean {
  const words = foldWords(text);
  const { totals } = context.index;
  if (words === '') return false;
  if (totals.has(words) || totals.has(words.replace(/ /g, ''))) return true;
  if (whole) return false;
  const tokens = words.split(' ');
  for (let length = 1; length < tokens.length && length <= 4; length += 1)
    if (totals.has(tokens.slice(0, length).join(' '))) return true;
  return false;
}

/** "Birch Bakery Total", as spreadsheets write it when they add subtotals themselves. */
function endsInTotal(text: string | null, context: SheetContext): boolean {
  const words = foldWords(text || '').split(' ');
  return words.length > 1 && context.index.totals.has(words[words.length - 1] as string);
}

/** A quote, a receipt, a delivery note: never an invoice to remind. */
function isOtherKind(view: RowView, context: SheetContext): boolean {
  const at = view.get('kind');
  if (!at || typeof at.cell !== 'string') return false;
  return parseKind(at.cell, context) === 'other';
}
