import fs from 'node:fs';
import path from 'node:path';
import type { LanguagePack } from '#core/letters/template.ts';
import { DICTIONARIES } from './dictionaries.ts';
import { faultOf, type LibraryFault } from './fault.ts';
import type { Library } from './load-library.ts';
import { loadPhrases, PHRASE_LISTS } from './load-phrases.ts';
import { loadSpelling, readWordList } from './load-spelling.ts';
import { spelledWords } from './spelled-words.ts';

interface UnknownWord {
  file: string;
  line: number;
  word: string;
}

/**
 * Words that neither the dictionary nor the language's `_words.txt` knows, each at its first place. In a language that is still being
 * written they are listed without failing.
 */
export async function checkSpelling(library: Library): Promise<LibraryFault[]> {
  const faults: LibraryFault[] = [];
  for (const pack of library.packs) {
    const { tag, complete } = pack.language;
    if (!DICTIONARIES[tag]) continue;
    const spelling = await loadSpelling(library.folder, tag);
    if (!spelling) {
      faults.push(faultOf(`${tag}/_words.txt`, { rule: 'words-missing', line: 1, found: tag }, complete));
      continue;
    }
    const seen = new Set<string>();
    const unknown = listWords(pack, library).filter(({ word }) => {
      if (seen.has(word) || spelling.knows(word)) return false;
      seen.add(word);
      return true;
    });
    if (DICTIONARIES[tag].package)
      for (const { file, line, word } of unknown) {
        const found = [word, spelling.suggest(word).join(', ')].filter(Boolean).join('” → “');
        faults.push(faultOf(file, { rule: 'word-unknown', line, found }, complete));
      }
    else
      for (const file of new Set(unknown.map((each) => each.file))) {
        const words = unknown.filter((each) => each.file === file);
        const found = words.map(({ word }) => word).join(' ');
        faults.push(faultOf(file, { rule: 'word-new', line: words[0]!.line, found }, complete));
      }
    spelling.dispose();
  }
  return faults;
}

/** Adds the words that are not known to a language's `_words.txt`, in order; gives those that were added. */
export async function acceptWords(library: Library, tag: string): Promise<string[]> {
  const pack = library.packs.find(({ language }) => language.tag === tag);
  if (!pack || !DICTIONARIES[tag]) return [];
  const file = path.join(library.folder, tag, '_words.txt');
  const spelling = await loadSpelling(library.folder, tag);
  const unknown = listWords(pack, library)
    .map(({ word }) => word)
    .filter((word) => !spelling?.knows(word));
  spelling?.dispose();
  const capitalised = new Set(unknown.filter((word) => word !== word.toLowerCase()));
  const added = [...new Set(unknown)].filter(
    // A word that also stands in lower case is no name.
    (word) => !(capitalised.has(word) && unknown.includes(word.toLowerCase())),
  );
  if (added.length === 0) return [];
  const old = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
  const head = old.split('\n').filter((line) => line.startsWith('#'));
  const words = [...readWordList(file), ...added].sort((a, b) => (a < b ? -1 : 1));
  fs.writeFileSync(file, `${[...head, ...words].join('\n')}\n`);
  return added;
}

/** Every word of a language's letters, labels and phrases, with its place. */
function listWords({ language, letters }: LanguagePack, library: Library): UnknownWord[] {
  const { script } = DICTIONARIES[language.tag]!;
  const words: UnknownWord[] = [];
  const add = (file: string, text: string, line: number) => {
    for (const placed of spelledWords(text, script, line)) words.push({ file, ...placed });
  };
  for (const { id, title, subject, useWhen, avoidWhen, body } of letters) {
    const { file, bodyLine, subjectLine, keyLines } = library.places[id]!;
    add(file, title, keyLines.title ?? 1);
    add(file, subject ?? '', subjectLine);
    add(file, useWhen, keyLines.use_when ?? 1);
    add(file, avoidWhen, keyLines.avoid_when ?? 1);
    add(file, body, bodyLine);
  }
  const { greeting, facts, counts, more, payLinkText, invoiceLinkText } = language;
  const labels = [facts, greeting, counts, more].flatMap((texts) => Object.values(texts));
  for (const text of [...labels, payLinkText, invoiceLinkText])
    add(`${language.tag}/_language.yml`, text.replace(/\{\w+\}/g, ' '), 1);
  const phrases = loadPhrases(library.folder, language.tag);
  if (phrases) {
    const file = `${language.tag}/_phrases.yml`;
    for (const list of PHRASE_LISTS)
      phrases.bank[list].forEach(({ text }, index) => {
        add(file, text, phrases.lines[`${list}/${index}`]!);
      });
    phrases.bank.avoid.forEach(({ phrase, better, why }, index) => {
      for (const text of [phrase, better, why]) add(file, text, phrases.lines[`avoid/${index}`]!);
    });
  }
  return words;
}
