import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { draftLanguage } from '../../scripts/library/draft-language.ts';
import { draftLetter } from '../../scripts/library/draft-letter.ts';
import { findFaults } from '../../scripts/library/find-faults.ts';
import { loadLibrary, TEMPLATES } from '../../scripts/library/load-library.ts';

let folder = '';
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kind-reminder-drafts-'));
  for (const name of fs.readdirSync(TEMPLATES).filter((each) => each.endsWith('.yml')))
    fs.copyFileSync(path.join(TEMPLATES, name), path.join(folder, name));
  fs.cpSync(path.join(TEMPLATES, 'en'), path.join(folder, 'en'), { recursive: true });
});
afterEach(() => fs.rmSync(folder, { recursive: true }));
const languageOf = (tag: string) =>
  parse(fs.readFileSync(path.join(folder, tag, '_language.yml'), 'utf8')) as Record<string, unknown>;
/** Faults of the new language only: the copy of English has no list of versions here. */
const faultsOf = async (tag: string) =>
  (await findFaults(loadLibrary(folder))).filter(({ file }) => file.startsWith(`${tag}/`));

describe('a new language', () => {
  it.each([
    ['pt', { name: 'português', englishName: 'Portuguese', direction: 'ltr' }, ['one', 'many', 'other']],
    ['he', { name: 'עברית', englishName: 'Hebrew', direction: 'rtl' }, ['one', 'two', 'other']],
    ['pl', { name: 'polski', englishName: 'Polish', direction: 'ltr' }, ['one', 'few', 'many', 'other']],
    ['zh-Hant', { name: '繁體中文', englishName: 'Traditional Chinese', direction: 'ltr' }, ['other']],
  ])('%s: the check explains every draft and fails for none', async (tag, known, categories) => {
    const { drafts } = draftLanguage(tag, loadLibrary(folder));
    expect(languageOf(tag)).toMatchObject({ tag, reviewed: 'none', complete: false, ...known });
    expect(Object.keys(languageOf(tag).counts as object)).toEqual(categories);
    const faults = await faultsOf(tag);
    expect(faults.filter(({ isFailure }) => isFailure)).toEqual([]);
    expect(faults.filter(({ rule }) => rule === 'letter-draft')).toHaveLength(drafts);
    expect(faults.filter(({ rule }) => rule === 'letter-missing')).toEqual([]);
    expect(drafts).toBeGreaterThanOrEqual(60);
  });

  it('has no letter until one is written, so that nothing English goes out', () => {
    draftLanguage('pt', loadLibrary(folder));
    const pack = () => loadLibrary(folder).packs.find(({ language }) => language.tag === 'pt')!;
    expect(pack().letters).toEqual([]);
    const draft = path.join(folder, 'pt/paid-thanks/sms.md.draft');
    expect(fs.readFileSync(draft, 'utf8')).toMatch(/^---\n# A draft, made from en\/paid-thanks\/sms\./);
    fs.renameSync(draft, draft.replace('.draft', ''));
    expect(pack().letters.map(({ id }) => id)).toEqual(['pt/paid-thanks/sms']);
  });

  it('takes the locale that has formats, and says when none has', () => {
    const library = loadLibrary(folder);
    expect(draftLanguage('PT', library)).toMatchObject({ tag: 'pt', locale: 'pt-BR', hasFormats: true });
    expect(draftLanguage('fi', library)).toMatchObject({ tag: 'fi', locale: 'fi-FI', hasFormats: false });
  });

  it.each([
    ['en', /already/],
    ['english', /language tag/],
    ['../en', /language tag/],
    ['xx', /language tag/],
  ])('refuses “%s”', (wanted, reason) => {
    expect(() => draftLanguage(wanted, loadLibrary(folder))).toThrow(reason);
    expect(fs.readdirSync(folder).filter((name) => !name.startsWith('_'))).toEqual(['en']);
  });
});

describe('a new letter', () => {
  const draft = (language: string, situation: string, channel: string, tone?: string, sector?: string) =>
    draftLetter({ language, situation, channel, tone, sector }, loadLibrary(folder));

  it('begins with the nearest one, and the check explains it', async () => {
    expect(draft('en', 'final', 'email', 'warm')).toMatchObject({
      file: 'en/final/email.warm.md.draft',
      from: expect.stringMatching(/^en\/final\/email\./),
    });
    expect(draft('en', 'handover', 'sms')).toMatchObject({ from: 'en/overdue-soft/sms' });
    expect((await faultsOf('en')).map(({ file, rule }) => `${rule} ${file}`)).toContain(
      'letter-draft en/final/email.warm.md.draft',
    );
  });

  it('is explained when it is a copy that nobody has written anew', async () => {
    const { file, from } = draft('en', 'final', 'email', 'warm');
    fs.renameSync(path.join(folder, file), path.join(folder, file.replace('.draft', '')));
    const found = (await faultsOf('en')).filter(({ rule }) => rule === 'tones-alike');
    expect(from).toBe('en/final/email.formal');
    expect(found.map(({ isFailure }) => isFailure)).toContain(true);
  });

  it('belongs to a language that has been begun too', () => {
    draftLanguage('pt', loadLibrary(folder));
    expect(draft('pt', 'final', 'email', 'warm', 'freight').file).toBe(
      'pt/final/email.warm.freight.md.draft',
    );
  });

  it.each([
    [['fr', 'final', 'email'], /new:language -- fr/],
    [['en', 'last', 'email'], /no situation "last".*overdue-soft/],
    [['en', 'final', 'fax'], /no channel "fax".*email/],
    [['en', 'final', 'email', 'rude'], /no tone "rude".*warm/],
    [['en', 'final', 'email', 'warm', '../x'], /sector/],
    [['en', 'final', 'email', 'formal'], /already/],
  ] as [string[], RegExp][])('refuses %j', ([language, situation, channel, tone, sector], reason) =>
    expect(() => draft(language!, situation!, channel!, tone, sector)).toThrow(reason),
  );
});

describe('the commands', () => {
  const run = (script: string, ...words: string[]) => {
    const file = path.join(TEMPLATES, '..', 'scripts', script);
    const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...words], { encoding: 'utf8' });
    return { status, said: (stdout + stderr).replace(/\(node:.*\n.*\n/g, '').trim() };
  };

  it('say in one sentence what they did not understand, and touch nothing', () => {
    expect(run('new-language.ts')).toEqual({
      status: 2,
      said: 'Say one language by its tag: npm run new:language -- pt',
    });
    expect(run('new-language.ts', 'en')).toEqual({ status: 2, said: 'templates/en is there already.' });
    expect(run('new-letter.ts', 'en', 'final').said).toMatch(/^Say which letter:/);
    expect(run('new-letter.ts', 'en', 'final', 'email', 'formal').status).toBe(2);
  });
});
