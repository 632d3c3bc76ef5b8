// All that reads and decides a sheet, in one piece that is fetched when there is a sheet to read: it is most of the add-on.
export { readText } from '../../tools/read-text.ts';
export { decideSheet } from './decide-sheet.ts';
export { readSheetFile } from './sheet-file.ts';
export { showOutcome } from './sheet-outcome.ts';
