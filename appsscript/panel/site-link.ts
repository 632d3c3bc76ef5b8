import { make } from './dom.ts';

/** Address of the site, set by the build; empty: no links. */
declare const SITE: string;

/** A page of the site in the owner's language: `siteLink('ru', 'guides/quiet-hours', …)`. Null as long as there is no site. */
export function siteLink(language: string, page: string, text: string, about = ''): HTMLAnchorElement | null {
  if (SITE === '') return null;
  const folder = [SITE.replace(/\/$/, ''), language.toLowerCase(), page].filter(Boolean).join('/');
  const label = about ? text.concat(': ', about) : null;
  return make(
    'a',
    { href: folder.concat('/'), target: '_blank', rel: 'noopener', 'aria-label': label },
    text,
  );
}
