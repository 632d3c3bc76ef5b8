import { foldSubject, questionId } from '#core/agreement/question-id.ts';
import type { Grid } from '#core/cells/grid.ts';
import { parseAmount } from '#core/cells/parse-amount.ts';
import type { Invoice } from '#core/invoices/invoice.ts';
import type { Segment } from '#core/invoices/read-rows.ts';
import { type ColumnClaim, isOfSeries } from '#core/table/match-columns.ts';
import { type Claims, cellAt, shownAt } from '#core/table/row-view.ts';
import type { SheetContext } from '#core/table/sheet-context.ts';
import { toDecimal } from '#core/values/money.ts';
import type { Field } from '#core/words/fields.ts';

/** Fields of which one column must count, because two that differ ask for two amounts, two days or two people. */
const ONE_COUNTS: Field[] = ['total', 'balance', 'email', 'dueDate', 'paid', 'currency'];
/** For payments: both are paid. */
export const BOTH = 'both';

const rivalsOf = (claims: Claims, field: Field): ColumnClaim[] =>
  (claims.get(field) || []).filter((claim) => !isOfSeries(claim));

const subjectsOf = (rivals: readonly ColumnClaim[]): string[] => rivals.map(({ header }) => header.text);

/**
 * Puts what the owner has said about columns of one meaning into the claims: the column that counts is left alone; payments of
 * which both count become a series. A balance that runs on from row to row is of the account, not of the invoice.
 */
export function settleRivals(grid: Grid, firstRow: number, context: SheetContext): void {
  dropRunningBalance(grid, firstRow, context.claims);
  for (const field of ONE_COUNTS) {
    const rivals = rivalsOf(context.claims, field);
    if (rivals.length < 2) continue;
    const answer = context.agreement.recall(questionId('which', context.sheet, subjectsOf(rivals)));
    const chosen = rivals.filter(({ header }) => foldSubject(header.text) === answer)[0];
    if (chosen) context.claims.set(field, [chosen]);
    else if (answer === BOTH && field === 'paid')
      context.claims.set(
        field,
        (context.claims.get(field) || []).map((claim) => ({
          ...claim,
          exact: false,
          header: { ...claim.header, base: null, unnumbered: claim.header.whole },
        })),
      );
    if (chosen || answer === BOTH)
      context.agreement.ask(question(context, rivals, field, [], (at) => shownAt(grid, firstRow, at)));
  }
}

/** Asks which of two columns counts, where they differ in the row of an open invoice and the amounts do not tell. */
export function askRivals(grid: Grid, { context }: Segment, invoices: readonly Invoice[]): void {
  const open = invoices.filter(
    ({ state }) => state === 'open' || state === 'overdue' || state === 'unreadable',
  );
  for (const field of ONE_COUNTS) {
    const rivals = rivalsOf(context.claims, field);
    if (rivals.length < 2) continue;
    const rows = open
      .filter(
        (invoice) =>
          differ(grid, invoice, rivals, field, context) && !isProved(grid, invoice, rivals, field, context),
      )
      .map(({ row }) => row);
    if (rows.length === 0) continue;
    const first = (rows[0] as number) - 1;
    context.agreement.ask(question(context, rivals, field, rows, (at) => shownAt(grid, first, at)));
  }
}

function question(
  context: SheetContext,
  rivals: readonly ColumnClaim[],
  field: Field,
  rows: number[],
  sample: (column: number) => string,
) {
  const options = rivals.map(({ header }) => foldSubject(header.text));
  return {
    kind: 'which' as const,
    tab: context.sheet,
    subjects: subjectsOf(rivals),
    about: subjectsOf(rivals).join(' · '),
    names: namesOf(rivals),
    options: field === 'paid' ? options.concat([BOTH]) : options,
    suggestion: options[0] as string,
    found: rivals.map(({ header, index }) => `${header.text}: ${sample(index)}`),
    rows,
  };
}

