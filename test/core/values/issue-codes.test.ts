import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ISSUE_CODES, ISSUE_VALUES } from '#core/values/issue-codes.ts';

type Sentence = string | Record<string, string>;
const locale = new URL('../../../appsscript/locale/', import.meta.url);
const languages = fs
  .readdirSync(locale)
  .filter((language) => fs.existsSync(new URL(`${language}/issues.yml`, locale)));

describe.each(languages)('sentences of issues in %s', (language) => {
  const { issues } = parse(fs.readFileSync(new URL(`${language}/issues.yml`, locale), 'utf8')) as {
    issues: Record<string, Sentence>;
  };

  it('exist for every code', () => {
    expect(ISSUE_CODES.length).toBeGreaterThan(50);
    expect(ISSUE_CODES.filter((code) => !issues[code])).toEqual([]);
  });

  it.each(ISSUE_CODES)('%s uses only the values that it is given', (code) => {
    const sentence = issues[code] as Sentence;
    const known: string[] = ['row', 'column', 'found', ...ISSUE_VALUES[code]];
    for (const form of typeof sentence === 'string' ? [sentence] : Object.values(sentence))
      for (const slot of form.match(/\{[^}]*\}/g) ?? []) expect(known).toContain(slot.slice(1, -1));
  });
});

it('there is at least English', () => expect(languages).toContain('en'));
