import type { LanguageTag } from '#core/values/language.ts';
import { SECTORS, type Sector } from '#core/values/sector.ts';
import { cleanText, foldWord, foldWords } from '#core/words/clean-text.ts';
import type { Field } from '#core/words/fields.ts';
import type { ReadingWords, StatusMeaning } from '#core/words/reading-words.ts';
import {
  type TermsGrammars,
  type TermsPattern,
  termPhrases,
  termsGrammarsOf,
} from '#core/words/term-words.ts';

export type { TermsPattern } from '#core/words/term-words.ts';

/** What one word means in one language; `rank` 0 is the most usual alias of that meaning. */
export interface WordSense<T> {
  language: LanguageTag;
  meaning: T;
  rank: number;
}
export type SenseMap<T> = Map<string, WordSense<T>[]>;

export type InvoiceKind = 'invoice' | 'creditNote' | 'other';

/** All words of all languages, folded once, so that reading a cell is a look-up. */
export interface ReadingIndex {
  readonly headers: SenseMap<Field>;
  /** The same by their words in alphabetical order: exports write them in any (`name_customer`). */
  looseHeaders: () => SenseMap<Field>;
  readonly statuses: SenseMap<StatusMeaning>;
  readonly answers: SenseMap<boolean>;
  readonly months: SenseMap<number>;
  readonly terms: SenseMap<TermsPattern>;
  /** For terms that nobody lists as a whole; made when the first of them is met. */
  termsGrammars: () => TermsGrammars;
  readonly totals: Map<string, string>;
  readonly kinds: SenseMap<InvoiceKind>;
  /** Names of tabs and headings over what is not ours to remind, folded. */
  readonly purchases: Set<string>;
  readonly sides: SenseMap<'debit' | 'credit'>;
  readonly sectors: SenseMap<Sector>;
  /** Ways to pay by which the business itself collects, folded. */
  readonly collected: Set<string>;
  readonly remarks: RemarkWords;
  /** Names of languages, folded, in their own words. */
  languages: { language: LanguageTag; name: string }[];
  /** Fewest and most words that any status has, for looking inside longer texts. */
  readonly longestStatus: number;
}

/** Phrases that speak against a letter: by their first word, and those of languages written without spaces. */
export interface RemarkWords {
  byFirst: Map<string, string[][]>;
  /** First words that end in `*`, without it, by their first two characters. */
  byStem: Map<string, string[][]>;
  unspaced: string[];
}

const built = new WeakMap<ReadingWords[], ReadingIndex>();

/** The index of these words; made once for one and the same list. */
export function indexWords(words: ReadingWords[]): ReadingIndex {
  const known = built.get(words);
  if (known) return known;
  const headers = once(() => indexHeaders(words));
  const loose = once(() => indexLoose(words));
  const statuses = once(() => indexStatuses(words));
  const answers = once(() => indexAnswers(words));
  const months = once(() => indexMonths(words));
  const terms = once(() => indexTerms(words));
  const totals = once(() => indexTotals(words));
  const kinds = once(() => indexKinds(words));
  const sides = once(() => indexSides(words));
  const sectors = once(() => indexSectors(words));
  const purchases = once(() => foldedSet(words, ({ purchases: list }) => list));
  const collected = once(() => foldedSet(words, ({ collected: list }) => list));
  const remarks = once(() => indexRemarks(words));
  // Each part is made when a sheet first needs it: folding sixty thousand words is most of what a small run costs.
  const index: ReadingIndex = {
    get headers() {
      return headers();
    },
    looseHeaders: loose,
    get statuses() {
      return statuses().map;
    },
    get longestStatus() {
      return statuses().longest;
    },
    get answers() {
      return answers();
    },
    get months() {
      return months();
    },
    get terms() {
      return terms();
    },
    termsGrammars: termsGrammarsOf(words),
    get totals() {
      return totals();
    },
    get kinds() {
      return kinds();
    },
    get purchases() {
      return purchases();
    },
    get sectors() {
      return sectors();
    },
    get sides() {
      return sides();
    },
    get collected() {
      return collected();
    },
    get remarks() {
      return remarks();
    },
    languages: words.map(({ language, name }) => ({ language, name })),
  };
  built.set(words, index);
  return index;
}

