import type { LanguageTag } from '#core/values/language.ts';
import { foldWord, foldWords } from '#core/words/clean-text.ts';
import { lookUpSense, type ReadingIndex } from '#core/words/reading-index.ts';
import type { StatusMeaning } from '#core/words/reading-words.ts';

/** Meanings after which a number of days may follow: "Overdue 12 days", "Due in 5 days". */
const COUNTED: StatusMeaning[] = ['open', 'overdue'];

/**
 * Reads a status: the whole text, else the text without a remark in brackets or a date after it ("Paid 12/03/2026"), else
 * an overdue or open word with its days. Null when unknown: a word within a sentence is no status ("not paid yet").
 */
export function parseStatus(
  text: string,
  index: ReadingIndex,
  languages: readonly LanguageTag[],
): StatusMeaning | null {
  const look = (part: string): StatusMeaning | null => lookUpSense(index.statuses, foldWord(part), languages);
  const whole = look(text);
  if (whole !== null) return whole;
  // A number inside the brackets or after the word may be an amount: "Paid (500 of 1000)" is not paid.
  const bare = text.replace(/\s*[([（][^\d)\]）]*[)\]）]\s*$/, '');
  const dated = bare.replace(/[\s:,–—-]+\d{1,4}[-/.]\d{1,2}(?:[-/.]\d{1,4})?\.?$/, '');
  const found = look(bare) || look(dated);
  if (found !== null) return found;
  const words = foldWords(text).split(' ');
  for (let length = Math.min(words.length - 1, index.longestStatus); length > 0; length -= 1) {
    const meaning = look(words.slice(0, length).join(' '));
    if (meaning !== null)
      return COUNTED.indexOf(meaning) >= 0 && isCount(words.slice(length)) ? meaning : null;
  }
  return null;
}

/** "12 days", "in 5 days", "by 3 дня": one number and at most two words around it. */
function isCount(words: string[]): boolean {
  return words.length <= 3 && words.filter((word) => /^\d+$/.test(word)).length === 1;
}
