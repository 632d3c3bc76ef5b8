import fs from 'node:fs';
import path from 'node:path';
import type { FormatsByLocale } from '#core/formats/choose-formats.ts';

const folder = path.join(import.meta.dirname, '../../appsscript/core/formats/data');

/** The formats of all shipped locales, as they stand in `core/formats/data`. */
export function loadFormats(): FormatsByLocale {
  const names = fs.readdirSync(folder).filter((name) => name.endsWith('.json'));
  return Object.fromEntries(
    names
      .sort()
      .map((name) => [
        path.basename(name, '.json'),
        JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8')),
      ]),
  );
}