/** The same value each time, made the first time. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => {
    made = made || { value: make() };
    return made.value;
  };
}

/** Words that came packed are folded already; only what they are compared with must still lose its spaces. */
function foldStored(words: ReadingWords): (word: string) => string {
  if (!words.folded) return foldWord;
  return (word) => {
    const whole = word.indexOf(' ') < 0 ? word : word.replace(/ /g, '');
    return ASCII.test(whole) ? whole : whole.normalize('NFKD');
  };
}

const ASCII = /^[\x20-\x7E]*$/;

function addAll<T>(
  map: SenseMap<T>,
  words: ReadingWords,
  aliases: readonly string[] | undefined,
  meaning: T,
  fold: (word: string) => string = foldStored(words),
): void {
  (aliases || []).forEach((alias, rank) => {
    addSense(map, fold(alias), { language: words.language, meaning, rank });
  });
}

function indexHeaders(all: readonly ReadingWords[]): SenseMap<Field> {
  const map: SenseMap<Field> = new Map();
  for (const words of all) {
    const stored = foldStored(words);
    for (const field of Object.keys(words.headers || {}) as Field[]) {
      const [first, ...rest] = words.headers[field] as string[];
      // The first name of a field is shown to people and kept as it is written.
      if (first !== undefined)
        addSense(map, foldWord(first), { language: words.language, meaning: field, rank: 0 });
      rest.forEach((alias, at) => {
        addSense(map, stored(alias), { language: words.language, meaning: field, rank: at + 1 });
      });
    }
  }
  return map;
}

function indexLoose(all: readonly ReadingWords[]): SenseMap<Field> {
  const map: SenseMap<Field> = new Map();
  for (const words of all)
    for (const field of Object.keys(words.headers || {}) as Field[])
      (words.headers[field] as string[]).forEach((alias, rank) => {
        const sorted = words.folded && rank > 0 ? sortFolded(alias) : sortWords(alias);
        addSense(map, sorted, { language: words.language, meaning: field, rank });
      });
  return map;
}

function indexStatuses(all: readonly ReadingWords[]): { map: SenseMap<StatusMeaning>; longest: number } {
  const map: SenseMap<StatusMeaning> = new Map();
  let longest = 1;
  for (const words of all)
    for (const meaning of Object.keys(words.statuses || {}) as StatusMeaning[]) {
      const list = words.statuses[meaning] || [];
      addAll(map, words, list, meaning);
      for (const alias of list) {
        const folded = words.folded ? alias : foldWords(alias);
        longest = Math.max(longest, folded.split(' ').length);
      }
    }
  return { map, longest };
}

function indexAnswers(all: readonly ReadingWords[]): SenseMap<boolean> {
  const map: SenseMap<boolean> = new Map();
  for (const words of all) {
    addAll(map, words, words.yes, true, foldAnswer);
    addAll(map, words, words.no, false, foldAnswer);
  }
  return map;
}

function indexMonths(all: readonly ReadingWords[]): SenseMap<number> {
  const map: SenseMap<number> = new Map();
  for (const words of all)
    (words.months || []).forEach((names, month) => {
      addAll(map, words, names, month + 1);
    });
  return map;
}

function indexTotals(all: readonly ReadingWords[]): Map<string, string> {
  const totals = new Map<string, string>();
  for (const { language, totals: list } of all)
    for (const total of list || []) if (foldWords(total)) totals.set(foldWords(total), language);
  return totals;
}

function indexKinds(all: readonly ReadingWords[]): SenseMap<InvoiceKind> {
  const map: SenseMap<InvoiceKind> = new Map();
  for (const words of all)
    for (const kind of ['invoice', 'creditNote', 'other'] as const)
      addAll(map, words, words.kinds?.[kind], kind, foldWord);
  return map;
}

function indexSides(all: readonly ReadingWords[]): SenseMap<'debit' | 'credit'> {
  const map: SenseMap<'debit' | 'credit'> = new Map();
  for (const words of all)
    for (const side of ['debit', 'credit'] as const) addAll(map, words, words.sides?.[side], side, foldWord);
  return map;
}

function indexSectors(all: readonly ReadingWords[]): SenseMap<Sector> {
  const map: SenseMap<Sector> = new Map();
  for (const words of all)
    for (const sector of SECTORS) addAll(map, words, words.sectors?.[sector], sector, foldWord);
  return map;
}

