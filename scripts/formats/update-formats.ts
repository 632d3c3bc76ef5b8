// Makes appsscript/core/formats/data/<locale>.json from CLDR. Run by hand when a locale is added or CLDR moves on:
//   node scripts/run.mjs scripts/formats/update-formats.ts
// CLDR's packages are large, so they are fetched into a temporary folder and are no dependencies of this project.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { compileFormats, type ReadCldr } from './compile-formats.ts';

const CLDR = '48.2.0';
const PACKAGES = ['cldr-core', 'cldr-numbers-full', 'cldr-dates-full', 'cldr-units-full', 'cldr-misc-full'];
/** Our locales, each with the name under which CLDR keeps it (it leaves a language's main region out). */
const LOCALES: Record<string, string> = {
  'en-US': 'en',
  'en-GB': 'en-GB',
  'en-ZA': 'en-ZA',
  'en-AU': 'en-AU',
  'en-IN': 'en-IN',
  'en-CA': 'en-CA',
  'ru-RU': 'ru',
  'af-ZA': 'af',
  'zh-Hans-CN': 'zh-Hans',
  'ar-EG': 'ar-EG',
  'ar-AE': 'ar-AE',
  'ar-SA': 'ar-SA',
  'de-DE': 'de',
  'fr-FR': 'fr',
  'es-ES': 'es',
  'pt-BR': 'pt',
  'nl-NL': 'nl',
};

const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'kind-reminder-cldr-'));
try {
  for (const name of PACKAGES) fetchPackage(name);
  const read: ReadCldr = (name, file) =>
    JSON.parse(fs.readFileSync(path.join(temporary, name, 'package', file), 'utf8'));
  const target = path.join(import.meta.dirname, '../../appsscript/core/formats/data');
  fs.mkdirSync(target, { recursive: true });
  for (const [locale, source] of Object.entries(LOCALES)) {
    const formats = compileFormats(locale, source, CLDR, read);
    fs.writeFileSync(path.join(target, `${locale}.json`), `${JSON.stringify(formats, null, 2)}\n`);
  }
  execFileSync(process.execPath, [
    path.join(import.meta.dirname, '../run.mjs'),
    'biome',
    'format',
    '--write',
    target,
  ]);
  console.log(`${Object.keys(LOCALES).length} locales written from CLDR ${CLDR}.`);
} finally {
  fs.rmSync(temporary, { recursive: true, force: true });
}

function fetchPackage(name: string): void {
  const folder = path.join(temporary, name);
  fs.mkdirSync(folder);
  const windows = process.platform === 'win32';
  const archive = execFileSync('npm', ['pack', `${name}@${CLDR}`, '--silent'], {
    cwd: folder,
    shell: windows,
  })
    .toString()
    .trim();
  execFileSync('tar', ['xzf', archive], { cwd: folder });
}
