import type { SpreadsheetPort } from '../runs/ports.ts';
import { readCell, writeCell } from './cells.ts';
import type { FindLog } from './journal.ts';
import { writeMarkBlock } from './mark-block.ts';
import { activeSpreadsheet, flushSheets, readLocale } from './spreadsheet.ts';
import { showInZone } from './utilities.ts';
import { createZoneDays } from './zone-days.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The open spreadsheet. Reading a tab takes the same few calls whether it has ten rows or ten thousand. */
export function createSpreadsheetPort(findLog: FindLog): SpreadsheetPort {
  const spreadsheet = activeSpreadsheet();
  let zone: string | null = null;
  let days: ReturnType<typeof createZoneDays> | null = null;
  const timeZone = (): string => {
    if (zone === null) zone = spreadsheet.getSpreadsheetTimeZone();
    return zone;
  };
  const zoneDays = (): ReturnType<typeof createZoneDays> => {
    if (!days) days = createZoneDays((instant) => showInZone(instant, timeZone()), Date.now());
    return days;
  };
  const sheetOf = (name: string): Sheet => {
    const sheet = spreadsheet.getSheetByName(name);
    if (!sheet) throw new Error(`The tab "${name}" is gone.`);
    return sheet;
  };
  const locale = readLocale();
  return {
    name: () => spreadsheet.getName(),
    locale: () => locale ?? '',
    timeZone,
    invoiceSheets() {
      const log = findLog();
      const logName = log ? log.sheet.getName() : null;
      const active = spreadsheet.getActiveSheet().getName();
      const names = spreadsheet.getSheets().map((sheet) => sheet.getName());
      return [active, ...names.filter((name) => name !== active)].filter((name) => name !== logName);
    },
    sheetNames: () => spreadsheet.getSheets().map((sheet) => sheet.getName()),
    readGrid(name) {
      const range = sheetOf(name).getDataRange();
      const values = range.getValues() as unknown[][];
      return {
        sheet: name,
        rows: values.map((row) => row.map((value) => readCell(value, (instant) => zoneDays()(instant)))),
        display: range.getDisplayValues(),
        locale,
      };
    },
    readColumn(name, column, fromRow) {
      const sheet = sheetOf(name);
      const last = sheet.getLastRow();
      if (last < fromRow) return [];
      return sheet
        .getRange(fromRow, column, last - fromRow + 1, 1)
        .getDisplayValues()
        .map((row) => row[0] ?? '');
    },
    writeMarks: (name, block) => writeMarkBlock(sheetOf(name), block),
    addSheet(name, rows, widths, rightToLeft) {
      const sheet = spreadsheet.insertSheet(name, spreadsheet.getSheets().length);
      const width = Math.max(...rows.map((row) => row.length));
      const range = sheet.getRange(1, 1, rows.length, width);
      range.setNumberFormats(rows.map((row) => fill(row.map(formatOf), width, 'General')));
      range.setValues(rows.map((row) => fill(row.map(writeCell), width, '')));
      sheet.getRange(1, 1, 1, width).setFontWeight('bold');
      sheet.setFrozenRows(1);
      if (rightToLeft) sheet.setRightToLeft(true);
      widths.forEach((pixels, index) => {
        sheet.setColumnWidth(index + 1, pixels);
      });
    },
    showSheet(name) {
      spreadsheet.setActiveSheet(sheetOf(name));
    },
    toast(message, title) {
      spreadsheet.toast(message, title, 8);
    },
    flush: flushSheets,
  };
}

function formatOf(cell: Parameters<typeof writeCell>[0]): string {
  if (typeof cell === 'string') return '@';
  if (typeof cell === 'object' && cell !== null) return cell.kind === 'day' ? 'yyyy-mm-dd' : cell.format;
  return 'General';
}

function fill<T>(cells: T[], width: number, empty: T): T[] {
  return cells.concat(new Array<T>(width - cells.length).fill(empty));
}
