// What a page is about, in the words of schema.org, for search engines. Only what is true and stands on the page: no ratings,
// no invented author, no price but nothing.
import type { LetterTemplate } from '#core/letters/template.ts';
import type { SiteLanguage } from './words/words.ts';

export type Thing = { '@type': string } & Record<string, unknown>;

const CC0 = 'https://creativecommons.org/publicdomain/zero/1.0/';
const MIT = 'https://opensource.org/license/mit';
const FREE = { isAccessibleForFree: true, offers: { '@type': 'Offer', price: '0', priceCurrency: 'EUR' } };

/** All things of a page as one block of JSON-LD, safe inside an HTML script element. */
export const dataBlock = (things: Thing[]) =>
  JSON.stringify({ '@context': 'https://schema.org', '@graph': things }).replace(/</g, '\\u003c');

/** Where the page stands, from the home page down to itself. */
export const breadcrumbs = (
  trail: { name: string; href: string }[],
  absolute: (address: string) => string,
): Thing => ({
  '@type': 'BreadcrumbList',
  itemListElement: trail.map(({ name, href }, at) => ({
    '@type': 'ListItem',
    position: at + 1,
    name,
    item: absolute(href),
  })),
});

export const webSite = (url: string, description: string, languages: SiteLanguage[]): Thing => ({
  '@type': 'WebSite',
  name: 'Kind Reminder',
  url,
  description,
  inLanguage: languages.map(({ tag }) => tag),
});

/** The add-on for Google Sheets. */
export const addon = (url: string, description: string, languages: SiteLanguage[]): Thing => ({
  '@type': 'SoftwareApplication',
  name: 'Kind Reminder',
  url,
  description,
  applicationCategory: 'BusinessApplication',
  operatingSystem: 'Google Sheets',
  inLanguage: languages.map(({ tag }) => tag),
  license: MIT,
  ...FREE,
});

/** A tool that runs on the page itself. */
export const tool = (name: string, url: string, description: string, language: SiteLanguage): Thing => ({
  '@type': 'WebApplication',
  name,
  url,
  description,
  applicationCategory: 'BusinessApplication',
  operatingSystem: 'Web',
  browserRequirements: 'JavaScript',
  inLanguage: language.tag,
  license: MIT,
  ...FREE,
});

interface Guide {
  title: string;
  description: string;
  /** Day the text was last checked. */
  updated: string;
  sources: { title: string; url?: string }[];
}

export const guideArticle = (guide: Guide, url: string, language: SiteLanguage): Thing => ({
  '@type': 'Article',
  headline: guide.title,
  description: guide.description,
  url,
  dateModified: guide.updated,
  inLanguage: language.tag,
  isAccessibleForFree: true,
  citation: guide.sources
    .filter(({ url: address }) => address)
    .map(({ title, url: address }) => ({ '@type': 'CreativeWork', name: title, url: address })),
});

export const letterWork = (letter: LetterTemplate, url: string, language: SiteLanguage): Thing => ({
  '@type': 'CreativeWork',
  name: letter.title,
  description: letter.useWhen,
  url,
  version: letter.version,
  inLanguage: language.tag,
  license: CC0,
  isAccessibleForFree: true,
});
