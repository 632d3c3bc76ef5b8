import type { LanguageTag } from '#core/values/language.ts';
import { foldWords } from '#core/words/clean-text.ts';
import type { ReadingWords, TermsWords } from '#core/words/reading-words.ts';

/** What a phrase of payment terms counts; `immediate` nothing. */
export type TermsKind = Exclude<keyof TermsWords, 'net' | 'filler' | 'discount' | 'or'>;

/** A phrase of payment terms. Its numbers stand for `n` days, weeks …, or for the day of a month (`d`), in this order. */
export interface TermsPattern {
  kind: TermsKind;
  numbers: ('n' | 'd')[];
}

/** The words of one language by which terms are taken apart that nobody has listed as a whole. */
export interface TermsGrammar {
  language: LanguageTag;
  /** False where words are not set apart, so that they are looked for inside the text. */
  spaced: boolean;
  /** Phrases without fillers and net words → what they mean; null where two mean different things. */
  patterns: Map<string, TermsPattern | null>;
  /** The words of the phrases that are no fillers. */
  words: Set<string>;
  net: string[];
  filler: string[];
  discount: string[];
  or: string[];
}

/** All grammars; and by the words that they know, fillers left out: a text without any of these need not be tried. */
export interface TermsGrammars {
  all: TermsGrammar[];
  byWord: Map<string, TermsGrammar[]>;
}

const KINDS: readonly TermsKind[] = [
  'days',
  'weeks',
  'twoWeeks',
  'months',
  'workingDays',
  'endOfMonth',
  'endOfNextMonth',
  'endOfSecondMonth',
  'endOfMonthOn',
  'immediate',
];
/** Languages written without spaces between words, or with endings that grow on to the number. */
const UNSPACED = ['zh-Hans', 'zh-Hant', 'ja', 'ko', 'th'];

/** All phrases of a language with what they mean. */
export function termPhrases(terms: TermsWords): { alias: string; pattern: TermsPattern; rank: number }[] {
  const phrases: { alias: string; pattern: TermsPattern; rank: number }[] = [];
  for (const kind of KINDS)
    (terms[kind] || []).forEach((alias, rank) => {
      const numbers = (alias.match(/\{[nd]\}/g) || []).map((slot) => slot.charAt(1) as 'n' | 'd');
      phrases.push({ alias, pattern: { kind, numbers }, rank });
    });
  return phrases;
}

/** A rate; in Turkish the sign stands before the number. */
export const PER_CENT = /\d+(?:[.,]\d+)?\s*[%٪％]|[%٪％]\s*\d+(?:[.,]\d+)?/g;

/**
 * Terms as words apart by one space, with every number (and `{n}`, `{d}`) as `0` and each per cent as `pct`, so that
 * `30D` and `{n} days` meet. Ordinals of English all end in `th`.
 */
export function spreadTerms(text: string): string {
  const plain = text
    .replace(/\{[nd]\}/g, '0')
    .replace(/(\d)(?:st|nd|rd|th)\b/gi, '$1 th')
    .replace(PER_CENT, ' pct ')
    .replace(/\d+/g, ' 0 ');
  return foldWords(plain);
}

/** The grammars of these languages, made at the first call. */
export function termsGrammarsOf(words: readonly ReadingWords[]): () => TermsGrammars {
  let made: TermsGrammars | null = null;
  return () => {
    if (made) return made;
    made = { all: words.map(termsGrammar), byWord: new Map() };
    for (const grammar of made.all)
      for (const word of grammar.words)
        made.byWord.set(word, (made.byWord.get(word) || []).concat([grammar]));
    return made;
  };
}

/** The words of a language folded, and its phrases as they stand without fillers and net words. */
function termsGrammar(words: ReadingWords): TermsGrammar {
  const terms = words.terms || {};
  const spaced = UNSPACED.indexOf(words.language) < 0;
  const fold = (list: readonly string[] | undefined): string[] =>
    (list || [])
      .map((word) => (spaced ? foldWords(word) : foldWords(word).replace(/ /g, '')))
      .filter((word) => word !== '')
      .sort((a, b) => b.length - a.length);
  const grammar: TermsGrammar = {
    language: words.language,
    spaced,
    patterns: new Map(),
    words: new Set(fold(terms.net)),
    net: fold(terms.net),
    filler: fold(terms.filler),
    discount: fold(terms.discount),
    or: fold(terms.or),
  };
  for (const { alias, pattern } of termPhrases(terms)) {
    // "100 % in advance" is known only as it stands: 50 % in advance is another thing.
    if (alias.indexOf('%') >= 0) continue;
    const spread = spreadTerms(alias);
    const cut = cutWords(spread, grammar.filler, grammar);
    if (spaced) for (const word of cut.split(' ')) if (word !== '' && word !== '0') grammar.words.add(word);
    const key = cutWords(cut, grammar.net, grammar).replace(/ /g, '');
    // "on receipt" without its fillers says nothing; neither does the bare number of "net 30".
    const whole = key === spread.replace(/ /g, '');
    if (key === '' || key === '0' || (pattern.kind === 'immediate' && !whole)) continue;
    const known = grammar.patterns.get(key);
    const same = known === undefined || JSON.stringify(known) === JSON.stringify(pattern);
    grammar.patterns.set(key, same ? pattern : null);
  }
  return grammar;
}

/** What is left of terms spread into words without net words and fillers, in one piece. */
export function termsKey(spread: string, grammar: TermsGrammar): string {
  return cutWords(cutWords(spread, grammar.filler, grammar), grammar.net, grammar).replace(/ /g, '');
}

/** The text without these words, each as often as it stands there. */
export function cutWords(spread: string, words: readonly string[], grammar: TermsGrammar): string {
  if (!grammar.spaced)
    return words.reduce((text, word) => text.split(word).join(''), spread.replace(/ /g, ''));
  let text = ` ${spread} `;
  for (const word of words) while (text.indexOf(` ${word} `) >= 0) text = text.replace(` ${word} `, ' ');
  return text.trim();
}

/** True when one of the words stands in terms spread into words. */
export function hasWord(spread: string, words: readonly string[], grammar: TermsGrammar): boolean {
  const text = grammar.spaced ? ` ${spread} ` : spread.replace(/ /g, '');
  return words.some((word) => text.indexOf(grammar.spaced ? ` ${word} ` : word) >= 0);
}
