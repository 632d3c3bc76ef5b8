import type { Agreement } from '#core/agreement/agreement.ts';
import type { QuestionKind } from '#core/agreement/question.ts';
import { questionId } from '#core/agreement/question-id.ts';
import type { Calendar } from '#core/cells/calendar.ts';
import { provenColumnOrder, provenMonthLanguages } from '#core/cells/date-text.ts';
import type { Grid } from '#core/cells/grid.ts';
import { type DateOrder, dateOrderOf, decimalSignOf } from '#core/cells/locale-habits.ts';
import type { DecimalSign } from '#core/cells/number-text.ts';
import { parseAmount } from '#core/cells/parse-amount.ts';
import { AMOUNT_FIELDS } from '#core/table/match-columns.ts';
import type { Claims } from '#core/table/row-view.ts';
import type { Day } from '#core/values/day.ts';
import type { LanguageTag, LocaleTag } from '#core/values/language.ts';
import type { CurrencyCode } from '#core/values/money.ts';
import type { Field } from '#core/words/fields.ts';
import type { ReadingIndex } from '#core/words/reading-index.ts';

export const DATE_FIELDS: readonly Field[] = [
  'issueDate',
  'dueDate',
  'paidDate',
  'promiseDate',
  'pausedUntil',
  'laterDue',
];

/** Everything that is known of a sheet before its rows are read one by one. */
export interface SheetContext {
  /** Name of the tab, for questions about it. */
  sheet: string;
  /** What the owner has said, and where to ask. */
  agreement: Agreement;
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
  /** Calendars that the owner has named for a column. */
  calendars: Map<Field, Calendar>;
  /** Languages that explain every written month of a column. */
  monthLanguages: Map<Field, LanguageTag[]>;
  /** Civil day of an instant in the sheet's time zone; null where that is not known. */
  zoneDay: ((instant: number) => Day) | null;
  /** Currencies that stand unmistakably in amounts, headers or the currency column. */
  seenCurrencies: CurrencyCode[];
  defaultCurrency: CurrencyCode | null;
}

/** Looks once through the rows from `firstRow` (0-based) for what they prove together. */
export function learnSheet(
  grid: Grid,
  firstRow: number,
  claims: Claims,
  given: Pick<SheetContext, 'asOf' | 'index' | 'languages' | 'defaultCurrency' | 'agreement' | 'zoneDay'>,
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
  const calendars: SheetContext['calendars'] = new Map();
  const monthLanguages: SheetContext['monthLanguages'] = new Map();
  for (const field of DATE_FIELDS) {
    const claim = claims.get(field)?.[0];
    if (!claim) continue;
    const said = (kind: QuestionKind): string | null =>
      given.agreement.recall(questionId(kind, grid.sheet, [claim.header.text]));
    const order = said('date-order');
    dateOrders.set(
      field,
      ORDERS.indexOf(order as DateOrder) >= 0
        ? (order as DateOrder)
        : learnOrder(grid, firstRow, claims, field, localeOrder, given.asOf),
    );
    const calendar = said('calendar');
    if (CALENDARS.indexOf(calendar as Calendar) >= 0) calendars.set(field, calendar as Calendar);
    const language = said('month-language');
    monthLanguages.set(
      field,
      language === null ? learnMonths(grid, firstRow, claim.index, given.index) : [language],
    );
  }
  return {
    ...given,
    sheet: grid.sheet,
    claims,
    locale: grid.locale,
    decimal: proved,
    // Amounts of both kinds in one sheet: the locale no longer tells which one a cell is.
    localeDecimal: signs.size > 1 ? null : decimalSignOf(grid.locale),
    dateOrders,
    calendars,
    monthLanguages,
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

/** What the owner can say of the order of dates, and of their calendar. */
export const ORDERS: readonly DateOrder[] = ['dmy', 'mdy', 'ymd'];
export const CALENDARS: readonly Calendar[] = ['buddhist', 'persian', 'minguo', 'japanese', 'gregorian'];

/** The languages that explain all months written in a column. */
function learnMonths(grid: Grid, firstRow: number, column: number, index: ReadingIndex): LanguageTag[] {
  const texts: string[] = [];
  for (let row = firstRow; row < grid.rows.length; row += 1) {
    const cell = grid.rows[row]?.[column];
    if (typeof cell === 'string') texts.push(cell);
  }
  return provenMonthLanguages(texts, index.months);
}

/** The order of day and month in a column: what its header says, else what its text cells prove. */
function learnOrder(
  grid: Grid,
  firstRow: number,
  claims: Claims,
  field: Field,
  localeOrder: DateOrder | null,
  asOf: Day,
): DateOrder | 'mixed' | null {
  const claim = claims.get(field)?.[0];
  if (!claim) return null;
  if (claim.header.dateOrder !== null) return claim.header.dateOrder;
  const texts: string[] = [];
  for (let row = firstRow; row < grid.rows.length; row += 1) {
    const cell = grid.rows[row]?.[claim.index];
    if (typeof cell === 'string') texts.push(cell);
  }
  return provenColumnOrder(texts, localeOrder, asOf);
}
