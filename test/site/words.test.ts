import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadFormats } from '../../scripts/library/load-formats.ts';
import { loadGrammar } from '../../scripts/library/load-library.ts';

const FOLDER = path.join(import.meta.dirname, '../../site/src/words');
const FORMS = ['zero', 'one', 'two', 'few', 'many', 'other'];
type Tree = { [key: string]: string | Tree };
const languages = fs
  .readdirSync(FOLDER)
  .filter((name) => name.endsWith('.yml'))
  .map(
    (name) =>
      parse(fs.readFileSync(path.join(FOLDER, name), 'utf8')) as Tree & { language: Record<string, string> },
  );
const english = languages.find(({ language }) => language.tag === 'en')!;
const formats = loadFormats();

const isCounted = (tree: Tree) => 'other' in tree && Object.keys(tree).every((key) => FORMS.includes(key));

/** Every text by its dotted key; the forms of a counted phrase are one text each, under one key. */
function textsOf(tree: Tree, above = ''): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [key, value] of Object.entries(tree)) {
    const place = above + key;
    if (typeof value !== 'object') found.set(place, [String(value)]);
    else if (isCounted(value)) found.set(place, Object.values(value).map(String));
    else for (const [name, texts] of textsOf(value, `${place}.`)) found.set(name, texts);
  }
  return found;
}
const slots = (texts: string[]) => [...new Set(texts.flatMap((text) => text.match(/\{\w+\}/g) ?? []))].sort();
const ownKeys = (tree: Tree) =>
  [...textsOf(tree).keys()].filter((key) => !key.startsWith('sample.') && !key.startsWith('language.'));

describe.each(languages.map((words) => ({ tag: words.language.tag, words })))('$tag', ({ words }) => {
  test('has every text that English has, and no other', () => {
    expect(ownKeys(words).sort()).toEqual(ownKeys(english).sort());
  });

  test('fills the same slots, though a plural form may leave the number out', () => {
    const wanted = textsOf(english);
    const wrong = [...textsOf(words)].filter(([key, texts]) => {
      if (key.startsWith('sample.')) return false;
      return slots(texts).join() !== slots(wanted.get(key) ?? []).join();
    });
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  test('has the plural forms that its numbers need', () => {
    const { plurals } = formats[words.language.locale!]!;
    const needed = [...plurals.map(([category]) => category), 'other'];
    const missing: string[] = [];
    const walk = (tree: Tree, above: string) => {
      for (const [key, value] of Object.entries(tree))
        if (typeof value === 'object' && isCounted(value)) {
          for (const form of needed) if (!(form in value)) missing.push(`${above}${key}.${form}`);
        } else if (typeof value === 'object') walk(value, `${above}${key}.`);
    };
    walk(words, '');
    expect(missing).toEqual([]);
  });

  test('does not shout and does not scare', () => {
    const loud = [...textsOf(words)].filter(
      ([key, texts]) =>
        key !== 'tact.exampleText' && texts.some((text) => /[!！]|dunning|debtor|payload/i.test(text)),
    );
    expect(loud.map(([key]) => key)).toEqual([]);
  });

  test('names every situation, channel, tone and example of the library', () => {
    const grammar = loadGrammar();
    const texts = textsOf(words);
    for (const id of Object.keys(grammar.situations))
      expect(texts.has(`situations.${id}.name`), id).toBe(true);
    for (const id of Object.keys(grammar.channels)) expect(texts.has(`channels.${id}`), id).toBe(true);
    for (const id of Object.keys(grammar.tones)) expect(texts.has(`tones.${id}`), id).toBe(true);
    const DERIVED =
      'greeting numbers count invoice_count total oldest_due_date days_overdue days_until_due days_ago days_ahead facts as_of instalments'.split(
        ' ',
      );
    for (const name of Object.keys(grammar.fields))
      if (!DERIVED.includes(name)) expect(texts.has(`fields.${name}`), name).toBe(true);
  });
});
