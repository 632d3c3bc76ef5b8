import type { LanguageTag } from '#core/values/language.ts';
import { cleanText, foldWord, foldWords } from '#core/words/clean-text.ts';
import { type InvoiceKind, lookUpSense, type ReadingIndex } from '#core/words/reading-index.ts';

/**
 * What kind of document a cell names: the whole text, else the kinds among its words ("Sales credit note", "Payment
 * received"). A credit note or payment is never taken for an invoice because of a word too many. Null when unknown.
 */
export function parseKind(
  text: string,
  { index, languages }: { index: ReadingIndex; languages: readonly LanguageTag[] },
): InvoiceKind | null {
  const look = (part: string): InvoiceKind | null => lookUpSense(index.kinds, foldWord(part), languages);
  const whole = look(cleanText(text));
  if (whole !== null) return whole;
  const words = foldWords(text).split(' ');
  const found = words.flatMap((_, from) =>
    [1, 2, 3].map((length) =>
      from + length <= words.length ? look(words.slice(from, from + length).join(' ')) : null,
    ),
  );
  if (found.indexOf('creditNote') >= 0) return 'creditNote';
  // "Order invoice" may be either.
  return found.indexOf('other') >= 0 && found.indexOf('invoice') < 0 ? 'other' : null;
}
