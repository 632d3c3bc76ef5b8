import fs from 'node:fs';
import path from 'node:path';
import { parse, stringify } from 'yaml';

/** Tags that the library may have one day; here they hold copies of the languages that it has. */
const TAGS = 'bg cs da de el es et fi fr hi hr hu id it ja ko lt nl pl pt-BR ro sv sw tr uk vi zu'.split(' ');
const LANGUAGES = 24;

/**
 * Enlarges the library and the site of a copied project: copies of its languages under other tags until there are 24, and copies of
 * its letters for invented lines of work until there are about as many letters as wanted. For measuring only.
 */
export function enlargeLibrary(project: string, wanted: number): void {
  const templates = path.join(project, 'templates');
  const real = fs
    .readdirSync(templates, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  const free = TAGS.filter((tag) => !real.includes(tag)).slice(0, Math.max(0, LANGUAGES - real.length));
  for (const [at, tag] of free.entries()) copyLanguage(project, real[at % real.length]!, tag);
  const languages = [...real, ...free];
  const rows = languages.map((tag) => lettersOf(path.join(templates, tag)));
  const missing = Math.max(0, wanted - rows.flat().length);
  const trades = Math.max(1, Math.floor(missing / rows.flatMap((letters) => situationsOf(letters)).length));
  const names = Array.from({ length: trades }, (_, at) => `trade${at + 1}`);
  for (const [at, tag] of languages.entries())
    for (const letter of situationsOf(rows[at]!))
      for (const name of names) {
        const file = path.join(templates, tag, letter);
        fs.copyFileSync(file, file.replace(/\.md$/, `.${name}.md`));
      }
  for (const file of fs.readdirSync(path.join(project, 'site/src/words')))
    if (file.endsWith('.yml')) nameTrades(path.join(project, 'site/src/words', file), names);
}

const lettersOf = (folder: string) =>
  fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.includes(path.sep) && name.endsWith('.md'));

/** One letter for each situation, of those for no line of work. */
function situationsOf(letters: string[]): string[] {
  const firsts = new Map<string, string>();
  for (const letter of letters)
    if (/[\\/][a-z]+(?:\.(?:warm|neutral|formal))?\.md$/.test(letter))
      firsts.set(path.dirname(letter), firsts.get(path.dirname(letter)) ?? letter);
  return [...firsts.values()];
}

function copyLanguage(project: string, from: string, to: string): void {
  for (const folder of ['templates', 'site/src/content/guides', 'site/src/content/pages'])
    if (fs.existsSync(path.join(project, folder, from)))
      fs.cpSync(path.join(project, folder, from), path.join(project, folder, to), { recursive: true });
  const rename = (file: string, target: string, change: (text: string) => string) =>
    fs.writeFileSync(path.join(project, target), change(fs.readFileSync(path.join(project, file), 'utf8')));
  const words = (ending: string) => `site/src/words/${ending}.yml`;
  rename(words(from), words(to), (text) =>
    text.replace(/tag: [\w-]+, name: [^,]+/, `tag: ${to}, name: ${to}`),
  );
  const own = (name: string) => `templates/${to}/${name}`;
  rename(own('_language.yml'), own('_language.yml'), (text) => text.replace(/^tag: .*$/m, `tag: ${to}`));
  rename(own('_tact.yml'), own('_tact.yml'), (text) => text.replace(/^language: .*$/m, `language: ${to}`));
}

function nameTrades(file: string, names: string[]): void {
  const words = parse(fs.readFileSync(file, 'utf8')) as { sectors: Record<string, string> };
  for (const name of names) words.sectors[name] = name;
  fs.writeFileSync(file, stringify(words));
}
