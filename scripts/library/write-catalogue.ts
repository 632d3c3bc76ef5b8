import fs from 'node:fs';
import path from 'node:path';
import { writeIfChanged } from '../build/write-file.ts';
import { makeCatalogue } from './catalogue.ts';
import { type Library, loadLibrary } from './load-library.ts';

/** Where `npm run build` puts it: a part of the site, so that it is published with it. */
export const CATALOGUE = path.join(import.meta.dirname, '../../dist/site/catalogue/v1');
const SCHEMA = path.join(import.meta.dirname, 'catalogue.schema.json');

/** Writes the library for programs, with its JSON Schema, into a folder; packs of languages that are gone go too. */
export function writeCatalogue(folder = CATALOGUE, library: Library = loadLibrary()): void {
  const files = {
    ...makeCatalogue(library),
    'catalogue.schema.json': fs.readFileSync(SCHEMA, 'utf8'),
  };
  fs.mkdirSync(folder, { recursive: true });
  for (const old of fs.readdirSync(folder))
    if (old.endsWith('.json') && !(old in files)) fs.rmSync(path.join(folder, old));
  for (const [name, text] of Object.entries(files)) writeIfChanged(path.join(folder, name), text);
}
