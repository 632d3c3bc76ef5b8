import fs from 'node:fs';
import path from 'node:path';
import { faultOf, type LibraryFault } from './fault.ts';
import type { Library } from './load-library.ts';

const NAME = 'README.md';
const BEGIN = '<!-- what exists: made by npm run check:templates -- --accept -->';
/** The letter that the file shows in full. */
const EXAMPLE = 'en/overdue-soft/email.warm';
const END = '<!-- end of what exists -->';

/** Whether `templates/README.md` says what exists, and shows its example letter as it is. */
export function checkTable(library: Library): LibraryFault[] {
  const text = readReadme(library);
  if (text === null || text === withTable(text, library)) return [];
  const line = text.split('\n').indexOf(BEGIN) + 1 || 1;
  return [faultOf(NAME, { rule: 'table-stale', line, found: '' }, library.packs.every(isComplete))];
}

export function acceptTable(library: Library): void {
  const text = readReadme(library);
  if (text !== null) fs.writeFileSync(path.join(library.folder, NAME), withTable(text, library));
}

/** Two tables in Markdown: how many letters each language has by channel, and which letters exist for each situation. */
export function libraryTable(library: Library): string {
  const { packs, grammar } = library;
  const channels = Object.keys(grammar.channels);
  const byLanguage = packs.map(({ language, letters }) => [
    `${language.name} (${language.tag})`,
    ...channels.map((name) => `${letters.filter(({ channel }) => channel === name).length}`),
    `**${letters.length}**`,
    language.reviewed === 'none' ? 'not yet' : language.reviewed,
  ]);
  const total = packs.reduce((sum, { letters }) => sum + letters.length, 0);

  const names = [...new Set(packs.flatMap(({ letters }) => letters.map(columnOf)))];
  const tones = Object.keys(grammar.tones);
  const order = channels.flatMap((channel) => [channel, ...tones.map((tone) => `${channel} ${tone}`)]);
  const columns = order.filter((name) => names.includes(name));
  const bySituation = Object.keys(grammar.situations).map((situation) => {
    const cell = (fits: (name: string, sector: string | null) => boolean) =>
      packs
        .filter(({ letters }) =>
          letters.some((letter) => letter.situation === situation && fits(columnOf(letter), letter.sector)),
        )
        .map(({ language }) => language.tag);
    const shown = (tags: string[]) => (tags.length === packs.length ? 'all' : tags.join(' '));
    const sectors = packs.flatMap(({ letters }) =>
      letters
        .filter((letter) => letter.situation === situation && letter.sector)
        .map(({ sector }) => sector!),
    );
    return [
      `\`${situation}\``,
      ...columns.map((name) => shown(cell((column, sector) => column === name && sector === null))),
      [...new Set(sectors)]
        .sort()
        .map((sector) => {
          const tags = cell((_, other) => other === sector);
          return tags.length === packs.length ? sector : `${sector} (${tags.join(' ')})`;
        })
        .join(', '),
    ];
  });
  return [
    `${total} letters. “All” is every language of the first table; otherwise the languages are named.`,
    '',
    ...table([['language', ...channels, 'letters', 'read by a native reader'], ...byLanguage]),
    '',
    ...table([['situation', ...columns, 'for a trade'], ...bySituation]),
  ].join('\n');
}

function columnOf({ channel, tone }: { channel: string; tone: string | null }): string {
  return tone ? `${channel} ${tone}` : channel;
}

function table([head, ...rows]: string[][]): string[] {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [line(head!), `|${head!.map(() => '---').join('|')}|`, ...rows.map(line)];
}

/** The text with its two tables and its example made anew; what it has no place for stays away. */
function withTable(text: string, library: Library): string {
  const begin = text.indexOf(BEGIN);
  const end = text.indexOf(END);
  const renewed =
    begin < 0 || end < begin
      ? text
      : `${text.slice(0, begin)}${BEGIN}\n\n${libraryTable(library)}\n\n${text.slice(end)}`;
  const letter = path.join(library.folder, `${EXAMPLE}.md`);
  if (!fs.existsSync(letter)) return renewed;
  const words = fs.readFileSync(letter, 'utf8').trim();
  return renewed.replace(
    /(## One letter\n\n[^\n]*\n?\n?```\n)[\s\S]*?(\n```\n)/,
    (_, head, tail) => head + words + tail,
  );
}

function readReadme({ folder }: Library): string | null {
  const file = path.join(folder, NAME);
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : null;
}

function isComplete({ language }: Library['packs'][number]): boolean {
  return language.complete;
}
