import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readYaml } from '../../scripts/library/read-yaml.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kind-reminder-yaml-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));
const WORDS = path.join(import.meta.dirname, '../../appsscript/core/words/de.yml');

it('gives what the parser gives, the second time too', () => {
  const expected = parse(fs.readFileSync(WORDS, 'utf8'));
  expect(readYaml(WORDS)).toEqual(expected);
  expect(readYaml(WORDS)).toEqual(expected);
});

it('reads a text that has changed anew, and one whose cached data was cut off', () => {
  const file = path.join(folder, 'a.yml');
  const text = `a: ${process.pid}-${Date.now()}\n`;
  fs.writeFileSync(file, text);
  const first = readYaml(file);
  fs.writeFileSync(file, `${text}b: 2\n`);
  expect(readYaml(file)).toMatchObject({ b: 2 });
  const name = `${createHash('sha256').update(text).digest('hex')}.json`;
  const cached = path.join(import.meta.dirname, '../../node_modules/.cache/kind-reminder', name);
  fs.writeFileSync(cached, '{"a": "cut');
  fs.writeFileSync(file, text);
  expect(readYaml(file)).toEqual(first);
  fs.rmSync(cached);
});
