import fs from 'node:fs';
import path from 'node:path';
import { listKeys, packLabels } from '#core/labels/pack-labels.ts';
import { packLetters } from '#core/letters/pack-letters.ts';
import type { LibraryLanguage } from '#core/letters/template.ts';
import { packWords } from '#core/words/pack-words.ts';
import { loadFormats } from '../library/load-formats.ts';
import { loadLabels, splitLabels } from '../library/load-labels.ts';
import { loadLibrary } from '../library/load-library.ts';
import { loadPolicy } from '../library/load-policy.ts';
import { loadTact } from '../library/load-tact.ts';
import { loadWords } from '../library/load-words.ts';
import { writeIfChanged } from './write-file.ts';

export const GENERATED = path.join(import.meta.dirname, '../../appsscript/generated');

/** Situations the add-on sends by itself; the rest of the library is for the site. */
const LADDER = ['before-due', 'due-today', 'overdue-soft', 'overdue-ask', 'overdue-firm', 'final'];

/**
 * Compiles the data folders into `appsscript/generated/*.ts`: each value is JSON text, so that loading the script costs
 * nothing and only what a run needs is parsed. The reading words are a pack: a file of its own beside the script, read on demand. Of the library the add-on takes the letters it can send: the ladder, by email.
 */
export function buildData(): { packs: Record<string, string> } {
  const { languages, packs } = loadLibrary();
  const sendable = packs
    .map((pack) => ({
      ...pack,
      letters: pack.letters.filter(
        (letter) => letter.channel === 'email' && letter.sector === null && LADDER.includes(letter.situation),
      ),
    }))
    .filter((pack) => pack.letters.length > 0);
  const withLetters = languages.filter((language: LibraryLanguage) =>
    sendable.some((pack) => pack.language.tag === language.tag),
  );
  const { complete, missing } = splitLabels(loadLabels());
  for (const [language, gaps] of Object.entries(missing))
    console.warn(
      `The add-on does not speak ${language} yet: ${gaps.length} texts are missing, such as ${gaps[0]}.`,
    );
  const keys = listKeys(complete.en!);
  fs.mkdirSync(GENERATED, { recursive: true });
  write('formats', [constant('FORMATS', loadFormats())]);
  write('policy', [constant('POLICY', loadPolicy())]);
  write('labels', [
    constant('LABEL_KEYS', keys),
    record(
      'LABELS',
      Object.fromEntries(Object.entries(complete).map(([tag, tree]) => [tag, packLabels(tree, keys)])),
    ),
  ]);
  write('library', [
    constant('LANGUAGES', withLetters),
    texts('PACKS', Object.fromEntries(sendable.map((pack) => [pack.language.tag, packLetters(pack)]))),
  ]);
  // No tag may open in a file that is a page to its host.
  const tact = JSON.stringify(loadTact()).replace(/</g, '\\u003c');
  return { packs: { words: packWords(loadWords()), tact } };
}

function constant(name: string, value: unknown): string {
  return text(name, JSON.stringify(value));
}

function text(name: string, json: string): string {
  return `export const ${name}: string = ${quote(json)};\n`;
}

function record(name: string, values: Record<string, unknown>): string {
  return texts(
    name,
    Object.fromEntries(Object.entries(values).map(([key, value]) => [key, JSON.stringify(value)])),
  );
}

function texts(name: string, values: Record<string, string>): string {
  const lines = Object.entries(values).map(([key, json]) => `  ${JSON.stringify(key)}: ${quote(json)},\n`);
  return `export const ${name}: Record<string, string> = {\n${lines.join('')}};\n`;
}

/** Text as a string literal. */
function quote(json: string): string {
  return JSON.stringify(json)
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
}

function write(name: string, parts: string[]): void {
  const text = `// Made by scripts/build/data.ts; do not edit.\n${parts.join('')}`;
  writeIfChanged(path.join(GENERATED, `${name}.ts`), text);
}
