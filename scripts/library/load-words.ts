import fs from 'node:fs';
import path from 'node:path';
import type { ReadingWords } from '#core/words/reading-words.ts';
import { readYaml } from './read-yaml.ts';

const WORDS = path.join(import.meta.dirname, '../../appsscript/core/words');

/** The words by which sheets are read, one set for each language, sorted by language. */
export function loadWords(folder = WORDS): ReadingWords[] {
  return fs
    .readdirSync(folder)
    .filter((name) => name.endsWith('.yml'))
    .sort()
    .map((name) => readYaml<ReadingWords>(path.join(folder, name)));
}
