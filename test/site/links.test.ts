import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readPages, SITE, type SitePage } from './built-site.ts';

const pages = readPages();
const byAddress = new Map(pages.map((page) => [page.address, page]));
const canonical = pages[0] && new URL(find(byAddress.get('/')!, 'canonical')!);
const origin = canonical!.origin;
const base = canonical!.pathname.replace(/\/$/, '');

function find(page: SitePage, rel: string): string | undefined {
  return page.tags.find(({ name, attributes }) => name === 'link' && attributes.rel === rel)?.attributes.href;
}

/** Where a link leads, as an address of the site; null for links elsewhere. */
function targetOf(page: SitePage, link: string): { address: string; anchor: string } | null {
  const url = new URL(link, `${origin}${base}${page.address}`);
  if (url.origin !== origin) return null;
  return {
    address: decodeURIComponent(url.pathname.slice(base.length)),
    anchor: decodeURIComponent(url.hash.slice(1)),
  };
}

const exists = (address: string) => byAddress.has(address) || fs.existsSync(path.join(SITE, address));
const ids = (page: SitePage) =>
  page.tags.map(({ attributes }) => attributes.id).filter((id) => id !== undefined);

test('no link and no anchor is broken', () => {
  const broken: string[] = [];
  for (const page of pages)
    for (const { name, attributes } of page.tags) {
      if (name === 'link' && attributes.rel === 'canonical') continue;
      // `srcset` is a list of addresses, each with its width.
      const sizes = (attributes.srcset ?? '').split(',').map((part) => part.trim().split(' ')[0]);
      for (const link of [attributes.href ?? attributes.src, ...sizes]) {
        if (!link || link.startsWith('data:')) continue;
        const target = targetOf(page, link);
        if (!target) continue;
        const found =
          exists(target.address) && (target.address.endsWith('/') || path.extname(target.address) !== '');
        const there = byAddress.get(target.address);
        if (!found || (target.anchor && there && !ids(there).includes(target.anchor)))
          broken.push(`${page.address} → ${link}`);
      }
    }
  expect(broken).toEqual([]);
});

test('no page asks anybody else for anything', () => {
  const foreign: string[] = [];
  for (const page of pages)
    for (const { name, attributes } of page.tags) {
      const loads = ['img', 'script', 'iframe', 'source', 'video', 'audio', 'form'].includes(name);
      const link =
        name === 'link' && !['canonical', 'alternate'].includes(attributes.rel ?? '')
          ? attributes.href
          : undefined;
      for (const address of [loads ? (attributes.src ?? attributes.action) : undefined, link])
        if (address && !address.startsWith('data:') && !targetOf(page, address))
          foreign.push(`${page.address}: ${address}`);
    }
  expect(foreign).toEqual([]);
});

test('no script and no style stands in a page, and each has its security policy', () => {
  const wrong = pages.filter(
    ({ tags, html }) =>
      tags.some(
        ({ name, attributes }) =>
          (name === 'script' && !attributes.src && attributes.type !== 'application/ld+json') ||
          name === 'style' ||
          'style' in attributes,
      ) || !html.includes('http-equiv="Content-Security-Policy"'),
  );
  expect(wrong.map(({ address }) => address)).toEqual([]);
});

test('each page has one main heading, a title, a language, a direction and no id twice', () => {
  const wrong: string[] = [];
  for (const { address, tags, html } of pages) {
    const root = tags.find(({ name }) => name === 'html')?.attributes;
    if (tags.filter(({ name }) => name === 'h1').length !== 1) wrong.push(`${address}: h1`);
    if (!/<title>[^<]+<\/title>/.test(html)) wrong.push(`${address}: title`);
    if (!root?.lang || root.dir !== (root.lang === 'ar' ? 'rtl' : 'ltr')) wrong.push(`${address}: lang, dir`);
    const all = ids({ address, tags, html });
    for (const id of all) if (all.indexOf(id) !== all.lastIndexOf(id)) wrong.push(`${address}: #${id} twice`);
  }
  expect(wrong).toEqual([]);
});

test('pages in several languages name each other, with the language the other page really has', () => {
  const wrong: string[] = [];
  const others = (page: SitePage) =>
    page.tags.filter(
      ({ name, attributes }) => name === 'link' && attributes.hreflang && attributes.rel === 'alternate',
    );
  for (const page of pages)
    for (const { attributes } of others(page)) {
      const target = targetOf(page, attributes.href!);
      const there = target && byAddress.get(target.address);
      if (!there) {
        wrong.push(`${page.address} → ${attributes.href}`);
        continue;
      }
      if (attributes.hreflang === 'x-default') continue;
      if (there.tags.find(({ name }) => name === 'html')?.attributes.lang !== attributes.hreflang)
        wrong.push(`${page.address}: ${attributes.hreflang}`);
      const back = others(there).some(
        (other) => targetOf(there, other.attributes.href!)?.address === page.address,
      );
      if (!back && page.address !== '/') wrong.push(`${there.address} does not name ${page.address}`);
    }
  expect(wrong).toEqual([]);
});

test('a page links to its own language, but for the language menu and what is said to be in another', () => {
  const wrong: string[] = [];
  for (const page of pages) {
    const own = page.address.split('/')[1]!;
    if (!/^[a-z]{2}(-[a-z]+)?$/.test(own)) continue;
    for (const { name, attributes } of page.tags) {
      if (name !== 'a' || !attributes.href || attributes.hreflang) continue;
      const target = targetOf(page, attributes.href);
      const there = target?.address.split('/')[1];
      if (there && byAddress.has(`/${there}/`) && there !== own)
        wrong.push(`${page.address} → ${attributes.href}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('the language menu of every page leads to the same page in each language', () => {
  const languages = [...byAddress.keys()]
    .filter((address) => /^\/[a-z-]+\/$/.test(address))
    .map((address) => address.slice(1, -1));
  expect(languages).toEqual(expect.arrayContaining(['en', 'ru', 'af', 'zh-hans', 'ar']));
  const wrong = pages.filter(({ address }) => {
    const [, own, ...rest] = address.split('/');
    return (
      languages.includes(own!) &&
      languages.some((language) => !byAddress.has(`/${language}/${rest.join('/')}`))
    );
  });
  expect(wrong.map(({ address }) => address)).toEqual([]);
});
