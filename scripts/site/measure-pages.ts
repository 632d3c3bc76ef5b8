// What the site would cost with ten times the letters: builds it twice in a temporary copy of the project, as it is and enlarged
// to about 5,000 letters in 24 languages, and prints pages, time and memory. Seconds depend on the machine; the ratio does not.
//   node scripts/run.mjs scripts/site/measure-pages.ts [letters]
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { enlargeLibrary } from './enlarge-library.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const COPIED = [
  'appsscript',
  'scripts',
  'site',
  'templates',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];
const LEFT_OUT = new Set(['.astro', 'node_modules', 'dist']);

interface Cost {
  letters: number;
  pages: number;
  seconds: number;
  /** Peak of the building process, in megabytes. */
  memory: number;
  /** All HTML, in megabytes. */
  html: number;
  /** The heaviest page, compressed, in kilobytes. */
  heaviest: number;
}

const wanted = Number(process.argv[2] ?? 5000);
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kind-reminder-pages-'));
try {
  copyProject(folder);
  const now = measure(folder);
  enlargeLibrary(folder, wanted);
  const then = measure(folder);
  const rows: [string, keyof Cost, string][] = [
    ['letters', 'letters', ''],
    ['pages', 'pages', ''],
    ['time', 'seconds', 's'],
    ['peak memory', 'memory', 'MB'],
    ['HTML', 'html', 'MB'],
    ['heaviest page, compressed', 'heaviest', 'KB'],
  ];
  for (const [name, key, unit] of rows)
    console.log(
      `${name.padEnd(26)}${show(now[key], unit).padStart(10)}${show(then[key], unit).padStart(10)}   ×${(then[key] / now[key]).toFixed(1)}`,
    );
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}

function show(value: number, unit: string): string {
  return `${value.toFixed(unit === '' || unit === 'MB' ? 0 : 1)} ${unit}`.trim();
}

/** The sources as they stand, and the installed packages by links, each on its own: caches are kept apart. */
function copyProject(to: string): void {
  for (const name of COPIED)
    fs.cpSync(path.join(ROOT, name), path.join(to, name), {
      recursive: true,
      filter: (file) => !LEFT_OUT.has(path.basename(file)),
    });
  const packages = path.join(to, 'node_modules');
  fs.mkdirSync(packages);
  for (const name of fs.readdirSync(path.join(ROOT, 'node_modules')).filter((one) => !one.startsWith('.')))
    fs.symlinkSync(path.join(ROOT, 'node_modules', name), path.join(packages, name), 'junction');
}

/** Builds the site of a project from nothing. */
function measure(project: string): Cost {
  const site = path.join(project, 'dist/site');
  const peak = path.join(project, 'peak.txt');
  const report = `import fs from 'node:fs'; process.on('exit', () => fs.appendFileSync(${JSON.stringify(peak)}, process.resourceUsage().maxRSS + '\\n'));`;
  fs.rmSync(peak, { force: true });
  const start = performance.now();
  execFileSync(process.execPath, ['scripts/site/build-site.ts'], {
    cwd: project,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      SITE_FOLDER: site,
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(report)}`,
    },
  });
  const seconds = (performance.now() - start) / 1000;
  const pages = fs
    .readdirSync(site, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .map((name) => fs.readFileSync(path.join(site, name)));
  const peaks = fs.readFileSync(peak, 'utf8').trim().split('\n').map(Number);
  const templates = path.join(project, 'templates');
  return {
    letters: fs
      .readdirSync(templates, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.split(path.sep).length === 3 && name.endsWith('.md')).length,
    pages: pages.length,
    seconds,
    memory: Math.max(...peaks) / 1024,
    html: pages.reduce((sum, page) => sum + page.length, 0) / 1e6,
    heaviest: Math.max(...pages.map((page) => gzipSync(page).length)) / 1024,
  };
}
