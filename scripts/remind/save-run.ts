import fs from 'node:fs';
import path from 'node:path';
import type { Emulator } from '../emulator/emulator.ts';
import { saveOutbox } from '../emulator/outbox/outbox-folder.ts';
import { writeWorkbook } from '../emulator/workbook/write-workbook.ts';

/** Writes what a run has done: the workbook first, because a letter that no log remembers could be written a second time. */
export async function saveRun(emulator: Emulator, workbookFile: string, outbox: string): Promise<void> {
  fs.mkdirSync(path.dirname(path.resolve(workbookFile)), { recursive: true });
  fs.writeFileSync(workbookFile, await writeWorkbook(emulator.workbook));
  await saveOutbox(outbox, emulator.outbox);
}
