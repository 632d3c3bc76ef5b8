import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.join(import.meta.dirname, '..', '..');
const read = (file: string) => JSON.parse(fs.readFileSync(path.join(root, file), 'utf8'));

// A registry that lacks the binaries of another platform lets `npm install` write a lockfile without them;
// `npm ci` then fails on that platform, and only there.
test('the lockfile holds the optional packages of every platform', () => {
  const packages: Record<string, { optionalDependencies?: Record<string, string> }> =
    read('package-lock.json').packages;
  const present = new Set(
    Object.keys(packages).map((key) => key.slice(key.lastIndexOf('node_modules/') + 13)),
  );
  const missing = Object.entries(packages).flatMap(([owner, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !present.has(name))
      .map((name) => `${owner || 'package.json'} → ${name}`),
  );
  expect(missing).toEqual([]);
});

test('every dependency is pinned to one exact version', () => {
  const { dependencies = {}, devDependencies = {}, optionalDependencies = {} } = read('package.json');
  const loose = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+$/.test(String(version)),
  );
  expect(loose).toEqual([]);
});

test('the lockfile names no place to download from', () => {
  expect(fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8')).not.toMatch(/"resolved"/);
});
