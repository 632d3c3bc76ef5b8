import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { LetterTemplate } from '#core/letters/template.ts';
import { faultOf, type LibraryFault } from './fault.ts';
import type { Library } from './load-library.ts';

/** Letter id → its version and the hash of the words that version had. */
export type LetterVersions = Record<string, { version: number; hash: string }>;

const NAME = '_versions.json';

/** First 16 hexadecimal digits of the SHA-256 of what a customer reads: subject and body, fields unfilled. */
export function hashLetter({ subject, body }: Pick<LetterTemplate, 'subject' | 'body'>): string {
  return createHash('sha256')
    .update(`${subject ?? ''}\0${body}`)
    .digest('hex')
    .slice(0, 16);
}

/**
 * The journal names a letter by id and version, so one version must always be the same words. Compared with the committed
 * list: words that changed under the same version, a version that went down, and letters that the list does not have or that
 * are gone. In a language that is still being written these do not fail.
 */
export function checkVersions(library: Library): LibraryFault[] {
  const listed = readVersions(library.folder);
  const faults: LibraryFault[] = [];
  const present = new Set<string>();
  for (const { language, letters } of library.packs)
    for (const letter of letters) {
      present.add(letter.id);
      const { file, keyLines } = library.places[letter.id]!;
      const known = listed[letter.id];
      const add = (rule: string, found: string) =>
        faults.push(faultOf(file, { rule, line: keyLines.version ?? 1, found }, language.complete));
      if (!known || letter.version > known.version) add('version-unlisted', `${letter.version}`);
      else if (letter.version < known.version) add('version-back', `${letter.version} < ${known.version}`);
      else if (hashLetter(letter) !== known.hash) add('version-same', `${letter.version}`);
    }
  for (const id of Object.keys(listed))
    if (!present.has(id)) faults.push(faultOf(NAME, { rule: 'version-gone', line: 1, found: id }));
  return faults;
}

/** Writes new letters and raised versions into the list and takes out what is gone; changed words under an old version stay faults. */
export function acceptVersions(library: Library): void {
  const listed = readVersions(library.folder);
  const next: LetterVersions = {};
  for (const letter of library.packs.flatMap(({ letters }) => letters)) {
    const known = listed[letter.id];
    const isKnown = known && letter.version <= known.version;
    next[letter.id] = isKnown ? known : { version: letter.version, hash: hashLetter(letter) };
  }
  const lines = Object.entries(next)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, entry]) => `  ${JSON.stringify(id)}: ${JSON.stringify(entry)}`);
  fs.writeFileSync(path.join(library.folder, NAME), `{\n${lines.join(',\n')}\n}\n`);
}

export function readVersions(folder: string): LetterVersions {
  const file = path.join(folder, NAME);
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : {};
}
