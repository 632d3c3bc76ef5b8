import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readPages, SITE } from './built-site.ts';

const pages = readPages().filter(({ address }) => address !== '/404.html');
const MAXIMUM = 25 * 1024;

/** The picture that a page names, as a file of the built site. */
function pictureOf(page: (typeof pages)[number]): string {
  const named = page.tags.filter(
    ({ name, attributes }) => name === 'meta' && attributes.property === 'og:image',
  );
  const address = new URL(named[0]?.attributes.content ?? 'http://none/').pathname;
  return named.length === 1 ? address.slice(address.indexOf('/og/') + 1) : '';
}
const at = (address: string) => pictureOf(pages.find((page) => page.address === address)!);

test('every page names one picture for links, and it is there', () => {
  const wrong = pages.filter((page) => {
    const picture = pictureOf(page);
    return !picture.startsWith('og/') || !fs.existsSync(path.join(SITE, picture));
  });
  expect(wrong.map(({ address }) => address)).toEqual([]);
});

test('each kind of page has its own, a letter that of its situation, others that of the page above', () => {
  expect(at('/en/')).toBe('og/en/home.png');
  expect(at('/ru/letters/')).toBe('og/ru/letters.png');
  expect(at('/zh-hans/letters/overdue-soft/')).toBe('og/zh-hans/letters/overdue-soft.png');
  expect(at('/ar/letters/overdue-soft/email-warm/')).toBe('og/ar/letters/overdue-soft.png');
  expect(at('/af/guides/channels/')).toBe('og/af/guides/channels.png');
  expect(at('/en/tools/tact-check/')).toBe('og/en/tools/tact-check.png');
  expect(at('/ar/add-on/permissions/')).toBe('og/ar/add-on.png');
  expect(at('/en/status/')).toBe('og/en/home.png');
  expect(at('/')).toBe('og/en/home.png');
});

test('a picture is 1200 by 630 and weighs 25 KB at most', () => {
  const wrong = [...new Set(pages.map(pictureOf))].filter((picture) => {
    const bytes = fs.readFileSync(path.join(SITE, picture));
    // Width and height stand at the beginning of a PNG file.
    return bytes.length > MAXIMUM || bytes.readUInt32BE(16) !== 1200 || bytes.readUInt32BE(20) !== 630;
  });
  expect(wrong).toEqual([]);
});
