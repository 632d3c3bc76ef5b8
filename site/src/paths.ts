import type { SiteLanguage } from './words/words.ts';

const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** An address within the site, whatever folder it is served from: `href('en', 'letters')` → `/base/en/letters/`. */
export function href(...parts: string[]): string {
  const path = parts.filter(Boolean).join('/');
  return path ? `${base}/${path}/` : `${base}/`;
}

/** A file of the site. */
export const fileHref = (path: string) => `${base}/${path}`;

/** `overdue-soft/email.warm` → `overdue-soft/email-warm`: dots in addresses look like file endings to some hosts. */
export const letterPath = (name: string) => name.replace(/\./g, '-');

export const letterHref = (language: SiteLanguage, name: string) =>
  href(language.slug, 'letters', letterPath(name));
