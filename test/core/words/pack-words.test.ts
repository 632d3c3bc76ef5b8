import { expect, test } from 'vitest';
import { packWords, unpackWords } from '#core/words/pack-words.ts';
import { indexWords } from '#core/words/reading-index.ts';
import type { ReadingWords } from '#core/words/reading-words.ts';
import { loadWords } from '../../../scripts/library/load-words.ts';

/** What the reader makes of words: `word: language meaning` for every list it looks up. */
function senses(words: ReadingWords[]): Record<string, string[]> {
  const made = indexWords(words);
  const index = { ...made, loose: made.looseHeaders(), ...made.remarks } as Record<string, unknown>;
  const lists: Record<string, string[]> = {};
  for (const [name, map] of Object.entries(index)) {
    if (map instanceof Set) lists[name] = [...map].sort();
    if (name === 'unspaced') lists[name] = [...new Set(map as string[])].sort();
    if (!(map instanceof Map)) continue;
    const lines = [...map].flatMap(([word, found]) =>
      Array.isArray(found)
        ? found.map((one) =>
            Array.isArray(one)
              ? `${word}: ${one.join(' ')}`
              : `${word}: ${one.language} ${JSON.stringify(one.meaning)}`,
          )
        : [`${word}: ${found}`],
    );
    lists[name] = [...new Set(lines)].sort();
  }
  return { ...lists, longest: [String(made.longestStatus)] };
}

test('packed and unpacked, every word means the same to the reader', () => {
  const words = loadWords();
  const again = unpackWords(packWords(words));
  expect(senses(again)).toEqual(senses(words));
  for (const [at, { headers }] of words.entries())
    for (const [field, list] of Object.entries(headers))
      expect(again[at]?.headers).toHaveProperty([field, 0], list[0]);
});

test('a word that holds the separator is refused, an empty list stays one', () => {
  const language = {
    language: 'xx',
    name: 'X',
    headers: { number: ['a|b'] },
    statuses: {},
  } as unknown as ReadingWords;
  expect(() => packWords([language])).toThrow('a|b');
  const empty = {
    language: 'xx',
    name: 'X',
    headers: {},
    statuses: {},
    yes: [],
    totals: [],
    months: [],
  } as unknown as ReadingWords;
  expect(unpackWords(packWords([empty]))).toEqual([{ ...empty, folded: true }]);
});
