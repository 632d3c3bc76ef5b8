import fs from 'node:fs';
import path from 'node:path';
import type { Finding, LibraryGrammar } from '#core/letters/grammar.ts';
import { parseTemplate } from '#core/letters/parse-template.ts';
import { readLanguage } from '#core/letters/read-language.ts';
import type { LanguagePack, LetterTemplate, LibraryLanguage } from '#core/letters/template.ts';
import { readFrontMatter } from './read-front-matter.ts';
import { readYaml } from './read-yaml.ts';

/** A finding with its file, as a path below the templates folder. */
export interface LibraryFinding extends Finding {
  file: string;
}

export interface Library {
  /** Where it was read from. */
  folder: string;
  grammar: LibraryGrammar;
  languages: LibraryLanguage[];
  /** One for each language; the letters in the order of their ids. */
  packs: LanguagePack[];
  findings: LibraryFinding[];
  /** Letters that are still drafts (`….md.draft`), as paths below the templates folder: not read, only listed. */
  drafts: string[];
  /** Where each letter's body begins: `en/overdue-soft/email.warm` → file and line, for messages. */
  places: Record<
    string,
    { file: string; bodyLine: number; subjectLine: number; keyLines: Record<string, number> }
  >;
}

export const TEMPLATES = path.join(import.meta.dirname, '../../templates');

/** Reads the whole library. Everything wrong with it is in `findings`; what can be used is used. */
export function loadLibrary(folder = TEMPLATES): Library {
  const grammar = loadGrammar(folder);
  const library: Library = {
    folder,
    grammar,
    languages: [],
    packs: [],
    findings: [],
    drafts: [],
    places: {},
  };
  const tags = fs
    .readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  for (const tag of tags) loadLanguage(folder, tag, library);
  return library;
}

/** The grammar, as the files `_fields.yml`, `_stages.yml`, `_channels.yml` and `_tones.yml` say it. */
export function loadGrammar(folder = TEMPLATES): LibraryGrammar {
  const read = <T>(name: string) => readYaml<T>(path.join(folder, `_${name}.yml`));
  return {
    fields: read('fields'),
    situations: read('stages'),
    channels: read('channels'),
    tones: read('tones'),
  };
}

function loadLanguage(folder: string, tag: string, library: Library): void {
  const file = `${tag}/_language.yml`;
  const place = path.join(folder, file);
  const names = letterFiles(path.join(folder, tag), '.md');
  const drafts = letterFiles(path.join(folder, tag), '.md.draft');
  library.drafts.push(...drafts.map((name) => `${tag}/${name}`));
  if (!fs.existsSync(place)) {
    if (names.length + drafts.length === 0) return;
    library.findings.push({ file, line: 1, rule: 'language-missing', found: tag });
    return;
  }
  const { language, findings } = readLanguage(tag, readYaml<Record<string, unknown> | null>(place) ?? {});
  library.findings.push(...findings.map((finding) => ({ ...finding, file })));
  const letters = names
    .map((name) => loadLetter(folder, `${tag}/${name}`, library))
    .filter((letter) => letter !== null);
  if (!language) return;
  library.languages.push(language);
  library.packs.push({ language, letters });
}

/** Paths below a language's folder, `overdue-soft/email.warm.md`, sorted alike on every machine. */
function letterFiles(folder: string, ending: string): string[] {
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap((entry) => fs.readdirSync(path.join(folder, entry.name)).map((name) => `${entry.name}/${name}`))
    .filter((name) => name.endsWith(ending))
    .sort();
}

function loadLetter(folder: string, file: string, library: Library): LetterTemplate | null {
  const matter = readFrontMatter(fs.readFileSync(path.join(folder, file), 'utf8'));
  for (const { line, message } of matter.problems)
    library.findings.push({ file, line, rule: 'front-matter-unreadable', found: message });
  if (matter.problems.length > 0) return null;
  const id = file.replace(/\.md$/, '');
  const { data: frontMatter, body, bodyLine, keyLines } = matter;
  const { template, findings } = parseTemplate(
    { id, frontMatter, body, bodyLine, keyLines },
    library.grammar,
  );
  library.findings.push(...findings.map((finding) => ({ ...finding, file })));
  library.places[id] = { file, bodyLine, subjectLine: keyLines.subject ?? 1, keyLines };
  return template;
}
