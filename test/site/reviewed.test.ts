import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadLibrary } from '../../scripts/library/load-library.ts';
import { readPages } from './built-site.ts';

interface Words {
  language: { tag: string; reviewed: string };
  common: { unreviewed: string };
  letter: { unreviewed: string };
}
const WORDS = path.join(import.meta.dirname, '../../site/src/words');
const pages = readPages();
const packs = loadLibrary().packs;
const languages = fs
  .readdirSync(WORDS)
  .filter((name) => name.endsWith('.yml'))
  .map((name) => parse(fs.readFileSync(path.join(WORDS, name), 'utf8')) as Words);

describe.each(languages.map((words) => ({ tag: words.language.tag, words })))('$tag', ({ tag, words }) => {
  const below = (part: RegExp) => {
    const own = new RegExp(`^/${tag.toLowerCase()}/${part.source}`);
    return pages.filter(({ address }) => own.test(address));
  };

  test('every page of letters and guides says whether a native reader has signed its words', () => {
    const written = below(/(?:letters|guides)\/./);
    expect(written.length).toBeGreaterThan(80);
    const expected = words.language.reviewed === 'none';
    const wrong = written.filter(({ html }) => html.includes(words.common.unreviewed) !== expected);
    expect(wrong.map(({ address }) => address)).toEqual([]);
  });

  test('every letter says it of the letter’s own language, in the language of the page', () => {
    const pack = packs.find(({ language }) => language.tag === tag);
    const expected = pack?.language.reviewed === 'none';
    const shown = (html: string) => {
      const at = /<p [^>]*data-unreviewed[^>]*>/.exec(html);
      return !!at && !/\shidden\b/.test(at[0]) && html.includes(words.letter.unreviewed);
    };
    const wrong = below(/letters\/[^/]+\/[^/]+\//).filter(
      ({ html }) => html.includes('data-letter') && shown(html) !== expected,
    );
    expect(wrong.map(({ address }) => address)).toEqual([]);
  });
});
