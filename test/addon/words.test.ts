import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadLabels } from '../../scripts/library/load-labels.ts';
import { loadPolicy } from '../../scripts/library/load-policy.ts';

const ADDON = path.join(import.meta.dirname, '../../appsscript');
const sourcesOf = (folder: string): string =>
  fs
    .readdirSync(path.join(ADDON, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => fs.readFileSync(path.join(ADDON, folder, name), 'utf8'))
    .join('\n');

type Tree = { [key: string]: Tree | string };
const english = loadLabels().en as Tree;
const panel = english.panel as Tree;

/** Keys said with a literal. */
const said = (source: string): string[] =>
  Array.from(new Set(Array.from(source.matchAll(/\bsay\(\s*'([\w.-]+)'/g), (match) => match[1]!))).sort();

const has = (tree: Tree, key: string): boolean => {
  let place: Tree | string | undefined = tree;
  for (const part of key.split('.')) place = typeof place === 'object' ? place[part] : undefined;
  return place !== undefined;
};

describe('the words of the windows', () => {
  it.each(['check', 'send', 'settings', 'help'])(
    'has every word of the window "%s", and none too many',
    (page) => {
      const own = panel[page] as Tree;
      const common = panel.common as Tree;
      const source = sourcesOf(`panel/${page}`);
      expect(said(source).filter((key) => !(key in own) && !(key in common))).toEqual([]);
      const server = sourcesOf('runs');
      const unused = Object.keys(own).filter(
        (key) => !new RegExp(`['"]${key}['"]`).test(source) && !server.includes(`panel.${page}.${key}`),
      );
      // These are put together from a tone, or are the severity of a finding.
      expect(unused.filter((key) => !/^(tone(Warm|Neutral|Formal)|error|warning|info)$/.test(key))).toEqual(
        [],
      );
    },
  );

  it('has every word of the runs', () => {
    const keys = [...said(sourcesOf('runs')), ...said(fs.readFileSync(path.join(ADDON, 'main.ts'), 'utf8'))];
    expect(keys.length).toBeGreaterThan(20);
    expect(keys.filter((key) => !has(english, key))).toEqual([]);
  });

  it('has a sentence for every refusal, and a name for every ladder', () => {
    const codes = Array.from(sourcesOf('runs').matchAll(/makeRefusal\('([\w-]+)'/g), (match) => match[1]!);
    expect(codes.filter((code) => !has(english, `refusals.${code}`))).toEqual([]);
    expect(loadPolicy().ladders.filter(({ id }) => !has(english, `ladders.${id}`))).toEqual([]);
  });

  it('shouts at nobody', () => {
    const loud: string[] = [];
    const look = (tree: Tree | string, key: string): void => {
      if (typeof tree === 'string') {
        if (/[!]|debtor|dunning|payload/i.test(tree)) loud.push(`${key}: ${tree}`);
      } else for (const name of Object.keys(tree)) look(tree[name]!, `${key}.${name}`);
    };
    for (const part of ['panel', 'menu', 'sample', 'refusals', 'results', 'log', 'marks'])
      look(english[part]!, part);
    expect(loud).toEqual([]);
  });
});
