// npm test: everything CI checks, in the order in which a failure is cheapest. Words after -- go to Vitest
// (npm test -- test/core runs only those tests and nothing else).
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findBrowser } from './browser/find-browser.ts';
import { buildAll } from './build.ts';

const root = path.join(import.meta.dirname, '..');
const launcher = path.join(root, 'scripts', 'run.mjs');
const wanted = process.argv.slice(2);

function step(title: string, args: string[], env: NodeJS.ProcessEnv = {}): void {
  console.log(`\n— ${title}`);
  const run = spawnSync(process.execPath, [launcher, ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  });
  if (run.status !== 0) {
    console.error(`\nStopped at: ${title}`);
    process.exit(1);
  }
}

console.log('— Build the add-on');
await buildAll();
if (wanted.length === 0) {
  for (const project of ['appsscript/core', 'appsscript', 'appsscript/panel', 'scripts/workbench/page', '.'])
    step(`Types: ${project}`, ['tsc', '-p', project]);
  step('Format and lint', ['biome', 'ci', '.']);
  step('Letters', ['scripts/check-templates.ts']);
  step('Types: site', ['astro-check', '--root', 'site']);
  step('Site', ['scripts/site/build-site.ts']);
}

const report = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'kind-reminder-')), 'vitest.json');
step(
  'Tests',
  [
    'vitest',
    'run',
    '--testTimeout=60000',
    '--hookTimeout=60000',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...wanted,
  ],
  { CHROMIUM_PATH: await findBrowser() },
);
const { numPassedTests, numFailedTests } = JSON.parse(fs.readFileSync(report, 'utf8'));
console.log(`\n${numPassedTests} passed, ${numFailedTests} failed`);
process.exit(numFailedTests === 0 && numPassedTests > 0 ? 0 : 1);
