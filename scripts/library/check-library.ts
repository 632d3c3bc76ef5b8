import { chooseFormats } from '#core/formats/choose-formats.ts';
import type { LocaleFormats } from '#core/formats/locale-formats.ts';
import type { LanguagePack } from '#core/letters/template.ts';
import { checkLetter } from './check-letter.ts';
import { faultOf, type LibraryFault } from './fault.ts';
import { loadFormats } from './load-formats.ts';
import type { Library } from './load-library.ts';
import { loadTact } from './load-tact.ts';

/** Checks all languages: the grammar, the letters that each must have, and every letter with every sample. */
export function checkLibrary(library: Library): LibraryFault[] {
  const faults = library.findings.map(({ file, ...finding }) => faultOf(file, finding));
  for (const file of library.drafts)
    faults.push(faultOf(file, { rule: 'letter-draft', line: 1, found: '' }, false));
  const all = loadFormats();
  const tact = loadTact(library.folder);
  for (const pack of library.packs) {
    const { tag, locale, complete } = pack.language;
    faults.push(...missingLetters(pack, library));
    let formats: LocaleFormats;
    try {
      formats = chooseFormats(tag, locale, null, all);
    } catch {
      faults.push(
        faultOf(`${tag}/_language.yml`, { line: 1, rule: 'formats-missing', found: locale }, complete),
      );
      continue;
    }
    const words = tact.find(({ language }) => language === tag);
    for (const template of pack.letters) faults.push(...checkLetter(template, pack, formats, library, words));
  }
  return faults;
}

function missingLetters({ language, letters }: LanguagePack, { grammar, drafts }: Library): LibraryFault[] {
  const present = new Set(letters.map(({ id }) => id));
  return Object.entries(grammar.situations)
    .flatMap(([situation, { letters: names }]) => names.map((name) => `${language.tag}/${situation}/${name}`))
    .filter((id) => !present.has(id) && !drafts.includes(`${id}.md.draft`))
    .map((id) =>
      faultOf(`${id}.md`, { line: 1, rule: 'letter-missing', found: language.name }, language.complete),
    );
}
