import type { LetterLine } from '../../runs/answers.ts';

/** The balances of the letters, each currency for itself: amounts of two currencies are never added. */
export function addUp(letters: LetterLine[], locale: string): string {
  const sums = new Map<string, number>();
  for (const { currency, minor } of letters) sums.set(currency, (sums.get(currency) ?? 0) + minor);
  return Array.from(sums, ([currency, minor]) => {
    const format = new Intl.NumberFormat(locale, { style: 'currency', currency, numberingSystem: 'latn' });
    const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
    return format.format(minor / 10 ** digits);
  }).join(' + ');
}
