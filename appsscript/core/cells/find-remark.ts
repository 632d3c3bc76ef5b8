import { foldWord, foldWords } from '#core/words/clean-text.ts';
import type { RemarkWords } from '#core/words/reading-index.ts';

/**
 * Whether a remark speaks against a letter: true when one of the phrases stands in it, word by word, or anywhere in
 * languages written without spaces. It is not understood, only noticed: what it means for the letter the owner says.
 */
export function speaksAgainst(text: string, remarks: RemarkWords): boolean {
  const words = foldWords(text).split(' ');
  const isAt = (phrase: string[], from: number): boolean =>
    phrase.every((word, at) => {
      const found = words[from + at];
      if (found === undefined) return false;
      return /\*$/.test(word) ? found.indexOf(word.slice(0, -1)) === 0 : found === word;
    });
  const found = words.some((word, from) =>
    (remarks.byFirst.get(word) || [])
      .concat(remarks.byStem.get(word.slice(0, 2)) || [])
      .some((phrase) => isAt(phrase, from)),
  );
  if (found || remarks.unspaced.length === 0) return found;
  const whole = foldWord(text);
  return remarks.unspaced.some((phrase) => whole.indexOf(phrase) >= 0);
}
