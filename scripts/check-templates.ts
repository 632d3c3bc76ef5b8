// Checks the letter library: every language, every letter, every sample. Prints one line a fault, file:line rule message.
//   npm run check:templates [-- LANGUAGE …]
//   npm run check:templates -- --accept                  lists new letters and raised versions, renews the table of README.md
//   npm run check:templates -- --accept-words LANGUAGE   adds words that are not known to the language's _words.txt
import { parseArgs } from 'node:util';
import { acceptWords } from './library/check-spelling.ts';
import type { LibraryFault } from './library/fault.ts';
import { FAULT_SENTENCES } from './library/fault-sentences.ts';
import { findFaults } from './library/find-faults.ts';
import { acceptVersions } from './library/letter-versions.ts';
import { acceptTable } from './library/library-table.ts';
import { loadLibrary } from './library/load-library.ts';
import { loadTact } from './library/load-tact.ts';
import { countTact, loadTactSentences, sayFigures, type TactFigures } from './library/tact-figures.ts';

const { values: options, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: { accept: { type: 'boolean' }, 'accept-words': { type: 'string' } },
});
const library = loadLibrary();
if (options['accept-words']) {
  const added = await acceptWords(library, options['accept-words']);
  console.log(
    `${added.length} words added${added.length > 0 ? `; please read them: ${added.join(', ')}` : ''}`,
  );
}
if (options.accept) {
  acceptVersions(library);
  acceptTable(library);
}
const faults = (await findFaults(library)).filter(
  ({ file }) => wanted.length === 0 || wanted.includes(file.split('/')[0]!),
);
const failures = faults.filter(({ isFailure }) => isFailure);
const unfinished = faults.filter(({ isFailure }) => !isFailure);

for (const fault of failures) console.log(sentence(fault));
if (wanted.length > 0) for (const fault of unfinished) console.log(sentence(fault));
for (const { language, letters } of library.packs) {
  if (wanted.length > 0 && !wanted.includes(language.tag)) continue;
  const open = unfinished.filter(({ file }) => file.startsWith(`${language.tag}/`));
  const missing = open.filter(({ rule }) => rule === 'letter-missing' || rule === 'letter-draft').length;
  const notes = [
    missing > 0 && `${missing} still to be written`,
    open.length > missing && `${open.length - missing} things to look at (-- ${language.tag} lists them)`,
  ].filter(Boolean);
  console.log([`${language.englishName}: ${letters.length} letters`, ...notes].join(', '));
}
for (const { englishName, figures } of withSentences()) console.log(sayFigures(englishName, figures));
console.log(failures.length === 0 ? 'All letters are in order.' : `${failures.length} things to mend.`);
process.exitCode = failures.length === 0 ? 0 : 1;

function sentence({ file, line, rule, found, sample }: LibraryFault): string {
  const where = sample && ` (with ${sample})`;
  return `templates/${file}:${line} ${rule} ${FAULT_SENTENCES[rule] ?? ''}${found && ` “${found}”`}${where}`;
}

/** Languages whose tact is judged by sentences, with the figures of the half that its rules have not seen. */
function withSentences(): { englishName: string; figures: TactFigures }[] {
  const tact = loadTact();
  return library.languages.flatMap(({ tag, englishName }) => {
    const sentences = wanted.length > 0 && !wanted.includes(tag) ? null : loadTactSentences(tag, 'unseen');
    const words = tact.find((rules) => rules.language === tag);
    return sentences && words ? [{ englishName, figures: countTact(sentences, words) }] : [];
  });
}
