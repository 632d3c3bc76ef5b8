import { currencyOfRegion, readCurrencyWord } from '#core/cells/currency-words.ts';
import { isFormulaError } from '#core/cells/formula-error.ts';
import { type AmountReading, parseAmount } from '#core/cells/parse-amount.ts';
import { type ColumnClaim, isOfSeries } from '#core/table/match-columns.ts';
import { type FieldCell, issueAt, type RowView } from '#core/table/row-view.ts';
import type { SheetContext } from '#core/table/sheet-context.ts';
import { NO_CURRENCY } from '#core/values/currencies.ts';
import type { Issue } from '#core/values/issue.ts';
import type { IssueCode } from '#core/values/issue-codes.ts';
import { addMoney, type CurrencyCode, fromDecimal, type Money } from '#core/values/money.ts';
import { cleanText } from '#core/words/clean-text.ts';
import type { Field } from '#core/words/fields.ts';
import { foldAnswer } from '#core/words/reading-index.ts';

const READ_FIELDS = [
  'total',
  'net',
  'tax',
  'paid',
  'credited',
  'balance',
  'totalInCurrency',
  'balanceInCurrency',
  'withheld',
  'retention',
  'discount',
  'writeOff',
  'lowers',
  'raises',
] as const;
/** Fields of which every column counts: what lowers or raises a balance adds up. */
const ADDED: readonly AmountField[] = ['withheld', 'retention', 'discount', 'writeOff', 'lowers', 'raises'];
export type AmountField = (typeof READ_FIELDS)[number];

/** The amounts of a row. A field is in `bad` when its cell is filled and cannot be read. */
export interface RowAmounts {
  currency: CurrencyCode | null;
  money: Partial<Record<AmountField, Money>>;
  /** Further columns that claim the same field, as read. */
  rivals: Partial<Record<AmountField, Money[]>>;
  bad: Set<AmountField>;
  /** Two currencies stand in one row: none of its amounts can be trusted. */
  currencyConflict: boolean;
}

interface Reading {
  field: AmountField;
  at: FieldCell;
  codes: CurrencyCode[];
  decimal: string;
  /** Counted in the smallest unit of the currency. */
  minorUnits: boolean;
  rival: boolean;
  /** One of several numbered payments, which add up. */
  part: boolean;
}

/** Reads the amounts of a row and its one currency; says what is wrong with each. */
export function readAmounts(view: RowView, context: SheetContext, issues: Issue[]): RowAmounts {
  const own = readOwnCurrency(view, context, issues);
  const readings: Reading[] = [];
  const bad = new Set<AmountField>();
  for (const field of READ_FIELDS) {
    view.all(field).forEach((at, place) => {
      if (field === 'paid' && isMark(at, context)) return;
      const reading = parseAmount(at.cell, at.shown, {
        decimal: context.decimal,
        localeDecimal: context.localeDecimal,
        currency: own,
      });
      if (reading === null) return;
      const header = claimOf(context, field, at)?.header;
      // A toman is ten rial: said once in a header it is not known whether every cell means it.
      if (header?.scaled || header?.currency?.scale) refuse('amount-scaled', at);
      else if ('reason' in reading && ADDED.indexOf(field) >= 0 && isTerm(at.shown)) return;
      else if (header?.minorUnits && 'decimal' in reading && !/^-?\d+$/.test(reading.decimal))
        refuse('amount-scaled', at);
      else if ('reason' in reading)
        refuse(isRemark(field, at, reading) ? 'payment-unclear' : reading.reason, at, reading);
      else
        readings.push({
          field,
          at,
          codes: codesOf(reading, context, field, at),
          decimal: reading.decimal,
          minorUnits: header?.minorUnits === true,
          rival: place > 0,
          part: field === 'paid' && isOfSeries(claimOf(context, field, at) as ColumnClaim),
        });
      function refuse(code: IssueCode, cell: FieldCell, why?: AmountReading): void {
        if (place > 0 && field !== 'paid') return;
        bad.add(field);
        const values =
          why && 'reason' in why && why.reason === 'amount-ambiguous' ? bothReadings(cell.shown) : undefined;
        issues.push(issueAt(code, 'error', view.row, cell, values));
      }
    });
  }
  const { currency, conflict } = commonCurrency(own, readings, context, view, issues);
  const amounts: RowAmounts = { currency, money: {}, rivals: {}, bad, currencyConflict: conflict };
  for (const reading of readings) {
    const money = reading.minorUnits
      ? fromMinorText(reading.decimal, currency || NO_CURRENCY)
      : fromDecimal(reading.decimal, currency || NO_CURRENCY);
    if (money === null) {
      bad.add(reading.field);
      issues.push(issueAt('amount-too-large', 'error', view.row, reading.at));
    } else if (
      reading.part &&
      amounts.money.paid &&
      readings.every((one) => one.field !== 'paid' || one.part)
    )
      amounts.money.paid = addMoney(amounts.money.paid, money);
    else if (ADDED.indexOf(reading.field) >= 0 && amounts.money[reading.field])
      amounts.money[reading.field] = addMoney(amounts.money[reading.field] as Money, money);
    else if (reading.rival && amounts.money[reading.field])
      amounts.rivals[reading.field] = (amounts.rivals[reading.field] || []).concat([money]);
    else amounts.money[reading.field] = money;
  }
  return amounts;
}

