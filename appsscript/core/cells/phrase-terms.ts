import { type Terms, termsOf } from '#core/cells/terms.ts';
import { hasWord, PER_CENT, spreadTerms, type TermsGrammar, termsKey } from '#core/words/term-words.ts';

/** Terms with what makes them sure: a net word beside the number. */
export interface PhraseTerms {
  terms: Terms;
  net: boolean;
}

/** Reads one phrase without a discount by the words of one language; null when anything in it is not understood. */
export function readPhrase(text: string, grammar: TermsGrammar): PhraseTerms | null {
  const spread = spreadTerms(text);
  const numbers = numbersOf(text);
  const key = termsKey(spread, grammar);
  const net = hasWord(spread, grammar.net, grammar);
  if (key === '0') return net ? wrap(termsOf({ kind: 'days', numbers: ['n'] }, numbers), net) : null;
  const pattern = grammar.patterns.get(key);
  return pattern ? wrap(termsOf(pattern, numbers), net) : null;
}

function wrap(terms: Terms | null, net: boolean): PhraseTerms | null {
  return terms && { terms, net };
}

/** The numbers of a phrase, per cents left out. */
export function numbersOf(text: string): number[] {
  return (text.replace(PER_CENT, ' ').match(/\d+/g) || []).map(Number);
}
