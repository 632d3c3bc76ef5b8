import { expect, test } from 'vitest';
import { packLetters, unpackLetters } from '#core/letters/pack-letters.ts';
import { loadLibrary } from '../../../scripts/library/load-library.ts';

test('packed and unpacked, a language’s letters are the same', () => {
  for (const { language, letters } of loadLibrary().packs) {
    const pack = { language, letters: letters.filter((letter) => letter.sector === null) };
    expect(unpackLetters(packLetters(pack))).toEqual(pack);
  }
});

test('a letter for a sector is refused: its id alone would not tell', () => {
  const [pack] = loadLibrary().packs;
  const letter = { ...pack!.letters[0]!, sector: 'freight' };
  expect(() => packLetters({ ...pack!, letters: [letter] })).toThrow('sector');
});
