import { foldWord, foldWords } from '#core/words/clean-text.ts';
import type { Field } from '#core/words/fields.ts';
import { foldRemark, headerWords } from '#core/words/reading-index.ts';
import type { ReadingWords, StatusMeaning } from '#core/words/reading-words.ts';

/** Stands between the words of a list; no word holds it. */
const BETWEEN = '|';

/**
 * The words of reading as JSON text for the bundle: each list one string, spellings left out that the reader cannot tell
 * apart. Quotes and commas would otherwise be a fifth of the whole add-on. `unpackWords` undoes it.
 */
export function packWords(words: readonly ReadingWords[]): string {
  return JSON.stringify(words.map(foldLists), (_key, value: unknown) => {
    if (!Array.isArray(value) || typeof value[0] !== 'string') return value;
    const list = value as string[];
    const held = list.find((word) => word.indexOf(BETWEEN) >= 0);
    if (held !== undefined) throw new Error(`"${held}" holds "${BETWEEN}", which separates packed words.`);
    return BETWEEN + distinct(list).join(BETWEEN);
  });
}

/**
 * Words are only ever compared folded; stored so they are shorter. The first of each header is also shown to people
 * and stays as it is written; headers, statuses and totals keep their spaces, because the reader takes them apart.
 */
function foldLists(words: ReadingWords): ReadingWords {
  const fold = (list: readonly string[], how: (word: string) => string, from = 0): string[] =>
    list.map((word, rank) => (rank < from ? word : compose(how(word), word) || word));
  const headers: ReadingWords['headers'] = {};
  for (const field of Object.keys(words.headers) as Field[])
    headers[field] = fold(words.headers[field] as string[], (word) => headerWords(word).join(' '), 1);
  const statuses: ReadingWords['statuses'] = {};
  for (const meaning of Object.keys(words.statuses || {}) as StatusMeaning[])
    statuses[meaning] = fold(words.statuses[meaning] as string[], foldWords);
  return {
    ...words,
    headers,
    statuses,
    totals: fold(words.totals || [], foldWords),
    months: (words.months || []).map((names) => fold(names, foldWord)),
    ...(words.remarks ? { remarks: words.remarks.map(foldRemark).filter((phrase) => phrase !== '') } : {}),
  };
}

/** The words again, as `packWords` was given them but for the spellings that mean the same to the reader. */
export function unpackWords(json: string): ReadingWords[] {
  const words = JSON.parse(json, (_key, value: unknown) =>
    typeof value === 'string' && value.charAt(0) === BETWEEN ? value.slice(1).split(BETWEEN) : value,
  ) as ReadingWords[];
  return words.map((one) => ({ ...one, folded: true as const }));
}

/** A word folded, its letters put together again where folding took them apart: Korean would be three times as long. */
function compose(folded: string, word: string): string {
  const composed = folded.normalize('NFC');
  return foldWord(composed) === foldWord(word) ? composed : word;
}

/** The first spelling of each; marks without letters (✓), terms with numbers and stems with a star stay, each as it is. */
function distinct(list: readonly string[]): string[] {
  const seen = new Set<string>();
  return list.filter((word) => {
    const key = /[\d{}*]/.test(word) ? word : foldWord(word) || word;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
