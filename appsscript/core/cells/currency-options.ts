import type { CurrencyCode } from '#core/values/money.ts';

/** What many businesses invoice in; any other ISO code is accepted too. */
const USUAL: readonly CurrencyCode[] = ['EUR', 'USD', 'GBP'];

/** The currencies to choose from: the region's, those seen in the sheet, the usual ones. */
export function currencyOptions(
  suggestion: CurrencyCode | null,
  seen: readonly CurrencyCode[],
): CurrencyCode[] {
  const all = (suggestion === null ? [] : [suggestion]).concat(seen, USUAL);
  return all.filter((code, at) => all.indexOf(code) === at);
}