/** What each option is called: the header as the owner wrote it. */
export function namesOf(columns: readonly Pick<ColumnClaim, 'header'>[]): Record<string, string> {
  const names: Record<string, string> = {};
  for (const { header } of columns) names[foldSubject(header.text)] = header.text;
  return names;
}

function readNumber(grid: Grid, row: number, column: number, context: SheetContext): string | null {
  const cell = cellAt(grid, row - 1, column);
  const { decimal, localeDecimal } = context;
  const reading = parseAmount(cell, shownAt(grid, row - 1, column), {
    decimal,
    localeDecimal,
    currency: null,
  });
  return reading !== null && 'decimal' in reading ? String(Number(reading.decimal)) : null;
}

function differ(
  grid: Grid,
  { row }: Invoice,
  rivals: readonly ColumnClaim[],
  field: Field,
  context: SheetContext,
): boolean {
  const amounts = field === 'total' || field === 'balance' || field === 'paid';
  const texts = rivals.map(({ index }) => {
    const shown = shownAt(grid, row - 1, index).toLowerCase();
    return amounts ? (readNumber(grid, row, index, context) ?? '') : shown;
  });
  // An empty second column says nothing; an empty first one would leave the row without.
  const said = texts.filter((text) => text !== '');
  return said.some((text) => text !== said[0]) || (said.length > 0 && texts[0] === '');
}

/** Total less payments is what one of the balances says; or the balance tells, so that no total is needed. */
function isProved(
  grid: Grid,
  invoice: Invoice,
  rivals: readonly ColumnClaim[],
  field: Field,
  context: SheetContext,
): boolean {
  const { balanceDue, total, paid, state } = invoice;
  if (state === 'unreadable' || balanceDue === null) return false;
  if (field === 'balance') {
    const payments = context.claims.has('paid') || context.claims.has('credited');
    const owed = total === null ? null : total.minor - (paid?.minor || 0);
    const sure = payments && owed === balanceDue.minor;
    return (
      sure &&
      rivals.some(
        ({ index }) =>
          readNumber(grid, invoice.row, index, context) === String(Number(toDecimal(balanceDue))),
      )
    );
  }
  return field === 'total' && context.claims.has('balance') && cellFilled(grid, invoice.row, context);
}

function cellFilled(grid: Grid, row: number, context: SheetContext): boolean {
  return (context.claims.get('balance') || []).some(({ index }) => cellAt(grid, row - 1, index) !== null);
}

/** Of two balance columns the one that adds each row's amount to the row before is of the account. */
function dropRunningBalance(grid: Grid, firstRow: number, claims: Claims): void {
  const balances = claims.get('balance') || [];
  const total = claims.get('total')?.[0];
  if (balances.length < 2 || !total) return;
  const numberAt = (row: number, column: number): number | null => {
    const reading = parseAmount(cellAt(grid, row, column), shownAt(grid, row, column), {
      decimal: '.',
      localeDecimal: null,
      currency: null,
    });
    return reading !== null && 'decimal' in reading ? Number(reading.decimal) : null;
  };
  const runs = ({ index }: ColumnClaim): boolean => {
    let before: number | null = null;
    let continued = 0;
    for (let row = firstRow; row < grid.rows.length; row += 1) {
      const balance = numberAt(row, index);
      const amount = numberAt(row, total.index);
      if (balance === null || amount === null) continue;
      const anew = Math.abs(balance - amount) < 0.005;
      const onward = before !== null && Math.abs(before + amount - balance) < 0.005;
      if (!anew && !onward) return false;
      if (onward && !anew) continued += 1;
      before = balance;
    }
    return continued > 0;
  };
  const running = balances.filter(runs);
  if (running.length === 0 || running.length === balances.length) return;
  claims.set(
    'balance',
    balances.filter((claim) => running.indexOf(claim) < 0),
  );
  claims.set('runningBalance', running);
}
