import { expect, test } from 'vitest';
import { readPages } from './built-site.ts';

type Thing = { '@type': string } & Record<string, unknown>;
const pages = new Map(readPages().map((page) => [page.address, page.html]));
const blocks = (html: string) => [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)];
const thingsOf = (address: string) =>
  (JSON.parse(blocks(pages.get(address)!)[0]![1]!) as { '@graph': Thing[] })['@graph'];
const find = (address: string, type: string) => thingsOf(address).find((thing) => thing['@type'] === type);

test('what a page says to machines can be read, once a page, and names no rating and no price', () => {
  const wrong: string[] = [];
  for (const [address, html] of pages) {
    const found = blocks(html);
    if (found.length > 1) wrong.push(`${address}: ${found.length} blocks`);
    for (const [, text] of found) {
      const { '@graph': things } = JSON.parse(text!) as { '@graph': Thing[] };
      if (things.length === 0 || things.some((thing) => !thing['@type'])) wrong.push(`${address}: no type`);
      for (const [, price] of text!.matchAll(/"price":"([^"]*)"/g)) if (price !== '0') wrong.push(address);
      if (/Rating|review/.test(text!)) wrong.push(`${address}: rated`);
    }
  }
  expect(wrong).toEqual([]);
});

test('the home page is the site and the add-on, in the page’s words', () => {
  expect(find('/en/', 'WebSite')).toMatchObject({
    name: 'Kind Reminder',
    inLanguage: expect.arrayContaining(['ar']),
  });
  expect(find('/ru/', 'SoftwareApplication')).toMatchObject({ isAccessibleForFree: true });
  expect(find('/ru/', 'SoftwareApplication')!.description).toMatch(/[а-я]/);
});

test('a guide is an article with its day and language; a letter is free for everyone', () => {
  expect(find('/ar/guides/timing-and-cadence/', 'Article')).toMatchObject({
    inLanguage: 'ar',
    dateModified: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
  });
  expect(find('/zh-hans/letters/overdue-soft/email-warm/', 'CreativeWork')).toMatchObject({
    inLanguage: 'zh-Hans',
    license: 'https://creativecommons.org/publicdomain/zero/1.0/',
  });
});

test('the way to a page is told from the home page down to itself', () => {
  const trail = find('/en/letters/overdue-soft/email-warm/', 'BreadcrumbList')!.itemListElement as {
    position: number;
    item: string;
  }[];
  expect(trail.map(({ position }) => position)).toEqual([1, 2, 3, 4]);
  expect(trail.map(({ item }) => new URL(item).pathname.replace(/^.*?\/en\//, '/en/'))).toEqual([
    '/en/',
    '/en/letters/',
    '/en/letters/overdue-soft/',
    '/en/letters/overdue-soft/email-warm/',
  ]);
  expect(blocks(pages.get('/en/search/')!)[0]![1]).toContain('BreadcrumbList');
});
