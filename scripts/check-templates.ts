// Checks the letter library: every language, every letter, every sample. Prints one line a fault, file:line rule message.
//   npm run check:templates [-- LANGUAGE …]
import { checkLibrary, type LibraryFault } from './library/check-library.ts';
import { FAULT_SENTENCES } from './library/fault-sentences.ts';
import { loadLibrary } from './library/load-library.ts';

const wanted = process.argv.slice(2);
const library = loadLibrary();
const faults = checkLibrary(library).filter(
  ({ file }) => wanted.length === 0 || wanted.includes(file.split('/')[0]!),
);
const failures = faults.filter(({ isFailure }) => isFailure);
const unfinished = faults.filter(({ isFailure }) => !isFailure);

for (const fault of failures) console.log(sentence(fault));
if (wanted.length > 0) for (const fault of unfinished) console.log(sentence(fault));
for (const { language, letters } of library.packs) {
  if (wanted.length > 0 && !wanted.includes(language.tag)) continue;
  const missing = unfinished.filter(({ file }) => file.startsWith(`${language.tag}/`)).length;
  const still = missing > 0 ? `, ${missing} still to be written` : '';
  console.log(`${language.englishName}: ${letters.length} letters${still}`);
}
console.log(failures.length === 0 ? 'All letters are in order.' : `${failures.length} things to mend.`);
process.exitCode = failures.length === 0 ? 0 : 1;

function sentence({ file, line, rule, found, sample }: LibraryFault): string {
  const where = sample && ` (with ${sample})`;
  return `templates/${file}:${line} ${rule} ${FAULT_SENTENCES[rule] ?? ''}${found && ` “${found}”`}${where}`;
}
