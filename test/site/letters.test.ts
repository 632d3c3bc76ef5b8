import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadLibrary } from '../../scripts/library/load-library.ts';
import { fillLetter } from '../../site/src/letters/fill-letter.ts';
import { letterMarkup } from '../../site/src/letters/letter-markup.ts';
import type { LetterSource } from '../../site/src/letters/letter-source.ts';
import { SAMPLE_DAY } from '../../site/src/letters/sample-days.ts';
import { SITE } from './built-site.ts';

const letters = loadLibrary().packs.flatMap((pack) => pack.letters);
const fileOf = (id: string) => {
  const [tag, ...rest] = id.split('/');
  return path.join(tag!, rest.join('/').replace(/\./g, '-'));
};
const sourceOf = (id: string) =>
  JSON.parse(fs.readFileSync(path.join(SITE, 'data/letters', `${fileOf(id)}.json`), 'utf8')) as LetterSource;
const DAYS = { sampleToday: SAMPLE_DAY, today: '2026-12-01' };

test('every letter has its page in its language, and the page shows it whole', () => {
  const wrong: string[] = [];
  for (const { id, title } of letters) {
    const [tag, ...rest] = fileOf(id).split('/');
    const page = path.join(SITE, tag!.toLowerCase(), 'letters', ...rest, 'index.html');
    const html = fs.existsSync(page) ? fs.readFileSync(page, 'utf8') : '';
    const escaped = title.replace(/&/g, '&amp;').replace(/</g, '&lt;');
    const isShown = html.includes('data-letter') && html.includes(escaped.slice(0, 20));
    if (!isShown || /\{\{[#^/]?\w+\}\}/.test(html.replace(/<[^>]*>/g, ''))) wrong.push(id);
  }
  expect(wrong).toEqual([]);
});

describe.each([false, true])('with examples for several invoices: %s', (many) => {
  test('no letter lacks a value', () => {
    const lacking = letters
      .map(({ id }) => ({ id, missing: fillLetter(sourceOf(id), {}, { ...DAYS, many }).missing }))
      .filter(({ missing }) => missing.length > 0);
    expect(lacking).toEqual([]);
  });
});

describe('with the visitor’s own values', () => {
  const id = 'en/overdue-soft/email.warm';
  const own = { contact: 'Zoë <b>', amount: '12345.50', currency: 'ZAR', due_date: '2026-11-20' };

  test('they are formatted for the letter’s language', () => {
    const { text } = fillLetter(sourceOf(id), own, DAYS);
    expect(text).toContain('Zoë <b>');
    expect(text).toContain('20 November 2026');
    expect(text).toMatch(/ZAR\s12,345\.50/);
    const russian = letters.find((letter) => letter.id === 'ru/overdue-soft/email.warm')!;
    expect(fillLetter(sourceOf(russian.id), own, DAYS).text).toMatch(/12\s345,50\s(ZAR|R)/);
  });

  test('they are text on the page, whatever they look like', () => {
    const { html } = fillLetter(sourceOf(id), { contact: '<img src=x onerror=alert(1)>" style="x' }, DAYS);
    const markup = letterMarkup(html);
    expect(markup).toContain('&lt;img src=x onerror=alert(1)&gt;&quot; style=&quot;x');
    expect(markup).not.toContain('<img');
    expect(markup).not.toMatch(/ style="/);
  });

  test('optional examples go as soon as there is one own value, so that nobody sends a made-up bank account', () => {
    const before = fillLetter(sourceOf(id), {}, DAYS);
    const after = fillLetter(sourceOf(id), { contact: 'Zoë' }, DAYS);
    expect(before.text).toContain('Example Bank');
    expect(after.text).not.toContain('Example Bank');
    expect(after.text).not.toContain('example.com');
    expect(after.examples).toEqual(expect.arrayContaining(['number', 'amount', 'due_date', 'sender']));
    expect(after.examples).not.toContain('contact');
    expect(after.missing).toEqual([]);
  });

  test('examples are marked in the letter', () => {
    const { html, exampleTexts } = fillLetter(sourceOf(id), { contact: 'Zoë' }, DAYS);
    const markup = letterMarkup(html, exampleTexts);
    expect(markup).toMatch(/<bdi class="example( whole)?">2026-014<\/bdi>/);
    expect(markup).toContain('<bdi>Zoë</bdi>');
  });

  test('every letter can be filled with one own value and lacks nothing', () => {
    const lacking = letters.filter(
      (letter) => fillLetter(sourceOf(letter.id), { contact: 'Zoë' }, DAYS).missing.length > 0,
    );
    expect(lacking.map((letter) => letter.id)).toEqual([]);
  });
});
