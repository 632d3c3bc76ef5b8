import { decimalsOf } from '#core/values/currencies.ts';

/** ISO 4217 code in capitals, such as `ZAR`. */
export type CurrencyCode = string;

/**
 * An amount in minor units (cents, kopecks; the yen itself) of one currency. Minor units are a safe integer, so sums
 * are exact. Amounts of two currencies are never added.
 */
export interface Money {
  minor: number;
  currency: CurrencyCode;
}

/** As decimal text with all decimals of the currency: `1234.56`, `1235` for JPY, `-0.50`. */
export function toDecimal(money: Money): string {
  const decimals = decimalsOf(money.currency);
  const digits = String(Math.abs(money.minor)).padStart(decimals + 1, '0');
  const sign = money.minor < 0 ? '-' : '';
  if (decimals === 0) return sign + digits;
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** In major units, for comparing with limits and for writing into cells; exact for amounts below 10^13. */
export function toNumber(money: Money): number {
  return Number(toDecimal(money));
}

/**
 * Reads decimal text with a point (`-1234.5`), rounding half away from zero to the currency's decimals. Null for other
 * text and for amounts too large to be exact.
 */
export function fromDecimal(text: string, currency: CurrencyCode): Money | null {
  const match = /^(-?)(\d*)(?:\.(\d*))?$/.exec(text);
  if (!match || !(match[2] || match[3])) return null;
  const decimals = decimalsOf(currency);
  const fraction = match[3] || '';
  const kept = fraction.slice(0, decimals).padEnd(decimals, '0');
  const roundUp = fraction.charAt(decimals) >= '5';
  const minor = Number(`${match[2]}${kept}`) + (roundUp ? 1 : 0);
  if (!Number.isSafeInteger(minor)) return null;
  return { minor: match[1] && minor !== 0 ? -minor : minor, currency };
}

/**
 * The money a spreadsheet number means: first the 15 significant digits that spreadsheets keep (0.1+0.2 is 0.3), then
 * half away from zero (1.005 is 1.01). Null for what is not finite or too large to be exact.
 */
export function fromNumber(value: number, currency: CurrencyCode): Money | null {
  const text = decimalText(value);
  return text === null ? null : fromDecimal(text, currency);
}

/** A number as plain decimal text of at most 15 significant digits, never with an exponent; null if it is too large. */
export function decimalText(value: number): string | null {
  if (!Number.isFinite(value) || Math.abs(value) >= 1e15) return null;
  const rounded = Number(value.toPrecision(15));
  if (Math.abs(rounded) >= 1e-6 || rounded === 0) return String(rounded === 0 ? 0 : rounded);
  return '0';
}

/** The sum. Throws on two currencies and on sums too large to be exact. */
export function addMoney(a: Money, b: Money): Money {
  if (a.currency !== b.currency)
    throw new Error(
      `Amounts in ${a.currency} and ${b.currency} cannot be added. Keep one sum for each currency.`,
    );
  const minor = a.minor + b.minor;
  if (!Number.isSafeInteger(minor)) throw new Error(`A sum in ${a.currency} is too large to be exact.`);
  return { minor, currency: a.currency };
}

/** `a − b`. Throws on two currencies. */
export function subtractMoney(a: Money, b: Money): Money {
  return addMoney(a, { minor: b.minor === 0 ? 0 : -b.minor, currency: b.currency });
}

/** The sum of amounts in `currency`; zero of none. Throws on another currency. */
export function sumMoney(amounts: readonly Money[], currency: CurrencyCode): Money {
  return amounts.reduce(addMoney, { minor: 0, currency });
}
