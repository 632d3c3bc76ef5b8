import { getCollection } from 'astro:content';
import type { SiteLanguage } from './words/words.ts';

/** The pages about the add-on, in their order. */
export const ADDON_PAGES = ['install', 'permissions', 'privacy', 'terms', 'never-tried'];

export async function addonPage(language: SiteLanguage, slug: string) {
  const entries = await getCollection('pages');
  return entries.find(({ id }) => id === `${language.slug}/${slug}`);
}

export async function addonPageLanguages(languages: SiteLanguage[], slug: string): Promise<SiteLanguage[]> {
  const entries = await getCollection('pages');
  return languages.filter((language) => entries.some(({ id }) => id === `${language.slug}/${slug}`));
}
