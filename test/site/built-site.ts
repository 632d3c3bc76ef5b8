import fs from 'node:fs';
import path from 'node:path';

/** `SITE_FOLDER` names another one than `dist/site`, as it does when building. */
export const SITE = process.env.SITE_FOLDER ?? path.join(import.meta.dirname, '../../dist/site');

if (!fs.existsSync(path.join(SITE, 'en/index.html')))
  throw new Error('There is no built site. Run: node scripts/run.mjs scripts/site/build-site.ts');

export interface Tag {
  name: string;
  attributes: Record<string, string>;
}

export interface SitePage {
  /** Address from the site's root: `/en/letters/`. */
  address: string;
  html: string;
  tags: Tag[];
}

/** Every page of the built site. */
export function readPages(): SitePage[] {
  return fs
    .readdirSync(SITE, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .sort()
    .map((name) => {
      const html = fs.readFileSync(path.join(SITE, name), 'utf8');
      const address = `/${name
        .split(path.sep)
        .join('/')
        .replace(/index\.html$/, '')}`;
      return { address, html, tags: readTags(html) };
    });
}

const TAG = /<([a-z][\w-]*)((?:\s+[^\s=>"'/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)\s*\/?>/g;
const ATTRIBUTE = /([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

function readTags(html: string): Tag[] {
  return [...html.matchAll(TAG)].map(([, name, rest]) => ({
    name: name!,
    attributes: Object.fromEntries(
      [...rest!.matchAll(ATTRIBUTE)].map(([, key, double, single, bare]) => [
        key!,
        readEntities(double ?? single ?? bare ?? ''),
      ]),
    ),
  }));
}

const readEntities = (text: string) =>
  text
    .replace(/&quot;|&#34;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;|&#38;/g, '&');
