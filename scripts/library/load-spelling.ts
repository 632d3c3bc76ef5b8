import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createHunspellFromStrings } from 'hunspell-wasm';
import { DICTIONARIES } from './dictionaries.ts';

/** Knows the words of a language. */
export interface Spelling {
  knows(word: string): boolean;
  suggest(word: string): string[];
  /** To be called at the end: the engine holds memory that nobody else frees. */
  dispose(): void;
}

/** The spelling of a language: its dictionary and its own list of words; null if it has neither. */
export async function loadSpelling(folder: string, language: string): Promise<Spelling | null> {
  const own = readWordList(path.join(folder, language, '_words.txt'));
  const name = DICTIONARIES[language]?.package;
  if (!name && own.size === 0) return null;
  const engine = name ? await createEngine(name) : null;
  const knowsOne = (word: string) =>
    own.has(word) || own.has(word.toLowerCase()) || engine?.testSpelling(word);
  const knows = (word: string) =>
    !!knowsOne(word) || (word.includes('-') && word.split('-').every((part) => knowsOne(part)));
  return {
    knows,
    suggest: (word) => engine?.getSpellingSuggestions(word).slice(0, 3) ?? [],
    dispose: () => engine?.dispose(),
  };
}

function createEngine(name: string) {
  const folder = path.dirname(fileURLToPath(import.meta.resolve(name)));
  const read = (file: string) => fs.readFileSync(path.join(folder, file), 'utf8');
  return createHunspellFromStrings(read('index.aff'), read('index.dic'));
}

/** One word a line; `#` begins a remark. A word in lower case stands for its capitalised form too. */
export function readWordList(file: string): Set<string> {
  if (!fs.existsSync(file)) return new Set();
  const lines = fs.readFileSync(file, 'utf8').split('\n');
  return new Set(lines.map((line) => line.replace(/#.*/, '').trim()).filter(Boolean));
}
