import { provenOrder } from '#core/cells/date-text.ts';
import type { Grid } from '#core/cells/grid.ts';
import { type DateOrder, dateOrderOf, decimalSignOf } from '#core/cells/locale-habits.ts';
import type { DecimalSign } from '#core/cells/number-text.ts';
import { parseAmount } from '#core/cells/parse-amount.ts';
import { AMOUNT_FIELDS } from '#core/table/match-columns.ts';
import type { Claims } from '#core/table/row-view.ts';
import type { Day } from '#core/values/day.ts';
import type { LanguageTag, LocaleTag } from '#core/values/language.ts';
import type { CurrencyCode } from '#core/values/money.ts';
import { cleanText, plainDigits } from '#core/words/clean-text.ts';
import type { Field } from '#core/words/fields.ts';
import type { ReadingIndex } from '#core/words/reading-index.ts';

export const DATE_FIELDS: readonly Field[] = [
  'issueDate',
  'dueDate',
  'paidDate',
  'promiseDate',
  'pausedUntil',
];

/** Everything that is known of a sheet before its rows are read one by one. */
export interface SheetContext {
  asOf: Day;
  index: ReadingIndex;
  /** Languages of the headers, then of the locale: whose words count first. */
  languages: LanguageTag[];
  claims: Claims;
  locale: LocaleTag | null;
  /** Decimal sign that the amounts of the sheet prove. */
  decimal: DecimalSign | null;
  localeDecimal: DecimalSign | null;
  /** Order of day and month that the cells of a column prove. */
  dateOrders: Map<Field, DateOrder | 'mixed' | null>;
  localeOrder: DateOrder | null;
  /** Currencies that stand unmistakably in amounts, headers or the currency column. */
  seenCurrencies: CurrencyCode[];
  defaultCurrency: CurrencyCode | null;
}

/** Looks once through the rows from `firstRow` (0-based) for what they prove together. */
export function learnSheet(
  grid: Grid,
  firstRow: number,
  claims: Claims,
  given: Pick<SheetContext, 'asOf' | 'index' | 'languages' | 'defaultCurrency'>,
): SheetContext {
  const localeOrder = dateOrderOf(grid.locale);
  const currencies = new Set<CurrencyCode>();
  const signs = learnAmounts(grid, firstRow, claims, currencies);
  for (const claim of allClaims(claims, ['currency'])) {
    for (let row = firstRow; row < grid.rows.length; row += 1) {
      const cell = grid.rows[row]?.[claim.index];
      if (typeof cell === 'string' && /^[A-Z]{3}$/.test(cell.trim())) currencies.add(cell.trim());
    }
  }
  const proved = signs.size === 1 ? (Array.from(signs)[0] as DecimalSign) : null;
  const dateOrders: SheetContext['dateOrders'] = new Map();
  for (const field of DATE_FIELDS)
    dateOrders.set(field, learnOrder(grid, firstRow, claims, field, localeOrder));
  return {
    ...given,
    claims,
    locale: grid.locale,
    decimal: proved,
    // Amounts of both kinds in one sheet: the locale no longer tells which one a cell is.
    localeDecimal: signs.size > 1 ? null : decimalSignOf(grid.locale),
    dateOrders,
    localeOrder,
    seenCurrencies: Array.from(currencies),
  };
}

function allClaims(claims: Claims, fields: readonly Field[]) {
  return fields.reduce<NonNullable<ReturnType<Claims['get']>>>(
    (all, field) => all.concat(claims.get(field) || []),
    [],
  );
}

/** The decimal signs that text amounts prove; notes the currencies on the way. */
function learnAmounts(
  grid: Grid,
  firstRow: number,
  claims: Claims,
  currencies: Set<CurrencyCode>,
): Set<DecimalSign> {
  const signs = new Set<DecimalSign>();
  for (const claim of allClaims(claims, AMOUNT_FIELDS)) {
    const inHeader = claim.header.currency;
    if (inHeader && inHeader.codes.length === 1) currencies.add(inHeader.codes[0] as string);
    for (let row = firstRow; row < grid.rows.length; row += 1) {
      const cell = grid.rows[row]?.[claim.index];
      if (typeof cell !== 'string' && typeof cell !== 'number') continue;
      const shown = grid.display[row]?.[claim.index] || '';
      const reading = parseAmount(cell, shown, { decimal: null, localeDecimal: null, currency: null });
      if (reading === null || 'reason' in reading) continue;
      if (reading.proves !== null) signs.add(reading.proves);
      if (reading.codes.length === 1) currencies.add(reading.codes[0] as string);
    }
  }
  return signs;
}

/** The order of day and month in a column: what its header says, else what its text cells prove. */
function learnOrder(
  grid: Grid,
  firstRow: number,
  claims: Claims,
  field: Field,
  localeOrder: DateOrder | null,
): DateOrder | 'mixed' | null {
  const claim = claims.get(field)?.[0];
  if (!claim) return null;
  if (claim.header.dateOrder !== null) return claim.header.dateOrder;
  let order: DateOrder | null = null;
  for (let row = firstRow; row < grid.rows.length; row += 1) {
    const cell = grid.rows[row]?.[claim.index];
    if (typeof cell !== 'string') continue;
    const proven = provenOrder(plainDigits(cleanText(cell)).replace(/^'/, ''), localeOrder);
    if (proven === null || proven === order) continue;
    if (order !== null) return 'mixed';
    order = proven;
  }
  return order;
}
