import fs from 'node:fs';
import path from 'node:path';
import type { Workbook } from '../emulator/workbook/model.ts';
import { readWorkbook } from '../emulator/workbook/read-workbook.ts';
import { writeWorkbook } from '../emulator/workbook/write-workbook.ts';
import type { ClockState } from './practice-clock.ts';

/** What a session keeps beside the workbook file. `host`: the properties, counters and so on of the emulator. */
export interface SessionState {
  fileName: string;
  isSample: boolean;
  locale: string | null;
  timeZone: string;
  clock: ClockState;
  host: unknown;
}
export interface SessionFolder {
  /** The session that was saved here, or null when there is none that can be read. */
  load(): Promise<{ workbook: Workbook; state: SessionState } | null>;
  save(workbook: Workbook, state: SessionState): Promise<void>;
  /** Removes what the last session left: workbook, state and letters. */
  clear(): void;
  outbox: string;
}

/** Writes beside the file and then over it, so that a stop in the middle leaves the old file whole. */
function replaceFile(file: string, content: string | Uint8Array): void {
  fs.writeFileSync(`${file}.new`, content);
  fs.renameSync(`${file}.new`, file);
}

/** The folder that holds one session of the workbench: `workbook.xlsx`, `state.json`, `outbox/`. */
export function openSessionFolder(folder: string): SessionFolder {
  const workbookFile = path.join(folder, 'workbook.xlsx');
  const stateFile = path.join(folder, 'state.json');
  const outbox = path.join(folder, 'outbox');
  return {
    outbox,
    async load() {
      if (!fs.existsSync(workbookFile) || !fs.existsSync(stateFile)) return null;
      try {
        const state = JSON.parse(fs.readFileSync(stateFile, 'utf8')) as SessionState;
        const { locale, timeZone } = state;
        const workbook = await readWorkbook(fs.readFileSync(workbookFile), state.fileName, {
          locale,
          timeZone,
        });
        return { workbook, state };
      } catch {
        // A session that cannot be read must not keep the workbench from starting: it begins afresh.
        return null;
      }
    },
    async save(workbook, state) {
      fs.mkdirSync(outbox, { recursive: true });
      const bytes = await writeWorkbook(workbook);
      replaceFile(workbookFile, bytes);
      replaceFile(stateFile, JSON.stringify(state));
    },
    clear() {
      for (const file of [workbookFile, stateFile]) fs.rmSync(file, { force: true });
      fs.rmSync(outbox, { recursive: true, force: true });
      fs.mkdirSync(outbox, { recursive: true });
    },
  };
}
