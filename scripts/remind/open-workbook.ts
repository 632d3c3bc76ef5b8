import fs from 'node:fs';
import type { Grid } from '#core/cells/grid.ts';
import { WorkbookError } from '../emulator/workbook/error.ts';
import type { Sheet, Workbook } from '../emulator/workbook/model.ts';
import { readWorkbook } from '../emulator/workbook/read-workbook.ts';
import { toGrid } from '../emulator/workbook/to-grid.ts';
import { UsageError } from './arguments.ts';

/** Something that a person must mend before anything can be done: exit code 1, one sentence. */
export class NeedsPerson extends Error {}

/** Opens the person's file; what it cannot be opened for is said in one sentence. */
export async function openWorkbook(file: string, locale: string | null, timeZone: string): Promise<Workbook> {
  if (!fs.existsSync(file)) throw new UsageError(`There is no file ${file}.`);
  if (fs.statSync(file).isDirectory()) throw new UsageError(`${file} is a folder. Name the workbook in it.`);
  try {
    return await readWorkbook(fs.readFileSync(file), file, {
      locale: locale?.replace('-', '_') ?? null,
      timeZone,
    });
  } catch (error) {
    if (error instanceof WorkbookError) throw new NeedsPerson(error.message);
    throw error;
  }
}

/** The tabs that may hold invoices, as grids: visible ones, the one in front first; or only the named one. */
export function gridsOf(workbook: Workbook, named: string | null): Grid[] {
  const visible = workbook.sheets.filter((sheet) => !sheet.hidden);
  if (named !== null) {
    const sheet = workbook.sheets.find((one) => one.name === named);
    if (!sheet) {
      const names = visible.map((one) => `"${one.name}"`).join(', ');
      throw new UsageError(`There is no tab "${named}". The tabs are ${names}.`);
    }
    return [toGrid(workbook, sheet)];
  }
  const front = (sheet: Sheet) => (sheet.id === workbook.activeSheet ? 0 : 1);
  return [...visible].sort((a, b) => front(a) - front(b)).map((sheet) => toGrid(workbook, sheet));
}
