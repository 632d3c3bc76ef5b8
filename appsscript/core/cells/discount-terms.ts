import { numbersOf, type PhraseTerms, readPhrase } from '#core/cells/phrase-terms.ts';
import type { Terms } from '#core/cells/terms.ts';
import {
  cutWords,
  hasWord,
  PER_CENT,
  spreadTerms,
  type TermsGrammar,
  termsKey,
} from '#core/words/term-words.ts';

/** A deduction for early payment is a few per cent; half of the amount is a payment in parts. */
const LARGEST_DISCOUNT = 10;
/** What parts clauses; a comma or slash within numbers does not, nor the point of an abbreviation. */
const CLAUSE_ENDS = /[;\n|()（）[\]、，；。–—]|\s[-/]\s|(?<!\d),|,(?!\d)|\.\s+(?=[\p{Lu}\d])/u;

/**
 * Reads terms beside a discount for early payment (`14 Tage 2 % Skonto, 30 Tage netto`) by the words of one language. The
 * discount is passed over, its days are never the due days; null without net terms that stand apart from it.
 */
export function readBesideDiscount(text: string, grammar: TermsGrammar): Terms | null {
  if (text.search(PER_CENT) < 0 && !hasWord(spreadTerms(text), grammar.discount, grammar)) return null;
  const clauses = text
    .split(CLAUSE_ENDS)
    .reduce<string[]>((all, part) => all.concat(splitAtWords(part, grammar)), []);
  const whole = settle(clauses, grammar);
  if (whole !== null || clauses.length > 1 || !grammar.spaced) return whole;
  // Without a comma: the place between the words where both halves make sense.
  const words = text.split(' ');
  const found: Terms[] = [];
  for (let at = 1; at < words.length; at += 1) {
    const terms = settle([words.slice(0, at).join(' '), words.slice(at).join(' ')], grammar);
    if (terms !== null && isLongest(terms, text)) found.push(terms);
  }
  const first = found[0];
  return first && found.every((one) => JSON.stringify(one) === JSON.stringify(first)) ? first : null;
}

/** The discount always ends before the net term does, so the days of the latter are the largest number. */
function isLongest(terms: Terms, text: string): boolean {
  return terms.kind !== 'days' || terms.days >= Math.max(...numbersOf(text), 0);
}

function settle(clauses: readonly string[], grammar: TermsGrammar): Terms | null {
  const phrases: PhraseTerms[] = [];
  const discountDays: number[] = [];
  let deducted = false;
  for (const clause of clauses) {
    const kind = kindOf(clause, grammar);
    if (kind === null) return null;
    if (kind === 'empty') continue;
    if (kind === 'discount') {
      discountDays.push(...numbersOf(clause));
      deducted = deducted || clause.search(PER_CENT) >= 0;
    } else phrases.push(kind);
  }
  const all = phrases.map(({ terms }) => terms);
  const [first, ...others] = phrases;
  if (!first) return null;
  if (others.length > 0) {
    // "10 T. 2 % / 30 T. netto", parted once too often: the later is the net term.
    const days = all.map((terms) => (terms.kind === 'days' ? terms.days : Number.NaN));
    const latest = all[days.indexOf(Math.max(...days))];
    return deducted && discountDays.length === 0 ? latest || null : null;
  }
  // "2 % Skonto, 14 Tage": the days may be those of the discount.
  if (deducted && discountDays.length === 0 && !first.net) return null;
  if (first.terms.kind === 'days' && first.terms.days < Math.max(...discountDays, 0)) return null;
  return first.terms;
}

/** What a clause is: terms, a discount, nothing but fillers; null when it is not understood. */
function kindOf(clause: string, grammar: TermsGrammar): PhraseTerms | 'discount' | 'empty' | null {
  const phrase = readPhrase(clause, grammar);
  if (phrase) return phrase;
  const rates = (clause.match(PER_CENT) || []).map((rate) =>
    Number.parseFloat(rate.replace(/[%٪％]/, '').replace(',', '.')),
  );
  if (rates.some((rate) => rate > LARGEST_DISCOUNT)) return null;
  const spread = spreadTerms(clause);
  if (termsKey(spread, grammar) === '') return 'empty';
  if (hasWord(cutWords(spread, grammar.filler, grammar), grammar.discount, grammar)) return 'discount';
  if (rates.length === 0) return null;
  const rest = clause.replace(PER_CENT, ' ').trim();
  return /^\d*$/.test(rest) || readPhrase(rest, grammar) !== null ? 'discount' : null;
}

/** The parts of a clause between the words that join a discount and the terms. */
function splitAtWords(clause: string, grammar: TermsGrammar): string[] {
  if (!grammar.spaced)
    return grammar.or.reduce<string[]>(
      (parts, word) => parts.reduce<string[]>((all, part) => all.concat(part.split(word)), []),
      [clause],
    );
  const words = clause.split(' ');
  const parts: string[] = [''];
  let at = 0;
  while (at < words.length) {
    const join = grammar.or.filter((one) => {
      const length = one.split(' ').length;
      return spreadTerms(words.slice(at, at + length).join(' ')) === one;
    })[0];
    if (join !== undefined) parts.push('');
    else parts[parts.length - 1] = `${parts[parts.length - 1]} ${words[at]}`.trim();
    at += join === undefined ? 1 : join.split(' ').length;
  }
  return parts;
}
