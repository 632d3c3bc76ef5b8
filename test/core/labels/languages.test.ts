import { describe, expect, test } from 'vitest';
import type { LabelTree } from '#core/labels/label.ts';
import { listKeys, packLabels, unpackLabels } from '#core/labels/pack-labels.ts';
import { loadLabels, splitLabels } from '../../../scripts/library/load-labels.ts';

const labels = loadLabels();
const english = labels.en!;
const leaf = (tree: LabelTree, key: string): unknown =>
  key.split('.').reduce<unknown>((place, part) => (place as LabelTree | undefined)?.[part], tree);
const texts = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Object.values(value as object);
const slots = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();

describe.each(Object.keys(labels).filter((language) => language !== 'en'))('the words in %s', (language) => {
  const tree = labels[language]!;

  test('are all there, and no others', () => {
    const keys = listKeys(tree);
    expect(listKeys(english).filter((key) => !keys.includes(key))).toEqual([]);
    expect(keys.filter((key) => !listKeys(english).includes(key))).toEqual([]);
  });

  test('use no slot that English lacks', () => {
    const strange = listKeys(english).flatMap((key) => {
      const allowed = texts(leaf(english, key)).flatMap(slots);
      return texts(leaf(tree, key) ?? '').flatMap((text) =>
        slots(text)
          .filter((slot) => !allowed.includes(slot))
          .map((slot) => `${key}: ${slot}`),
      );
    });
    expect(strange).toEqual([]);
  });

  test('have every plural form the language needs', () => {
    const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const gaps = listKeys(english).flatMap((key) => {
      const value = leaf(tree, key);
      if (typeof value !== 'object' || value === null) return [];
      return categories.filter((form) => !(form in value)).map((form) => `${key}: ${form}`);
    });
    expect(gaps).toEqual([]);
  });
});

test('packed by the keys of English and unpacked, every language is the same', () => {
  const keys = listKeys(english);
  for (const tree of Object.values(splitLabels(labels).complete))
    expect(unpackLabels(packLabels(tree, keys), keys)).toEqual(tree);
  expect(() => packLabels({ a: 'A' }, ['a', 'b'])).toThrow('"b"');
});

test('a language that is being written is left out, and says what is missing', () => {
  const { complete, missing } = splitLabels({ en: { a: 'A', b: { one: 'B', other: 'B' } }, xx: { a: 'A' } });
  expect(Object.keys(complete)).toEqual(['en']);
  expect(missing).toEqual({ xx: ['b'] });
});
