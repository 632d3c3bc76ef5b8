import type { Grid } from '#core/cells/grid.ts';
import { parseAmount } from '#core/cells/parse-amount.ts';
import { parseDate } from '#core/cells/parse-date.ts';
import { type Claims, cellAt, shownAt } from '#core/table/row-view.ts';
import type { Day } from '#core/values/day.ts';
import type { LanguageTag } from '#core/values/language.ts';
import type { Field } from '#core/words/fields.ts';
import type { ReadingIndex } from '#core/words/reading-index.ts';
import { foldAnswer } from '#core/words/reading-index.ts';

/** Refusals of what is a day all the same, only not certain which. */
const DAYS_IN_DOUBT = [
  'date-impossible',
  'date-ambiguous',
  'date-instant',
  'date-other-calendar',
  'month-ambiguous',
];

type CellKind = 'day' | 'amount' | 'answer' | 'tick' | 'other';

/**
 * Words that name two things are settled by what stands below them: header's field, what the cells are that say anything, the field
 * it then means. "Paid" over checkboxes is a mark, over dates the day of payment; "Due" over amounts is the balance; "Invoiced" over dates is the day of issue;
 * "Unpaid" over checkboxes is a mark.
 */
const SETTLED_BY_CELLS: [Field, CellKind, Field][] = [
  ['paid', 'answer', 'paidMark'],
  ['paid', 'day', 'paidDate'],
  ['paidMark', 'amount', 'paid'],
  ['paidMark', 'day', 'paidDate'],
  ['dueDate', 'amount', 'balance'],
  ['balance', 'day', 'dueDate'],
  ['balance', 'tick', 'openMark'],
  ['total', 'day', 'issueDate'],
];

/** Moves columns whose cells are all of another kind than their header's first meaning; a contact without customers is one. */
export function settleColumns(
  grid: Grid,
  firstRow: number,
  claims: Claims,
  index: ReadingIndex,
  languages: LanguageTag[],
  asOf: Day,
): void {
  const kindOf = (rowIndex: number, column: number): CellKind | null => {
    const cell = cellAt(grid, rowIndex, column);
    if (cell === null) return null;
    if (typeof cell === 'boolean') return 'tick';
    const shown = shownAt(grid, rowIndex, column);
    if (typeof cell === 'number') return cell === 0 ? null : cell === 1 ? 'answer' : 'amount';
    if (typeof cell === 'object') return 'day';
    const folded = foldAnswer(cell);
    if (index.answers.has(folded) || index.statuses.has(folded)) return 'answer';
    const context = { asOf, months: index.months, languages, columnOrder: null, localeOrder: 'dmy' as const };
    const date = parseDate(cell, shown, context);
    if (date && ('day' in date || DAYS_IN_DOUBT.indexOf(date.reason) >= 0)) return 'day';
    const amount = parseAmount(cell, shown, { decimal: '.', localeDecimal: null, currency: null });
    return amount && 'decimal' in amount ? 'amount' : 'other';
  };
  const moves = SETTLED_BY_CELLS.map(([from, kind, to]) => {
    const moved = (claims.get(from) || []).filter((claim) => {
      const kinds = new Set<CellKind>();
      for (let row = firstRow; row < grid.rows.length && kinds.size < 2; row += 1) {
        const found = kindOf(row, claim.index);
        // A stray remark does not change what the column is.
        if (found !== null && found !== 'other')
          kinds.add(found === 'tick' && kind === 'answer' ? 'answer' : found);
      }
      return kinds.size === 1 && kinds.has(kind);
    });
    return { from, to, moved };
  });
  for (const { from, to, moved } of moves) {
    if (moved.length === 0) continue;
    const left = (claims.get(from) || []).filter((claim) => moved.indexOf(claim) < 0);
    if (left.length > 0) claims.set(from, left);
    else claims.delete(from);
    claims.set(to, (claims.get(to) || []).concat(moved));
  }
  settleDeposits(grid, firstRow, claims, kindOf);
  // "ContactName" is who owes where no other column says it.
  const contacts = claims.get('contact');
  if (!contacts || claims.has('customer')) return;
  claims.set('customer', contacts);
  claims.delete('contact');
}

/** A deposit is a payment where amounts stand below it; over ticks, yes and no it says whether it has come in, over days when. */
function settleDeposits(
  grid: Grid,
  firstRow: number,
  claims: Claims,
  kindOf: (row: number, column: number) => CellKind | null,
): void {
  const deposits = claims.get('deposit') || [];
  claims.delete('deposit');
  for (const claim of deposits) {
    const kinds = new Set<CellKind>();
    for (let row = firstRow; row < grid.rows.length; row += 1) {
      const found = kindOf(row, claim.index);
      if (found !== null && found !== 'other') kinds.add(found);
    }
    const field: Field = kinds.has('amount') ? 'paid' : kinds.has('day') ? 'information' : 'deposit';
    claims.set(field, (claims.get(field) || []).concat([claim]));
  }
}
