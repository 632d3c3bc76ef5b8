import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readPages, SITE, type SitePage } from './built-site.ts';

const pages = readPages();
const size = (file: string) => gzipSync(fs.readFileSync(path.join(SITE, file))).length;
const own = (address: string) =>
  new URL(address, 'http://site').pathname.replace(/^.*?\/_astro\//, '_astro/');

const stylesOf = ({ tags }: SitePage) =>
  tags
    .filter(({ name, attributes }) => name === 'link' && attributes.rel === 'stylesheet')
    .map(({ attributes }) => own(attributes.href!));

test('the first view of every page is at most 14 KB of HTML and CSS, compressed', () => {
  const heavy = pages
    .map((page) => ({
      address: page.address,
      bytes: gzipSync(page.html).length + stylesOf(page).reduce((sum, file) => sum + size(file), 0),
    }))
    .filter(({ bytes }) => bytes > 14 * 1024);
  expect(heavy).toEqual([]);
});

test('the script of a page is at most 60 KB compressed, without what is fetched on demand', () => {
  const heavy: string[] = [];
  for (const page of pages) {
    const seen = new Set<string>();
    const take = (file: string): void => {
      if (seen.has(file)) return;
      seen.add(file);
      // Only `from "./x.js"` loads at once; import("./x.js") waits until somebody opens a workbook.
      const text = fs.readFileSync(path.join(SITE, file), 'utf8');
      for (const [, name] of text.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g))
        take(`_astro/${name}`);
    };
    for (const { name, attributes } of page.tags)
      if (name === 'script' && attributes.src) take(own(attributes.src));
    const bytes = [...seen].reduce((sum, file) => sum + size(file), 0);
    if (bytes > 60 * 1024) heavy.push(`${page.address}: ${bytes}`);
  }
  expect(heavy).toEqual([]);
});