/** A percentage or a word ("2 %", "none") in a column of deductions is a term, not an amount. */
function isTerm(shown: string): boolean {
  return /%|٪/.test(shown) || !/\d/.test(shown);
}

/** Whole smallest units as money; null beyond what can be counted exactly. */
function fromMinorText(digits: string, currency: CurrencyCode): Money | null {
  const minor = Number(digits);
  return Number.isSafeInteger(minor) ? { minor, currency } : null;
}

/** A checkbox, a word or a date in the column of paid amounts says that, not how much, was paid. */
function isMark(at: FieldCell, context: SheetContext): boolean {
  if (typeof at.cell === 'boolean') return true;
  if (typeof at.cell === 'object') return true;
  if (typeof at.cell !== 'string' || isFormulaError(at.shown)) return false;
  const folded = foldAnswer(at.cell);
  if (/^\p{N}+$/u.test(folded)) return false;
  return context.index.answers.has(folded) || context.index.statuses.has(folded);
}

/** Words without figures among paid amounts ("by cheque?") may say that it is paid. */
function isRemark(field: AmountField, at: FieldCell, reading: AmountReading): boolean {
  return (
    field === 'paid' && 'reason' in reading && reading.reason === 'amount-invalid' && !/\d/.test(at.shown)
  );
}

function claimOf(context: SheetContext, field: Field, at: FieldCell) {
  return (context.claims.get(field) || []).filter((claim) => claim.header.text === at.column)[0];
}

/** Currencies of a cell: its own, else those of its header. */
function codesOf(
  reading: { codes: CurrencyCode[] },
  context: SheetContext,
  field: Field,
  at: FieldCell,
): CurrencyCode[] {
  if (reading.codes.length > 0) return reading.codes;
  return claimOf(context, field, at)?.header.currency?.codes || [];
}

/** The two amounts that `1,234` can be, as plain text for the sentence. */
function bothReadings(shown: string): Record<string, string> {
  const digits = shown.replace(/[^\d.,]/g, '');
  return { whole: digits.replace(/[.,]/g, ''), decimal: digits.replace(',', '.') };
}

function readOwnCurrency(view: RowView, context: SheetContext, issues: Issue[]): CurrencyCode | null {
  const at = view.get('currency');
  if (!at) return null;
  const hint = isFormulaError(at.shown) ? null : readCurrencyWord(cleanText(String(at.cell)));
  if (hint?.scale) {
    issues.push(issueAt('currency-not-understood', 'error', view.row, at));
    return null;
  }
  const code = hint && settleCurrency(hint.codes, context, at, view.row);
  if (!code && (hint === null || hint.codes.length < 2))
    issues.push(issueAt('currency-not-understood', 'error', view.row, at));
  return code || null;
}

/**
 * One of several currencies with the same sign: the one seen elsewhere in the sheet, the setting, the locale's; else the owner
 * is asked what the sign means.
 */
function settleCurrency(
  codes: CurrencyCode[],
  context: SheetContext,
  at: FieldCell,
  row: number,
): CurrencyCode | null {
  if (codes.length === 1) return codes[0] as CurrencyCode;
  const seen = codes.filter((code) => context.seenCurrencies.indexOf(code) >= 0);
  if (seen.length === 1) return seen[0] as CurrencyCode;
  if (seen.length > 1) return askSign(codes, context, at, row);
  if (context.defaultCurrency !== null && codes.indexOf(context.defaultCurrency) >= 0)
    return context.defaultCurrency;
  return currencyOfRegion(codes, context.locale) || askSign(codes, context, at, row);
}

/** A sign or word that several countries use, asked about once: "$", "kr", "Rs". */
function askSign(
  codes: CurrencyCode[],
  { agreement }: SheetContext,
  at: FieldCell,
  row: number,
): CurrencyCode | null {
  const shown = at.shown.replace(/[\d.,'’\s()+-]/g, '');
  const sign = shown || at.column;
  return agreement.ask({
    kind: 'currency-word',
    tab: null,
    subjects: [sign],
    about: sign,
    options: codes,
    found: [at.shown],
    rows: [row],
  });
}

function commonCurrency(
  own: CurrencyCode | null,
  readings: Reading[],
  context: SheetContext,
  view: RowView,
  issues: Issue[],
): { currency: CurrencyCode | null; conflict: boolean } {
  const marked = readings.filter((reading) => reading.codes.length > 0);
  let common: CurrencyCode[] | null = own === null ? null : [own];
  for (const reading of marked) {
    const known: CurrencyCode[] | null = common;
    const left: CurrencyCode[] =
      known === null ? reading.codes : reading.codes.filter((code) => known.indexOf(code) >= 0);
    if (left.length === 0) {
      issues.push(
        issueAt('currency-conflict', 'error', view.row, reading.at, { other: (known || []).join(', ') }),
      );
      return { currency: null, conflict: true };
    }
    common = left;
  }
  if (common !== null) {
    const at = marked[0]?.at ?? (view.get('currency') as FieldCell);
    return { currency: settleCurrency(common, context, at, view.row), conflict: false };
  }
  const unreadable = own === null && view.get('currency') !== null;
  return { currency: unreadable ? null : context.defaultCurrency, conflict: false };
}
