import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { checkSentence } from '#core/tact/check-tact.ts';
import type { TactWords } from '#core/tact/tact-words.ts';
import { TEMPLATES } from './load-library.ts';

/** What words can do to hurt; each has its sentences in every language, bad ones and good ones that look like them. */
export const TACT_FAMILIES = [
  'blame',
  'insult',
  'threat',
  'exposure',
  'guilt',
  'comparison',
  'sarcasm',
  'impatience',
  'command',
  'over-apology',
  'surveillance',
  'vagueness',
] as const;
export type TactFamily = (typeof TACT_FAMILIES)[number];

export type TactSentences = Record<TactFamily, { bad: string[]; good: string[] }>;

/**
 * The sentences by which a language's tact is judged, written by another hand than its rules: `seen` while rules are written,
 * `unseen` only to be counted. Null where there are none.
 */
export function loadTactSentences(
  language: string,
  half: 'seen' | 'unseen',
  folder = TEMPLATES,
): TactSentences | null {
  const file = path.join(folder, language, `_tact-${half}.yml`);
  if (!fs.existsSync(file)) return null;
  return (parse(fs.readFileSync(file, 'utf8')) as { families: TactSentences }).families;
}

/** How many of the rude sentences the rules catch, and how many of the good ones they flag. */
export interface TactFigures {
  bad: number;
  caught: number;
  good: number;
  flagged: number;
}

/** A week after the due date. */
const FIRMNESS = 2;

export function countTact(sentences: TactSentences, words: TactWords): TactFigures {
  const objects = (sentence: string): boolean =>
    checkSentence(sentence, FIRMNESS, words).some(({ severity }) => severity !== 'info');
  const all = TACT_FAMILIES.map((family) => sentences[family]);
  const bad = all.flatMap((one) => one.bad);
  const good = all.flatMap((one) => one.good);
  return {
    bad: bad.length,
    caught: bad.filter(objects).length,
    good: good.length,
    flagged: good.filter(objects).length,
  };
}

/** "Tact of English, on sentences that its rules have not seen: 41 of 136 rude ones caught, 12 of 135 good ones flagged." */
export function sayFigures(name: string, { bad, caught, good, flagged }: TactFigures): string {
  return `Tact of ${name}, on sentences its rules have not seen: ${caught} of ${bad} rude ones caught, ${flagged} of ${good} good ones flagged.`;
}
