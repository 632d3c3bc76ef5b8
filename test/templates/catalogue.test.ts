import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, describe, expect, it } from 'vitest';
import { unpackLetters } from '#core/letters/pack-letters.ts';
import type { LibraryLanguage } from '#core/letters/template.ts';
import { buildData, GENERATED } from '../../scripts/build/data.ts';
import type { CatalogueIndex, CataloguePack } from '../../scripts/library/catalogue.ts';
import { loadLibrary } from '../../scripts/library/load-library.ts';
import { writeCatalogue } from '../../scripts/library/write-catalogue.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kind-reminder-catalogue-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));
fs.writeFileSync(path.join(folder, 'xx.json'), 'a language that is gone');
const library = loadLibrary();
writeCatalogue(folder, library);
const text = (name: string) => fs.readFileSync(path.join(folder, name), 'utf8');
const index: CatalogueIndex = JSON.parse(text('index.json'));
const packs: CataloguePack[] = index.languages.map(({ file }) => JSON.parse(text(file)));

describe('the catalogue for programs', () => {
  const validate = new Ajv2020({ allErrors: true }).compile(JSON.parse(text('catalogue.schema.json')));
  const errorsOf = (value: unknown) =>
    validate(value) ? [] : validate.errors!.map((error) => error.instancePath);

  it('keeps its own schema, which knows a wrong file from a right one', () => {
    expect([index, ...packs].map(errorsOf)).toEqual([[], ...packs.map(() => [])]);
    const [pack] = packs as [CataloguePack];
    const [letter] = pack.letters;
    expect(errorsOf({ ...index, licence: 'MIT' })).toContain('/licence');
    expect(errorsOf({ ...pack, letters: [{ ...letter, version: 0 }] })).toContain('/letters/0/version');
    expect(errorsOf({ ...pack, letters: [{ ...letter, id: 'en/Final/email' }] })).toContain('/letters/0/id');
  });

  it('has nothing but the index, the schema and a pack for each language', () => {
    const expected = ['catalogue.schema.json', 'index.json', ...index.languages.map(({ file }) => file)];
    expect(fs.readdirSync(folder).sort()).toEqual(expected.sort());
    expect(index.languages.map(({ tag }) => tag)).toEqual(['af', 'ar', 'en', 'ru', 'zh-Hans']);
  });

  it('says of each pack its hash and how many letters it has, and names every letter once', () => {
    for (const [number, { file, sha256, letters }] of index.languages.entries()) {
      expect(createHash('sha256').update(text(file)).digest('hex')).toBe(sha256);
      expect(packs[number]!.letters).toHaveLength(letters);
    }
    const ids = packs.flatMap((pack) => pack.letters.map(({ id }) => id));
    expect(ids.length).toBeGreaterThanOrEqual(300);
    expect(Object.keys(index.letters)).toEqual(ids);
  });

  it('has letters of known situations, channels and tones only', () => {
    for (const { id, situation, channel, tone } of packs.flatMap(({ letters }) => letters))
      expect([
        id,
        situation in index.situations,
        channel in index.channels,
        !tone || tone in index.tones,
      ]).toEqual([id, true, true, true]);
  });

  it('is the same bytes when it is made again', () => {
    const before = fs.readdirSync(folder).map(text);
    writeCatalogue(folder);
    expect(fs.readdirSync(folder).map(text)).toEqual(before);
  });
});

describe('the copy in the add-on', () => {
  it('has the same languages and, letter by letter, the same words as the catalogue', async () => {
    buildData();
    const { LANGUAGES, PACKS }: { LANGUAGES: string; PACKS: Record<string, string> } = await import(
      path.join(GENERATED, 'library.ts')
    );
    const languages: LibraryLanguage[] = JSON.parse(LANGUAGES);
    expect(languages).toEqual(packs.map(({ language }) => language));
    expect(Object.keys(PACKS)).toEqual(languages.map(({ tag }) => tag));
    for (const pack of packs) {
      const embedded = unpackLetters(PACKS[pack.language.tag]!);
      expect(embedded.letters.length).toBeGreaterThanOrEqual(12);
      for (const letter of embedded.letters)
        expect(letter).toEqual(pack.letters.find(({ id }) => id === letter.id));
    }
  });
});
