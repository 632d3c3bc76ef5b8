import { createHash } from 'node:crypto';
import type { LanguagePack } from '#core/letters/template.ts';
import { hashLetter, type LetterVersions } from './letter-versions.ts';
import { type Library, loadLibrary } from './load-library.ts';
import { loadPhrases, type PhraseBank } from './load-phrases.ts';

const LICENCE = 'CC0-1.0';
const SCHEMA = './catalogue.schema.json';

/** One language for programs: what the add-on embeds, and the phrase bank. */
export interface CataloguePack extends LanguagePack {
  $schema: string;
  licence: string;
  phrases: Omit<PhraseBank, 'language'> | null;
}

export interface CatalogueLanguage {
  tag: string;
  name: string;
  englishName: string;
  direction: 'ltr' | 'rtl';
  locale: string;
  reviewed: string;
  complete: boolean;
  /** How many letters its pack has. */
  letters: number;
  /** The pack, beside the index. */
  file: string;
  /** SHA-256 of that file, as 64 hexadecimal digits. */
  sha256: string;
}

export interface CatalogueIndex
  extends Pick<Library['grammar'], 'situations' | 'channels' | 'tones' | 'fields'> {
  $schema: string;
  version: 1;
  licence: string;
  languages: CatalogueLanguage[];
  letters: LetterVersions;
}

/**
 * The library for programs, file name → text: `index.json`, and one pack a language. The same folder gives the same bytes.
 * Within version 1 fields are only ever added.
 */
export function makeCatalogue(library: Library = loadLibrary()): Record<string, string> {
  const files: Record<string, string> = {};
  const letters: LetterVersions = {};
  const languages = library.packs.map((pack): CatalogueLanguage => {
    const { tag, name, englishName, direction, locale, reviewed, complete } = pack.language;
    const { language: _, ...phrases } = loadPhrases(library.folder, tag)?.bank ?? { language: null };
    const made: CataloguePack = {
      $schema: SCHEMA,
      licence: LICENCE,
      ...pack,
      phrases: 'openings' in phrases ? (phrases as CataloguePack['phrases']) : null,
    };
    const file = `${tag}.json`;
    const text = `${JSON.stringify(made)}\n`;
    files[file] = text;
    for (const letter of pack.letters)
      letters[letter.id] = { version: letter.version, hash: hashLetter(letter) };
    const sha256 = createHash('sha256').update(text).digest('hex');
    return {
      tag,
      name,
      englishName,
      direction,
      locale,
      reviewed,
      complete,
      letters: pack.letters.length,
      file,
      sha256,
    };
  });
  const { situations, channels, tones, fields } = library.grammar;
  const index: CatalogueIndex = {
    $schema: SCHEMA,
    version: 1,
    licence: LICENCE,
    languages,
    situations,
    channels,
    tones,
    fields,
    letters,
  };
  files['index.json'] = `${JSON.stringify(index, null, 1)}\n`;
  return files;
}
