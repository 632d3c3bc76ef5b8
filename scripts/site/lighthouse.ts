// npm run lighthouse: builds the site and asks Lighthouse for its opinion of one page of each type, in two directions of
// writing. Lighthouse is large and fetched when asked for; it is no part of npm test.
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { BROWSER_FLAGS, findBrowser } from '../browser/find-browser.ts';
import { buildSite } from './build-site.ts';
import { serveFolder } from './serve-folder.ts';

// Not the synchronous form: this process is also the server that Lighthouse asks.
const run = promisify(execFile);
const VERSION = '13.5.0';
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
const PAGES = [
  'en/',
  'en/letters/',
  'en/letters/overdue-soft/email-warm/',
  'en/guides/timing-and-cadence/',
  'en/tools/try-my-sheet/',
  'en/add-on/',
  'ar/',
  'ar/letters/overdue-soft/email-warm/',
  'ar/guides/timing-and-cadence/',
];

const wanted = process.argv.slice(2);
const { folder } = await buildSite();
const site = await serveFolder(folder);
const browser = await findBrowser();
const reports = fs.mkdtempSync(path.join(os.tmpdir(), 'kind-reminder-'));
let below = 0;
for (const page of wanted.length > 0 ? wanted : PAGES) {
  const report = path.join(reports, 'report.json');
  await run(
    'npx',
    [
      '--yes',
      `lighthouse@${VERSION}`,
      `${site.url}/${page}`,
      '--quiet',
      '--output=json',
      `--output-path=${report}`,
      `--only-categories=${CATEGORIES.join(',')}`,
      `--chrome-flags=--headless ${BROWSER_FLAGS.join(' ')}`,
    ],
    { env: { ...process.env, CHROME_PATH: browser }, timeout: 120_000 },
  );
  const result = JSON.parse(fs.readFileSync(report, 'utf8')) as {
    categories: Record<string, { score: number }>;
    audits: Record<string, { score: number | null; title: string }>;
  };
  const scores = CATEGORIES.map((name) => Math.round((result.categories[name]?.score ?? 0) * 100));
  const faults = Object.values(result.audits).filter((audit) => audit.score !== null && audit.score < 0.9);
  console.log(
    `${scores.join(' ')}  ${page}${scores.every((score) => score === 100) ? '' : `  ${faults.map((one) => one.title).join('; ')}`}`,
  );
  if (scores.some((score) => score < 100)) below++;
}
site.close();
console.log(
  below === 0 ? 'All pages have 100 in all four categories.' : `${below} pages are below 100 somewhere.`,
);
process.exit(below === 0 ? 0 : 1);
