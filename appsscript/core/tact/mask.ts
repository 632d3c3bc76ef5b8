/** Stands for every character of a value: neither letter nor space, so that no rule matches inside or across it. */
const MASK = '\uFFFC';

/**
 * The text with every value (names, numbers, amounts, items, links) covered, at unchanged UTF-16 positions, so that
 * a customer called "Fraud & Sons" or an invoice for "court shoes" is no finding. Longer values are covered first.
 */
export function maskValues(text: string, values: string[]): string {
  let masked = text.replace(/https?:\/\/\S+|[^\s<>@]+@[^\s<>@]+/g, (link) => MASK.repeat(link.length));
  for (const value of [...values].sort((a, b) => b.length - a.length)) {
    if (value.length < 2) continue;
    masked = masked.split(value).join(MASK.repeat(value.length));
  }
  return masked;
}
