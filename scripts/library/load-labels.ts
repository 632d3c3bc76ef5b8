import fs from 'node:fs';
import path from 'node:path';
import type { LabelTree } from '#core/labels/label.ts';
import { listKeys } from '#core/labels/pack-labels.ts';
import type { LanguageTag } from '#core/values/language.ts';
import { readYaml } from './read-yaml.ts';

const LOCALES = path.join(import.meta.dirname, '../../appsscript/locale');

/** The add-on's words: for each language of `appsscript/locale/`, all its files merged into one tree. */
export function loadLabels(folder = LOCALES): Record<LanguageTag, LabelTree> {
  const labels: Record<LanguageTag, LabelTree> = {};
  for (const entry of fs
    .readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (!entry.isDirectory()) continue;
    const tree: LabelTree = {};
    for (const name of fs.readdirSync(path.join(folder, entry.name)).sort()) {
      if (!name.endsWith('.yml')) continue;
      const file = path.join(folder, entry.name, name);
      mergeTree(tree, readYaml<LabelTree | null>(file) ?? {}, `${entry.name}/${name}`, '');
    }
    labels[entry.name] = tree;
  }
  return labels;
}

/**
 * The languages that have every text English has, and for the others what is missing. A language that is being
 * written must not break the windows of all others: it is left out until it is whole.
 */
export function splitLabels(labels: Record<LanguageTag, LabelTree>): {
  complete: Record<LanguageTag, LabelTree>;
  missing: Record<LanguageTag, string[]>;
} {
  const wanted = listKeys(labels.en!);
  const complete: Record<LanguageTag, LabelTree> = {};
  const missing: Record<LanguageTag, string[]> = {};
  for (const [language, tree] of Object.entries(labels)) {
    const present = new Set(listKeys(tree));
    const gaps = wanted.filter((key) => !present.has(key));
    if (gaps.length === 0) complete[language] = tree;
    else missing[language] = gaps;
  }
  return { complete, missing };
}

/** Adds one file's tree to another; a key that both have is an error, because one of its texts would be lost. */
function mergeTree(into: LabelTree, from: LabelTree, file: string, above: string): void {
  for (const [key, value] of Object.entries(from)) {
    const present = into[key];
    if (present === undefined) into[key] = value;
    else if (isTree(present) && isTree(value)) mergeTree(present, value, file, `${above}${key}.`);
    else
      throw new Error(
        `${file}: "${above}${key}" stands in another file of this language too. Keep one of them.`,
      );
  }
}

function isTree(value: unknown): value is LabelTree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
