import { CURRENCY_WORDS, TOMAN_WORDS } from '#core/cells/currency-word-list.ts';
import type { DecimalSign } from '#core/cells/number-text.ts';
import { regionCurrency } from '#core/cells/region-currencies.ts';
import { isCurrencyCode } from '#core/values/currencies.ts';
import type { CurrencyCode } from '#core/values/money.ts';
import { cleanText } from '#core/words/clean-text.ts';

export { regionCurrency } from '#core/cells/region-currencies.ts';

/** Currencies that a sign or word can mean, and the decimal sign that its users always write, if they agree. */
export interface CurrencyHint {
  codes: CurrencyCode[];
  decimal: DecimalSign | null;
  /** The word counts in so many units of the currency: an amount in toman is ten times as many rial. A power of ten. */
  scale?: number;
}

const hints = new Map<string, CurrencyHint>();
for (const [words, codes, decimal] of CURRENCY_WORDS)
  for (const word of words.split(' '))
    hints.set(foldCurrency(word), { codes: codes.split(' '), decimal: decimal || null });
for (const word of TOMAN_WORDS.split(' '))
  hints.set(foldCurrency(word), { codes: ['IRR'], decimal: null, scale: 10 });

function foldCurrency(text: string): string {
  return cleanText(text).normalize('NFKC').toLowerCase().replace(/\s/g, '').replace(/\.+$/, '');
}

/**
 * What a currency sign, word or ISO code means; null for other text. A word that several countries share (`kr`, `Rs`,
 * `دينار`) has all their codes: `currencyOfRegion` chooses. Amounts in a unit of its own (`تومان`) have a `scale`.
 */
export function readCurrencyWord(text: string): CurrencyHint | null {
  const word = cleanText(text);
  const code = word.toUpperCase();
  if (/^[A-Za-z]{3}$/.test(word) && isCurrencyCode(code)) return { codes: [code], decimal: null };
  return hints.get(foldCurrency(word)) || null;
}

/** The one of several currencies that is used in the region of the locale (`en-AU` → AUD); null when none is. */
export function currencyOfRegion(codes: readonly CurrencyCode[], locale: string | null): CurrencyCode | null {
  const code = regionCurrency(locale);
  return code !== null && codes.indexOf(code) >= 0 ? code : null;
}
