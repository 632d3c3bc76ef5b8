import type { LanguageTag } from '#core/values/language.ts';
import { cleanText, foldWord, foldWords } from '#core/words/clean-text.ts';
import type { Field } from '#core/words/fields.ts';
import type { ReadingWords, StatusMeaning } from '#core/words/reading-words.ts';

/** What one word means in one language; `rank` 0 is the most usual alias of that meaning. */
export interface WordSense<T> {
  language: LanguageTag;
  meaning: T;
  rank: number;
}
export type SenseMap<T> = Map<string, WordSense<T>[]>;

/** Payment terms: days after the issue day, or after the end of its month. */
export interface TermsPattern {
  kind: 'days' | 'endOfMonth';
  /** Days that the words themselves fix ("due on receipt": 0); null: the number in the cell. */
  days: number | null;
}
export type InvoiceKind = 'invoice' | 'creditNote' | 'other';

/** All words of all languages, folded once, so that reading a cell is a look-up. */
export interface ReadingIndex {
  headers: SenseMap<Field>;
  statuses: SenseMap<StatusMeaning>;
  answers: SenseMap<boolean>;
  months: SenseMap<number>;
  terms: SenseMap<TermsPattern>;
  totals: Map<string, string>;
  kinds: SenseMap<InvoiceKind>;
  /** Names of languages, folded, in their own words. */
  languages: { language: LanguageTag; name: string }[];
  /** Fewest and most words that any status has, for looking inside longer texts. */
  longestStatus: number;
}

const built = new WeakMap<ReadingWords[], ReadingIndex>();

/** The index of these words; made once for one and the same list. */
export function indexWords(words: ReadingWords[]): ReadingIndex {
  const known = built.get(words);
  if (known) return known;
  const index: ReadingIndex = {
    headers: new Map(),
    statuses: new Map(),
    answers: new Map(),
    months: new Map(),
    terms: new Map(),
    totals: new Map(),
    kinds: new Map(),
    languages: words.map(({ language, name }) => ({ language, name })),
    longestStatus: 1,
  };
  for (const language of words) addLanguage(index, language);
  built.set(words, index);
  return index;
}

function addLanguage(index: ReadingIndex, words: ReadingWords): void {
  const { language } = words;
  const add = <T>(
    map: SenseMap<T>,
    aliases: readonly string[] | undefined,
    meaning: T,
    fold = foldWord,
  ): void => {
    (aliases || []).forEach((alias, rank) => {
      addSense(map, fold(alias), { language, meaning, rank });
    });
  };
  for (const field of Object.keys(words.headers || {}) as Field[])
    add(index.headers, words.headers[field], field);
  for (const meaning of Object.keys(words.statuses || {}) as StatusMeaning[]) {
    add(index.statuses, words.statuses[meaning], meaning);
    for (const alias of words.statuses[meaning] || [])
      index.longestStatus = Math.max(index.longestStatus, foldWords(alias).split(' ').length);
  }
  add(index.answers, words.yes, true, foldAnswer);
  add(index.answers, words.no, false, foldAnswer);
  (words.months || []).forEach((names, month) => {
    add(index.months, names, month + 1);
  });
  addTerms(index, words);
  for (const total of words.totals || []) if (foldWords(total)) index.totals.set(foldWords(total), language);
  for (const kind of ['invoice', 'creditNote', 'other'] as const) add(index.kinds, words.kinds?.[kind], kind);
}

function addTerms(index: ReadingIndex, words: ReadingWords): void {
  const add = (aliases: readonly string[] | undefined, patternOf: (alias: string) => TermsPattern): void => {
    (aliases || []).forEach((alias, rank) => {
      addSense(index.terms, foldTerms(alias), { language: words.language, meaning: patternOf(alias), rank });
    });
  };
  add(words.terms?.days, (alias) => ({ kind: 'days', days: fixedDays(alias) }));
  add(words.terms?.endOfMonth, (alias) => ({ kind: 'endOfMonth', days: fixedDays(alias) }));
  add(words.terms?.immediate, () => ({ kind: 'days', days: 0 }));
}

/** An alias with `{n}` or a number takes its days from the cell; one without means none: 0. */
function fixedDays(alias: string): number | null {
  return /\{n\}|\d/.test(alias) ? null : 0;
}

/** Terms folded with every number (and `{n}`) as `0`, so that `Net 30` and `net {n}` meet. */
export function foldTerms(text: string): string {
  return foldWord(text.replace(/\{n\}/g, '0')).replace(/\d+/g, '0');
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
