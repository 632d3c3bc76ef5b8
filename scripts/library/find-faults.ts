import { checkDuplicates } from './check-duplicates.ts';
import { checkLibrary } from './check-library.ts';
import { checkPhrases } from './check-phrases.ts';
import { checkSpelling } from './check-spelling.ts';
import type { LibraryFault } from './fault.ts';
import { checkVersions } from './letter-versions.ts';
import { checkTable } from './library-table.ts';
import type { Library } from './load-library.ts';

/** Everything that is checked of the library, in one list. */
export async function findFaults(library: Library): Promise<LibraryFault[]> {
  return [
    ...checkLibrary(library),
    ...checkDuplicates(library),
    ...checkPhrases(library),
    ...(await checkSpelling(library)),
    ...checkVersions(library),
    ...checkTable(library),
  ];
}
