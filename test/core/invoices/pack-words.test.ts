import { expect, test } from 'vitest';
import { foldWord } from '#core/invoices/clean-text.ts';
import { packWords, unpackWords } from '#core/invoices/pack-words.ts';
import type { ReadingWords } from '#core/invoices/words.ts';
import { loadWords } from '../../../scripts/library/load-words.ts';

test('packed and unpacked, every language means the same', () => {
  const words = loadWords();
  const again = unpackWords(packWords(words));
  expect(again.map((one) => one.language)).toEqual(words.map((one) => one.language));
  // Longest spellings count words, so lists are compared as the reader folds them.
  const folded = (value: unknown): unknown => {
    if (Array.isArray(value) && value.every((one) => typeof one === 'string'))
      return [...new Set(value.map((one: string) => (/[\d{}]/.test(one) ? one : foldWord(one) || one)))];
    if (Array.isArray(value)) return value.map(folded);
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, folded(part)]));
    return value;
  };
  expect(folded(again)).toEqual(folded(words));
});

test('a word that holds the separator is refused, an empty list stays one', () => {
  const language = { language: 'xx', name: 'X', headers: { number: ['a|b'] } } as unknown as ReadingWords;
  expect(() => packWords([language])).toThrow('a|b');
  const empty = { language: 'xx', name: 'X', headers: {}, yes: [] } as unknown as ReadingWords;
  expect(unpackWords(packWords([empty]))).toEqual([empty]);
});
