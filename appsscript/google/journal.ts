import type { JournalEntry } from '#core/journal/entry.ts';
import {
  findLogColumns,
  headerOf,
  LOG_COLUMNS,
  type LogColumn,
  readLine,
  writeLine,
} from '#core/journal/log-lines.ts';
import type { Say } from '../runs/context.ts';
import type { JournalPort } from '../runs/ports.ts';
import { guardText, unguardText } from './cells.ts';
import { activeSpreadsheet, flushSheets } from './spreadsheet.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface FoundLog {
  sheet: Sheet;
  /** 0-based column of each of ours. */
  columns: Record<LogColumn, number>;
}
export type FindLog = () => FoundLog | null;

/** The words in which the log may be written: the owner's, and all others of ours to recognise it by. */
export interface LogWords {
  say: Say;
  all: Say[];
}

/** Finds the log by the marker in its first row, whatever the tab is called; looks first where it usually is. */
export function createFindLog(words: LogWords): FindLog {
  let found: FoundLog | null = null;
  return () => {
    if (found) return found;
    const usual = words.all.map((say) => say('log.sheet'));
    const sheets = activeSpreadsheet().getSheets();
    const names = sheets.map((sheet) => sheet.getName());
    const order = sheets
      .map((sheet, index) => ({ sheet, rank: usual.includes(names[index]!) ? 0 : 1 }))
      .sort((a, b) => a.rank - b.rank);
    for (const { sheet } of order) {
      const width = sheet.getLastColumn();
      if (width < LOG_COLUMNS.length) continue;
      const columns = findLogColumns(sheet.getRange(1, 1, 1, width).getDisplayValues()[0]!, words.all);
      if (!columns) continue;
      found = { sheet, columns };
      return found;
    }
    return null;
  };
}

/** The *Reminder log* tab: made on first need, one line a message, every line in the sheet before the next step. */
export function createJournal(words: LogWords, findLog: FindLog): JournalPort {
  const log = (): FoundLog => {
    if (!findLog()) createLog(words);
    const found = findLog();
    if (!found) throw new Error('The log was made but is not found.');
    return found;
  };
  return {
    read() {
      const found = findLog();
      if (!found) return [];
      const lines = found.sheet.getDataRange().getDisplayValues().slice(1);
      return lines
        .map((cells) => readLine(pick(found, cells)))
        .filter((entry): entry is JournalEntry => entry !== null);
    },
    append(entry) {
      const { sheet, columns } = log();
      const row = sheet.getLastRow() + 1;
      if (row > sheet.getMaxRows()) sheet.insertRowsAfter(sheet.getMaxRows(), 100);
      const line = writeLine(entry, words.say);
      const cells: string[] = [];
      for (const column of LOG_COLUMNS) cells[columns[column]] = guardText(line[column]);
      const width = cells.length;
      for (let at = 0; at < width; at += 1) cells[at] = cells[at] ?? '';
      sheet.getRange(row, 1, 1, width).setNumberFormat('@').setValues([cells]);
      flushSheets();
    },
    settle(id, state, note) {
      const { sheet, columns } = log();
      const ids = sheet.getRange(1, columns.id + 1, sheet.getLastRow(), 1).getDisplayValues();
      let row = ids.length;
      while (row > 0 && ids[row - 1]![0] !== id) row -= 1;
      if (row === 0) throw new Error('The line of this letter is no longer in the log.');
      sheet.getRange(row, columns.state + 1).setValue(state);
      sheet.getRange(row, columns.result + 1).setValue(words.say(`log.results.${state}`));
      if (note !== '') sheet.getRange(row, columns.note + 1).setValue(guardText(note));
      flushSheets();
    },
  };
}

function pick({ columns }: FoundLog, cells: string[]): Record<LogColumn, string> {
  const line = {} as Record<LogColumn, string>;
  for (const column of LOG_COLUMNS) line[column] = unguardText(cells[columns[column]] ?? '');
  return line;
}

/** So wide that day, customer, address and subject can be read; the other columns keep the usual width. */
const LOG_WIDTHS = [
  { from: LOG_COLUMNS.indexOf('when') + 1, count: 1, pixels: 130 },
  { from: LOG_COLUMNS.indexOf('customer') + 1, count: 2, pixels: 190 },
  { from: LOG_COLUMNS.indexOf('stage') + 1, count: 2, pixels: 170 },
  { from: LOG_COLUMNS.indexOf('subject') + 1, count: 2, pixels: 300 },
];

/**
 * Makes the tab at the end, in the direction of the one in view, and leaves the owner where they were. A tab of the
 * owner's with our name is left alone.
 */
function createLog({ say }: LogWords): void {
  const spreadsheet = activeSpreadsheet();
  const active = spreadsheet.getActiveSheet();
  const wanted = say('log.sheet');
  let name = wanted;
  for (let number = 2; spreadsheet.getSheetByName(name); number += 1) name = `${wanted} ${number}`;
  const sheet = spreadsheet.insertSheet(name, spreadsheet.getSheets().length);
  sheet.getRange(1, 1, sheet.getMaxRows(), LOG_COLUMNS.length).setNumberFormat('@');
  sheet
    .getRange(1, 1, 1, LOG_COLUMNS.length)
    .setValues([LOG_COLUMNS.map((column) => headerOf(column, say))])
    .setFontWeight('bold');
  sheet.setFrozenRows(1);
  for (const { from, count, pixels } of LOG_WIDTHS) sheet.setColumnWidths(from, count, pixels);
  if (active.isRightToLeft()) sheet.setRightToLeft(true);
  spreadsheet.setActiveSheet(active);
  flushSheets();
}
