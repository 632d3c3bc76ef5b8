import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { loadLibrary } from '../library/load-library.ts';

const SCHEMA = path.join(import.meta.dirname, 'catalogue.schema.json');

/**
 * Writes the library for programs: `catalogue/v1/index.json` (languages, situations, channels, tones, hashes) and one pack a
 * language. Fields are only ever added within v1. Made from the folder, not from the site, so it needs no Astro.
 */
export function writeCatalogue(folder: string): void {
  const { grammar, packs } = loadLibrary();
  fs.mkdirSync(folder, { recursive: true });
  const languages = packs.map((pack) => {
    const text = `${JSON.stringify({ $schema: './schema.json', licence: 'CC0-1.0', ...pack })}\n`;
    const file = `${pack.language.tag}.json`;
    fs.writeFileSync(path.join(folder, file), text);
    const { tag, name, englishName, direction, locale, reviewed, complete } = pack.language;
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
      sha256: createHash('sha256').update(text).digest('hex'),
    };
  });
  const { situations, channels, tones, fields } = grammar;
  const index = {
    $schema: './schema.json',
    version: 1,
    licence: 'CC0-1.0',
    languages,
    situations,
    channels,
    tones,
    fields,
  };
  fs.writeFileSync(path.join(folder, 'index.json'), `${JSON.stringify(index, null, 1)}\n`);
  fs.copyFileSync(SCHEMA, path.join(folder, 'schema.json'));
}
