import type { Policy } from '#core/dunning/policy.ts';
import type { FormatsByLocale } from '#core/formats/choose-formats.ts';
import type { LabelTree } from '#core/labels/label.ts';
import { unpackLabels } from '#core/labels/pack-labels.ts';
import { unpackLetters } from '#core/letters/pack-letters.ts';
import type { LanguagePack, LibraryLanguage } from '#core/letters/template.ts';
import type { TactWords } from '#core/tact/tact-words.ts';
import { unpackWords } from '#core/words/pack-words.ts';
import type { ReadingWords } from '#core/words/reading-words.ts';
import { FORMATS } from '../generated/formats.ts';
import { LABEL_KEYS, LABELS } from '../generated/labels.ts';
import { LANGUAGES, PACKS } from '../generated/library.ts';
import { POLICY } from '../generated/policy.ts';
import type { Knowledge } from './knowledge.ts';

/**
 * The data compiled into the bundle, and the packs that lie beside it as files (`readPack`). JSON text until it is needed: opening
 * the menu must not cost the whole library.
 */
export function createBundledKnowledge(readPack: (name: string) => string): Knowledge {
  const parsed = new Map<string, unknown>();
  const parse = <T>(name: string, json: string, read: (text: string) => unknown = JSON.parse): T => {
    if (!parsed.has(name)) parsed.set(name, read(json));
    return parsed.get(name) as T;
  };
  return {
    words: () => parse<ReadingWords[]>('words', 'words', (name) => unpackWords(readPack(name))),
    tact: (language) =>
      parse<TactWords[]>('tact', 'tact', (name) => JSON.parse(readPack(name))).find(
        (words) => words.language === language,
      ) ?? null,
    policy: () => parse<Policy>('policy', POLICY),
    languages: () => parse<LibraryLanguage[]>('languages', LANGUAGES),
    packs: () =>
      Object.keys(PACKS).map((tag) => parse<LanguagePack>(`pack ${tag}`, PACKS[tag]!, unpackLetters)),
    labelLanguages: () => Object.keys(LABELS),
    labels: (language) =>
      parse<LabelTree>(`labels ${language}`, LABELS[language] ?? LABELS.en!, (text) =>
        unpackLabels(JSON.parse(text), parse<string[]>('label keys', LABEL_KEYS)),
      ),
    formats: () => parse<FormatsByLocale>('formats', FORMATS),
  };
}
