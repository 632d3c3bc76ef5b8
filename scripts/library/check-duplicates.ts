import type { LanguagePack, LetterTemplate } from '#core/letters/template.ts';
import { faultOf, type LibraryFault } from './fault.ts';
import type { Library } from './load-library.ts';

/** Two tones that share more than this of their shingles are one letter written twice. 1 is the same text. */
const LIKENESS_LIMIT = 0.5;
/** Words in a shingle; characters where words are not separated by spaces. */
const SHINGLE = { words: 3, characters: 4 };

/** Letters of one situation, channel and sector whose tones differ by a few words only. */
export function checkDuplicates({ packs, places }: Pick<Library, 'packs' | 'places'>): LibraryFault[] {
  return packs.flatMap((pack) =>
    tonePairs(pack).flatMap(([first, second]) => {
      const likeness = compareTexts(first.body, second.body);
      if (likeness <= LIKENESS_LIMIT) return [];
      const found = `${Math.round(likeness * 100)} % ${first.id.split('/').pop()}`;
      const { file, bodyLine } = places[second.id]!;
      return [faultOf(file, { rule: 'tones-alike', line: bodyLine, found }, pack.language.complete)];
    }),
  );
}

function tonePairs({ letters }: LanguagePack): [LetterTemplate, LetterTemplate][] {
  const pairs: [LetterTemplate, LetterTemplate][] = [];
  const place = ({ situation, channel, sector }: LetterTemplate) => `${situation}/${channel}/${sector ?? ''}`;
  letters.forEach((first, index) => {
    for (const second of letters.slice(index + 1))
      if (place(first) === place(second)) pairs.push([first, second]);
  });
  return pairs;
}

/**
 * How alike two texts are, 0 to 1: the share of their shingles (runs of words) that both have, by Jaccard. Fields and
 * the lines that every letter has (facts, ways to pay, signature) do not count: they are alike by design.
 */
export function compareTexts(first: string, second: string): number {
  const left = shinglesOf(first);
  const right = shinglesOf(second);
  const common = [...left].filter((shingle) => right.has(shingle)).length;
  const all = left.size + right.size - common;
  return all === 0 ? 1 : common / all;
}

function shinglesOf(text: string): Set<string> {
  const words = text.replace(/\{\{[^{}]*\}\}/g, ' ').toLowerCase();
  const isHan = /\p{Script=Han}/u.test(words);
  const pieces = words.match(isHan ? /[\p{L}\p{N}]/gu : /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu) ?? [];
  const size = isHan ? SHINGLE.characters : SHINGLE.words;
  const shingles = new Set<string>();
  for (let start = 0; start + size <= pieces.length; start++)
    shingles.add(pieces.slice(start, start + size).join(' '));
  return shingles;
}
