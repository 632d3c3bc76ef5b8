import fs from 'node:fs';
import path from 'node:path';
import { type Library, loadLibrary } from './load-library.ts';

/** What a draft's name ends with: it is no letter, is never sent or shown, and only listed as unfinished. */
export const DRAFT = '.md.draft';

/** Which letter is wanted: `channel[.tone][.sector]` of a situation in a language. */
export interface LetterName {
  language: string;
  situation: string;
  channel: string;
  tone?: string | undefined;
  sector?: string | undefined;
}

/** What a person asked for cannot be done; the message says why and what to do instead. */
export class DraftRefused extends Error {}

/**
 * Makes the draft of a letter from the nearest one there is: the same letter in English, else another letter of the
 * situation in the language itself, else in English. Gives the draft's path below the templates folder. Refuses what the
 * grammar does not know and what is there already.
 */
export function draftLetter(
  name: LetterName,
  library: Library = loadLibrary(),
): { file: string; from: string } {
  const { language, situation, channel, tone, sector } = name;
  const { situations, channels, tones } = library.grammar;
  if (!library.packs.some((pack) => pack.language.tag === language))
    throw new DraftRefused(
      `There is no language "${language}" yet. Begin it with: npm run new:language -- ${language}`,
    );
  refuseUnknown('situation', situation, Object.keys(situations));
  refuseUnknown('channel', channel, Object.keys(channels));
  if (tone) refuseUnknown('tone', tone, Object.keys(tones));
  if (sector && !/^[a-z-]+$/.test(sector))
    throw new DraftRefused(`A sector is one word of small Latin letters, such as freight; not "${sector}".`);
  const base = [channel, tone, sector].filter(Boolean).join('.');
  const id = `${language}/${situation}/${base}`;
  for (const ending of ['.md', DRAFT])
    if (fs.existsSync(path.join(library.folder, id + ending)))
      throw new DraftRefused(`templates/${id}${ending} is there already.`);
  const from = nearestLetter(name, base, library);
  writeDraft(library.folder, id, from);
  return { file: id + DRAFT, from };
}

function refuseUnknown(kind: string, found: string, known: string[]): void {
  if (!known.includes(found))
    throw new DraftRefused(`There is no ${kind} "${found}". There are: ${known.join(', ')}.`);
}

function nearestLetter(
  { language, situation, channel, sector }: LetterName,
  base: string,
  library: Library,
): string {
  // Another trade's letter is further off than one for everybody.
  const isOther = (one: string | null) => Number(one !== null && one !== (sector ?? null));
  const ids = library.packs
    .flatMap(({ letters }) => letters)
    .sort((a, b) => isOther(a.sector) - isOther(b.sector))
    .map(({ id }) => id);
  const found = [
    (id: string) => id === `en/${situation}/${base}`,
    (id: string) => id.startsWith(`${language}/${situation}/${channel}`),
    (id: string) => id.startsWith(`en/${situation}/${channel}`),
    (id: string) => id.startsWith(`en/overdue-soft/${channel}`),
    (id: string) => id.startsWith(`en/overdue-ask/${channel}`),
    (id: string) => id.startsWith(`en/final/${channel}`),
  ]
    .map((fits) => ids.find(fits))
    .find(Boolean);
  if (!found) throw new DraftRefused(`There is no letter for the channel "${channel}" to begin with.`);
  return found;
}

/** Copies a letter as a draft that says of itself what to do with it. Version 1: it has never been sent. */
export function writeDraft(folder: string, id: string, from: string): void {
  const text = fs.readFileSync(path.join(folder, `${from}.md`), 'utf8').replace(/\r\n?/g, '\n');
  const hint = [
    `# A draft, made from ${from}. Write it as people of the language write, not word for word.`,
    '# Then take ".draft" off the name and run: npm run check:templates',
  ].join('\n');
  const draft = text.replace(/^---\n/, `---\n${hint}\n`).replace(/^version: \d+$/m, 'version: 1');
  const file = path.join(folder, id + DRAFT);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, draft);
}
