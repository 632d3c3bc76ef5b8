import { readBesideDiscount } from '#core/cells/discount-terms.ts';
import type { Cell } from '#core/cells/grid.ts';
import { numbersOf, readPhrase } from '#core/cells/phrase-terms.ts';
import { daysTerms, type Terms, termsOf } from '#core/cells/terms.ts';
import type { LanguageTag } from '#core/values/language.ts';
import { cleanText, plainDigits } from '#core/words/clean-text.ts';
import { foldTerms, lookUpSense, type ReadingIndex } from '#core/words/reading-index.ts';
import { spreadTerms, type TermsGrammar } from '#core/words/term-words.ts';

export { dueByTerms, type Terms } from '#core/cells/terms.ts';

/** `2/10 net 30`, `2% 10, net 30`, `3/10 2/20 n/30`: discounts for early payment before the terms, everywhere in English. */
const ENGLISH_DISCOUNTS =
  /^(?:\d{1,2}(?:[.,]\d+)?\s*(?:%\s*[-/,]?|[-/, ])\s*\d{1,3}\s*(?:days?|d)?\s*[-/,;]?\s*)+(?=n(?:et)?\b|n\s*\/?\s*\d)/i;

/**
 * Reads payment terms (`Net 30`, `30 дней`, `30 EOM`, `2 Wochen`, `10 рабочих дней`, `sofort`, or the number of days alone).
 * A discount for early payment beside them is passed over. Null when anything is not understood: `50% upfront`, `30/60`.
 */
export function parseTerms(cell: Cell, index: ReadingIndex, languages: readonly LanguageTag[]): Terms | null {
  if (typeof cell === 'number') return daysTerms(cell);
  if (typeof cell !== 'string') return null;
  // Most texts that are tried are dates.
  if (/[-./]/.test(cell) && !/\p{L}/u.test(cell)) return null;
  const text = plainDigits(cleanText(cell));
  if (/^\d+$/.test(text)) return daysTerms(Number(text));
  // A date among terms has a year; no terms have so large a number.
  if (!/\p{L}/u.test(text) || /\d{4}/.test(text)) return null;
  const net = text.replace(ENGLISH_DISCOUNTS, '');
  const exact = readExact(net, index, languages);
  if (exact !== null) return exact;
  const found: Terms[] = [];
  const grammars = grammarsFor(net, index);
  for (const language of languages) {
    const grammar = grammars.filter((one) => one.language === language)[0];
    const terms = grammar ? readTermsIn(net, grammar) : null;
    if (terms !== null) return terms;
  }
  for (const grammar of grammars) {
    const terms = readTermsIn(net, grammar);
    if (terms !== null) found.push(terms);
  }
  const first = found[0];
  return first && found.every((one) => JSON.stringify(one) === JSON.stringify(first)) ? first : null;
}

/** A phrase that a language lists as a whole. */
function readExact(text: string, index: ReadingIndex, languages: readonly LanguageTag[]): Terms | null {
  const literal = lookUpSense(index.terms, foldTerms(text), languages);
  if (literal !== null) return termsOf(literal, []);
  if (/[%٪％]/.test(text)) return null;
  const pattern = lookUpSense(index.terms, foldTerms(text.replace(/\d+/g, '0')), languages);
  return pattern && termsOf(pattern, numbersOf(text));
}

function readTermsIn(text: string, grammar: TermsGrammar): Terms | null {
  const phrase = readPhrase(text, grammar);
  return phrase ? phrase.terms : readBesideDiscount(text, grammar);
}

const SCRIPTS: [RegExp, LanguageTag[]][] = [
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u, ['zh-Hans', 'zh-Hant', 'ja']],
  [/\p{Script=Hangul}/u, ['ko']],
  [/\p{Script=Thai}/u, ['th']],
];

/** The languages that a text can be terms in: those that know one of its words, or write in its script. */
function grammarsFor(text: string, index: ReadingIndex): TermsGrammar[] {
  const { all, byWord } = index.termsGrammars();
  const found = new Set<TermsGrammar>();
  for (const word of spreadTerms(text).split(' '))
    for (const grammar of byWord.get(word) || []) if (grammar.spaced) found.add(grammar);
  for (const [script, languages] of SCRIPTS)
    if (script.test(text))
      for (const grammar of all) if (languages.indexOf(grammar.language) >= 0) found.add(grammar);
  return Array.from(found);
}
