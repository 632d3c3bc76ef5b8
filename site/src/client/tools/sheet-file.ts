import type { Grid } from '#core/cells/grid.ts';
import { readText } from '../../tools/read-text.ts';
import { FileProblem } from './file-problem.ts';

const LARGEST = 20 * 1024 * 1024;

/** The tabs of a CSV or Excel file, read here in the browser. Throws a FileProblem with a key of the words. */
export async function readSheetFile(file: File, locale: string | null): Promise<Grid[]> {
  if (file.size > LARGEST) throw new FileProblem('tooBig');
  const bytes = await file.arrayBuffer();
  const start = new Uint8Array(bytes.slice(0, 4));
  const zipped = start[0] === 0x50 && start[1] === 0x4b;
  const compound = start[0] === 0xd0 && start[1] === 0xcf;
  if (!zipped && !compound) return [readText(decode(bytes), file.name, locale)];
  const { readWorkbook } = await import('../../tools/read-workbook.ts');
  let grids: Grid[];
  try {
    grids = readWorkbook(bytes, locale);
  } catch {
    throw new FileProblem(compound ? 'oldExcel' : 'unreadable');
  }
  if (grids.length === 0) throw new FileProblem('unreadable');
  return grids;
}

/** UTF-8 or UTF-16 by its mark; else UTF-8 if it is valid, else the code page that Excel writes in Western Europe. */
function decode(bytes: ArrayBuffer): string {
  const start = new Uint8Array(bytes.slice(0, 2));
  if (start[0] === 0xff && start[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (start[0] === 0xfe && start[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
