import { parse } from 'yaml';
import type { FormatsByLocale } from '#core/formats/choose-formats.ts';
import { createLabeller, type Labeller, type LabelTree } from '#core/labels/label.ts';

/** A language of the site, as its words file says. */
export interface SiteLanguage {
  tag: string;
  /** As it stands in addresses: `zh-hans`. */
  slug: string;
  /** In its own words. */
  name: string;
  direction: 'ltr' | 'rtl';
  locale: string;
  reviewed: string;
}

const files = import.meta.glob<string>('./*.yml', { query: '?raw', import: 'default', eager: true });
const trees = new Map<string, LabelTree>();
for (const text of Object.values(files)) {
  const tree = parse(text) as LabelTree & { language: SiteLanguage };
  trees.set(tree.language.tag, tree);
}

/** English first, the others in the order of their tags. */
export const LANGUAGES: SiteLanguage[] = [...trees.values()]
  .map((tree) => tree.language as SiteLanguage)
  .map((language) => ({ ...language, slug: language.tag.toLowerCase() }))
  .sort((a, b) => Number(b.tag === 'en') - Number(a.tag === 'en') || (a.tag < b.tag ? -1 : 1));

export function languageOfSlug(slug: string | undefined): SiteLanguage {
  const language = LANGUAGES.find((candidate) => candidate.slug === slug);
  if (!language)
    throw new Error(`The site has no language "${slug}". Its languages are site/src/words/*.yml.`);
  return language;
}

/** The words of one language, with slots and plural forms; an unknown key stops the build and is named. */
export function wordsOf(language: SiteLanguage, formats: FormatsByLocale): Labeller {
  return createLabeller(trees.get(language.tag)!, formats[language.locale]!);
}

/** A part of the words as it stands, for a script that fills the slots itself. */
export function treeOf(language: SiteLanguage, key: string): LabelTree {
  return trees.get(language.tag)![key] as LabelTree;
}
