import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/** Flags for a quiet headless browser that looks for no network of its own; `--no-sandbox` only where root needs it. */
export const BROWSER_FLAGS = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const COMMANDS = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge',
  'brave-browser',
];
const FILES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...[process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter((folder): folder is string => Boolean(folder))
    .flatMap((folder) => [
      path.join(folder, 'Google/Chrome/Application/chrome.exe'),
      path.join(folder, 'Microsoft/Edge/Application/msedge.exe'),
      path.join(folder, 'Chromium/Application/chrome.exe'),
    ]),
];

function installedBrowser(): string | null {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (!fs.existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, but there is no such file.`);
    return named;
  }
  for (const folder of (process.env.PATH ?? '').split(path.delimiter))
    for (const command of COMMANDS)
      if (folder && fs.existsSync(path.join(folder, command))) return path.join(folder, command);
  return FILES.find((file) => fs.existsSync(file)) ?? null;
}

/** Debian and Ubuntu as root: the distribution's own Chromium, with fonts for the scripts our letters are written in. */
function installFromDebian(): string | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null;
  if (spawnSync('apt-get', ['--version']).status !== 0) return null;
  console.error('No browser found: installing Chromium with apt-get (once; about half a minute) …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const packages = ['chromium', 'fonts-noto-core', 'fonts-noto-cjk'];
  for (const args of [
    ['update', '-q'],
    ['install', '-y', '-q', '--no-install-recommends', ...packages],
  ])
    if (spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] }).status !== 0) return null;
  return installedBrowser();
}

/** The browser that ships inside an npm package (Linux, x64): slower to start the first time, but needs nothing else. */
async function packagedBrowser(): Promise<string | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  // Makes the package unpack its own copies of the libraries that a bare machine lacks; must be set before the import.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs20.x';
  const { default: chromium } = await import('@sparticuz/chromium');
  const file = await chromium.executablePath();
  execFileSync(file, ['--version'], { stdio: 'ignore' });
  return file;
}

/**
 * A Chromium for the browser tests: `CHROMIUM_PATH`, an installed one, the distribution's, or the packaged one.
 * Refuses rather than skips: tests that silently do not run are no tests.
 */
export async function findBrowser(): Promise<string> {
  const found = installedBrowser() ?? installFromDebian() ?? (await packagedBrowser());
  if (found) return found;
  throw new Error(
    'No Chromium found. Install Chrome or Chromium, or name one: CHROMIUM_PATH=/path/to/chrome npm test',
  );
}
