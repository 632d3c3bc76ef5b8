import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { buildData } from './data.ts';
import { buildPage, PAGES } from './page.ts';
import { writeIfChanged } from './write-file.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const SOURCE = path.join(ROOT, 'appsscript');
export const ADDON = path.join(ROOT, 'dist/addon');

/** What is deployed, and what the emulator runs: the same bytes. */
export interface AddonBundle {
  code: string;
  /** Page name → HTML. */
  html: Record<string, string>;
  /** Name → data in a file of its own, which the script reads when it needs it. */
  packs: Record<string, string>;
  manifest: Record<string, unknown>;
  /** First 12 characters of the SHA-256 of everything above. */
  hash: string;
}

/**
 * Builds `dist/addon/`: Code.js, appsscript.json and one HTML file a page. The code is one IIFE and, for each export of
 * `main.ts`, a real top-level function that calls it: menus, triggers and pages see no others.
 */
export async function buildAddon(packs: Record<string, string>, folder = ADDON): Promise<AddonBundle> {
  const { version } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
    version: string;
  };
  const bundle = await build({
    entryPoints: [path.join(SOURCE, 'main.ts')],
    bundle: true,
    write: false,
    metafile: true,
    format: 'iife',
    globalName: 'App',
    target: 'es2019',
    charset: 'utf8',
    // Indentation would be 75 KB; names stay, and lines are short enough for an error's place to mean something.
    minifyWhitespace: true,
    minifySyntax: true,
    lineLimit: 160,
    legalComments: 'none',
    banner: {
      js: `// Kind Reminder ${version}, MIT licence; the letters are CC0. Made from appsscript/; do not edit.`,
    },
  });
  const [output] = Object.values(bundle.metafile.outputs);
  const names = output!.exports.length > 0 ? output!.exports : await listExports();
  const forwards = names.map(
    (name) => `function ${name}() {\n  return App.${name}.apply(this, arguments);\n}\n`,
  );
  const code = bundle.outputFiles[0]!.text + forwards.join('');
  const html: Record<string, string> = {};
  for (const page of PAGES) html[page] = await buildPage(page);
  const manifestText = fs.readFileSync(path.join(SOURCE, 'appsscript.json'), 'utf8');

  const files: [string, string][] = [
    ['Code.js', code],
    ['appsscript.json', manifestText],
    ...PAGES.map((page): [string, string] => [`${page}.html`, html[page]!]),
    // Apps Script knows no data files; what is not script must be HTML by name.
    ...Object.entries(packs).map(([name, text]): [string, string] => [`${name}.html`, text]),
  ];
  const hash = createHash('sha256');
  fs.mkdirSync(folder, { recursive: true });
  for (const old of fs.readdirSync(folder))
    if (!files.some(([name]) => name === old)) fs.rmSync(path.join(folder, old), { recursive: true });
  for (const [name, text] of files) {
    writeIfChanged(path.join(folder, name), text);
    hash.update(`${name}\0${text}\0`);
  }
  return { code, html, packs, manifest: JSON.parse(manifestText), hash: hash.digest('hex').slice(0, 12) };
}

/** The names `main.ts` exports, asked of the bundler: an IIFE does not list them. */
async function listExports(): Promise<string[]> {
  const asModule = await build({
    entryPoints: [path.join(SOURCE, 'main.ts')],
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    target: 'es2019',
  });
  return Object.values(asModule.metafile.outputs)[0]!.exports;
}

/** Data first, then the add-on made of it. */
export async function buildAll(): Promise<AddonBundle> {
  return buildAddon(buildData().packs);
}
