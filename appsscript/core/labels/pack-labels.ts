import type { LabelTree } from '#core/labels/label.ts';

const PLURALS = ['zero', 'one', 'two', 'few', 'many', 'other'];

/** Dotted keys of all texts of a tree; the plural forms of one text count as one. */
export function listKeys(tree: LabelTree, above = ''): string[] {
  return Object.keys(tree).reduce<string[]>((keys, key) => {
    const value = tree[key];
    return keys.concat(isBranch(value) ? listKeys(value, `${above}${key}.`) : [above + key]);
  }, []);
}

/** The texts of a tree in the order of these keys, so that several languages share one list of keys. Refuses a gap. */
export function packLabels(tree: LabelTree, keys: readonly string[]): unknown[] {
  return keys.map((key) => {
    const value = key
      .split('.')
      .reduce<unknown>((place, part) => (isBranch(place) ? place[part] : undefined), tree);
    if (value === undefined) throw new Error(`There is no text for "${key}".`);
    return value;
  });
}

/** The tree again. */
export function unpackLabels(texts: readonly unknown[], keys: readonly string[]): LabelTree {
  const tree: LabelTree = {};
  keys.forEach((key, index) => {
    const parts = key.split('.');
    const last = parts.pop() as string;
    const place = parts.reduce<LabelTree>((branch, part) => {
      if (!branch[part]) branch[part] = {};
      return branch[part] as LabelTree;
    }, tree);
    place[last] = texts[index];
  });
  return tree;
}

function isBranch(value: unknown): value is LabelTree {
  if (typeof value !== 'object' || value === null) return false;
  return !Object.keys(value).every((form) => PLURALS.indexOf(form) >= 0);
}