function foldedSet(
  all: readonly ReadingWords[],
  pick: (words: ReadingWords) => string[] | undefined,
): Set<string> {
  const set = new Set<string>();
  for (const words of all) for (const word of pick(words) || []) set.add(foldWord(word));
  return set;
}

/** Han, kana, Thai, Lao, Khmer and Burmese letters, which stand without spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

function indexRemarks(all: readonly ReadingWords[]): RemarkWords {
  const remarks: RemarkWords = { byFirst: new Map(), byStem: new Map(), unspaced: [] };
  for (const { remarks: list, folded } of all)
    for (const phrase of list || []) addRemark(remarks, folded ? phrase : foldRemark(phrase));
  return remarks;
}

/** A phrase folded word by word; a star at the end of a word stays. */
export function foldRemark(phrase: string): string {
  return phrase
    .split(/\s+/)
    .map((word) => (/\*$/.test(word) ? `${foldWord(word)}*` : foldWords(word)))
    .filter((word) => word !== '' && word !== '*')
    .join(' ');
}

function addRemark(remarks: RemarkWords, folded: string): void {
  const words = folded.normalize('NFKD').split(' ');
  const first = words[0] as string;
  if (first === '') return;
  if (UNSPACED.test(folded)) remarks.unspaced.push(words.join(''));
  else if (/\*$/.test(first)) file(remarks.byStem, first.slice(0, 2), words);
  else file(remarks.byFirst, first, words);
}

function file(map: Map<string, string[][]>, key: string, words: string[]): void {
  const found = map.get(key);
  if (found) found.push(words);
  else map.set(key, [words]);
}

function sortFolded(words: string): string {
  const plain = ASCII.test(words) ? words : words.normalize('NFKD');
  return plain.indexOf(' ') < 0 ? plain : plain.split(' ').sort().join(' ');
}

/** The folded words of a header in alphabetical order; `DueDate`, `due_date` and `date.due` are one. */
export function sortWords(header: string): string {
  return headerWords(header).sort().join(' ');
}

/** The folded words of a header, taken apart at spaces, punctuation and inner capitals. */
export function headerWords(header: string): string[] {
  return foldWords(header.replace(/([a-z\d])([A-Z])/g, '$1 $2'))
    .split(' ')
    .filter((word) => word !== '');
}

function indexTerms(all: readonly ReadingWords[]): SenseMap<TermsPattern> {
  const map: SenseMap<TermsPattern> = new Map();
  for (const { language, terms } of all)
    for (const { alias, pattern, rank } of termPhrases(terms || {}))
      addSense(map, foldTerms(alias), { language, meaning: pattern, rank });
  return map;
}

/** Terms folded with `{n}` as `0`; numbers that stand in them stay: "100% in advance" is not "50% in advance". */
export function foldTerms(text: string): string {
  return foldWord(text.replace(/\{[nd]\}/g, '0').replace(/(\d)(?:st|nd|rd|th)\b/gi, '$1th'));
}

/** A yes or no folded; marks such as ✓ and ☑, which have no letters, stay as they are. */
export function foldAnswer(text: string): string {
  return foldWord(text) || cleanText(text).replace(/\uFE0F/g, '');
}

function addSense<T>(map: SenseMap<T>, key: string, sense: WordSense<T>): void {
  if (key === '') return;
  const senses = map.get(key);
  if (senses) senses.push(sense);
  else map.set(key, [sense]);
}

/**
 * What a folded word means: in the first of the preferred languages that knows it; else in the others, if they agree.
 * Null when unknown or when languages disagree and none is preferred.
 */
export function lookUpSense<T>(map: SenseMap<T>, key: string, preferred: readonly LanguageTag[]): T | null {
  const senses = map.get(key);
  const first = senses?.[0];
  if (!senses || !first) return null;
  for (const language of preferred) {
    const own = senses.filter((sense) => sense.language === language);
    if (own.length > 0) return agreed(own);
  }
  return agreed(senses);
}

function agreed<T>(senses: WordSense<T>[]): T | null {
  const first = senses[0] as WordSense<T>;
  const same = (sense: WordSense<T>): boolean =>
    sense.meaning === first.meaning || JSON.stringify(sense.meaning) === JSON.stringify(first.meaning);
  return senses.every(same) ? first.meaning : null;
}
