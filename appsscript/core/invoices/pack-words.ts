import { foldWord } from '#core/invoices/clean-text.ts';
import type { ReadingWords } from '#core/invoices/words.ts';

/** Stands between the words of a list; no word holds it. */
const BETWEEN = '|';

/**
 * The words of reading as JSON text for the bundle: each list one string, spellings left out that the reader cannot tell
 * apart. Quotes and commas would otherwise be a fifth of the whole add-on. `unpackWords` undoes it.
 */
export function packWords(words: readonly ReadingWords[]): string {
  return JSON.stringify(words, (_key, value: unknown) => {
    if (!Array.isArray(value) || typeof value[0] !== 'string') return value;
    const list = value as string[];
    const held = list.find((word) => word.indexOf(BETWEEN) >= 0);
    if (held !== undefined) throw new Error(`"${held}" holds "${BETWEEN}", which separates packed words.`);
    return BETWEEN + distinct(list).join(BETWEEN);
  });
}

/** The words again, as `packWords` was given them but for the spellings that mean the same to the reader. */
export function unpackWords(json: string): ReadingWords[] {
  return JSON.parse(json, (_key, value: unknown) =>
    typeof value === 'string' && value.charAt(0) === BETWEEN ? value.slice(1).split(BETWEEN) : value,
  ) as ReadingWords[];
}

/** The first spelling of each; marks without letters (✓) and terms with numbers stay, each as it is. */
function distinct(list: readonly string[]): string[] {
  const seen = new Set<string>();
  return list.filter((word) => {
    const key = /[\d{}]/.test(word) ? word : foldWord(word) || word;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
