import type { LanguageTag } from '#core/values/language.ts';
import { foldWord, foldWords } from '#core/words/clean-text.ts';
import { lookUpSense, type ReadingIndex } from '#core/words/reading-index.ts';
import type { StatusMeaning } from '#core/words/reading-words.ts';

/** Meanings after which a number of days may follow: "Overdue 12 days", "Due in 5 days". */
const COUNTED: StatusMeaning[] = ['open', 'overdue'];
/** Meanings that keep a letter back. They count whatever is said after them: "On hold - waiting for PO". */
const HOLDING: StatusMeaning[] = [
  'disputed',
  'paused',
  'do-not-remind',
  'plan',
  'promised',
  'cancelled',
  'draft',
];
/** What, said after such a word, may take it back: "Dispute settled". */
const LETTING: StatusMeaning[] = ['paid', 'open', 'overdue'];

/**
 * Reads a status: the whole text, else the text without a remark in brackets or a date after it ("Paid 12/03/2026"), else
 * an overdue or open word with its days, or a word that keeps a letter back with more text after it. Null when unknown: a word
 * that lets a letter go, or says paid, counts only alone ("Sent to collections", "Paid 500 of 1000").
 */
export function parseStatus(
  text: string,
  index: ReadingIndex,
  languages: readonly LanguageTag[],
): StatusMeaning | null {
  const look = (part: string): StatusMeaning | null => lookUpSense(index.statuses, foldWord(part), languages);
  const whole = parseLoneStatus(text, index, languages);
  if (whole !== null) return whole;
  const words = foldWords(text).split(' ');
  for (let length = Math.min(words.length - 1, index.longestStatus); length > 0; length -= 1) {
    const meaning = look(words.slice(0, length).join(' '));
    if (meaning === null) continue;
    const rest = words.slice(length);
    if (HOLDING.indexOf(meaning) >= 0)
      return rest.some((word) => LETTING.indexOf(look(word) as StatusMeaning) >= 0) ? null : meaning;
    return COUNTED.indexOf(meaning) >= 0 && isCount(rest) ? meaning : null;
  }
  return null;
}

/** A status that is all the text says, but for a remark in brackets or a date after it: what a free remark must be to be one. */
export function parseLoneStatus(
  text: string,
  index: ReadingIndex,
  languages: readonly LanguageTag[],
): StatusMeaning | null {
  const look = (part: string): StatusMeaning | null => lookUpSense(index.statuses, foldWord(part), languages);
  // A number inside the brackets or after the word may be an amount: "Paid (500 of 1000)" is not paid.
  const bare = text.replace(/\s*[([（][^\d)\]）]*[)\]）]\s*$/, '');
  const dated = bare.replace(/[\s:,–—-]+\d{1,4}[-/.]\d{1,2}(?:[-/.]\d{1,4})?\.?$/, '');
  return look(text) || look(bare) || look(dated);
}

/** "12 days", "in 5 days", "by 3 дня": one number and at most two words around it. */
function isCount(words: string[]): boolean {
  return words.length <= 3 && words.filter((word) => /^\d+$/.test(word)).length === 1;
}
