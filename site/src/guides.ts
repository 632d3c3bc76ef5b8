import { getCollection } from 'astro:content';
import { parse } from 'yaml';
import text from './content/guides/_guides.yml?raw';
import type { SiteLanguage } from './words/words.ts';

export interface GuideName {
  slug: string;
  title: Record<string, string>;
}

/** The guides in their order of reading. */
export const GUIDES = parse(text) as GuideName[];

/** The guide in a language, undefined while nobody has written it. */
export async function guideOf(language: SiteLanguage, slug: string) {
  const entries = await getCollection('guides');
  return entries.find(({ id }) => id === `${language.slug}/${slug}`);
}

/** Address of a guide → languages that have it; a guide that the list does not name stops the build. */
export async function guideLanguages(languages: SiteLanguage[], slug: string): Promise<SiteLanguage[]> {
  const entries = await getCollection('guides');
  for (const { id } of entries)
    if (!GUIDES.some((guide) => id.endsWith(`/${guide.slug}`)))
      throw new Error(`The guide "${id}" is not in _guides.yml. Add it there or rename the file.`);
  return languages.filter((language) => entries.some(({ id }) => id === `${language.slug}/${slug}`));
}

/** The title as the list gives it in this language; English only if the list has none. */
export const guideTitle = (guide: GuideName, language: SiteLanguage) =>
  guide.title[language.tag] ?? guide.title.en!;
