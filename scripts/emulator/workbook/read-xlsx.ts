import { Workbook as FileWorkbook } from '@cj-tech-master/excelts';
import { parseArea } from './address.ts';
import { ensureCell } from './cells.ts';
import { WorkbookError } from './error.ts';
import { type Cell, newSheet, type Sheet, type Workbook } from './model.ts';
import { type Notes, takeNotes } from './notes.ts';
import { readRules, readValidation } from './rules.ts';
import { type FileStyle, readStyle } from './style.ts';

export type FileSheet = InstanceType<typeof FileWorkbook>['worksheets'][number];
type FileCell = ReturnType<FileSheet['getCell']>;

/** Loads the file as the library sees it, its notes apart. */
export async function loadFile(
  bytes: Uint8Array,
): Promise<{ book: InstanceType<typeof FileWorkbook>; notes: Notes }> {
  try {
    const taken = takeNotes(bytes);
    const book = new FileWorkbook();
    await book.xlsx.load(Buffer.from(taken.bytes));
    return { book, notes: taken.notes };
  } catch (cause) {
    throw new WorkbookError('damaged', { cause });
  }
}

/** Reads the tabs of an .xlsx or .xlsm file. Formulas keep the result the file had. */
export async function readXlsx(bytes: Uint8Array): Promise<Pick<Workbook, 'sheets' | 'activeSheet'>> {
  const { book, notes } = await loadFile(bytes);
  const sheets = book.worksheets.map((file) => readSheet(file, notes.get(file.name) ?? new Map()));
  if (sheets.length === 0) throw new WorkbookError('empty');
  const active = book.worksheets[(book.views?.[0] as { activeTab?: number } | undefined)?.activeTab ?? 0];
  const shown = sheets.find((sheet) => sheet.id === active?.id && !sheet.hidden);
  return { sheets, activeSheet: (shown ?? sheets.find((sheet) => !sheet.hidden) ?? sheets[0]!).id };
}

function readSheet(file: FileSheet, notes: Map<string, string>): Sheet {
  const sheet = newSheet(file.name, file.id);
  readCells(file, sheet);
  for (const [address, validation] of Object.entries(file.dataValidations?.model ?? {}))
    eachCellOf(sheet, address.replace(/^range:/, ''), (cell) => {
      cell.validation = readValidation(validation as Record<string, unknown>);
    });
  for (const [address, note] of notes)
    eachCellOf(sheet, address, (cell) => {
      cell.note = note;
    });
  const view = file.views?.[0] as
    | { state?: string; xSplit?: number; ySplit?: number; rightToLeft?: boolean }
    | undefined;
  if (view?.state === 'frozen') {
    sheet.frozenRows = view.ySplit ?? 0;
    sheet.frozenColumns = view.xSplit ?? 0;
  }
  sheet.rightToLeft = Boolean(view?.rightToLeft);
  sheet.hidden = file.state !== 'visible';
  (file.columns ?? []).forEach((column, at) => {
    // A file counts in characters of its default font, about seven pixels each and five of margin.
    if (column?.width) sheet.columnWidths[at] = Math.round(column.width * 7 + 5);
    if (column?.hidden) sheet.hiddenColumns.push(at);
  });
  sheet.merges = [...((file.model as { merges?: string[] }).merges ?? [])];
  sheet.rules = readRules(file.conditionalFormattings as never);
  const width = Math.max(0, ...sheet.rows.map((cells) => cells.length));
  sheet.rowCount = Math.max(1000, sheet.rows.length);
  sheet.columnCount = Math.max(26, width);
  return sheet;
}

/**
 * Some programs give a format to every row of the sheet. Formats of empty cells matter near the data, where new lines
 * will stand; further down they stay in the file only.
 */
const EMPTY_ROWS_READ = 1000;

function readCells(file: FileSheet, sheet: Sheet): void {
  let lastContent = file.rowCount;
  while (lastContent > 0 && !file.findRow(lastContent)?.hasValues) lastContent--;
  for (let row = 1; row <= file.rowCount && row <= lastContent + EMPTY_ROWS_READ; row++) {
    const found = file.findRow(row);
    const cells: (Cell | undefined)[] = [];
    for (let column = 1; found && column <= found.cellCount; column++) {
      const cell = found.findCell(column);
      const read = cell && readCell(cell as FileCell);
      if (!read) continue;
      cells.length = column;
      cells[column - 1] = read;
    }
    for (let at = 0; at < cells.length; at++) cells[at] = cells[at] ?? undefined;
    sheet.rows.push(cells);
    if (found?.hidden) sheet.hiddenRows.push(row - 1);
  }
  while (sheet.rows.length > 0 && sheet.rows.at(-1)!.length === 0) sheet.rows.pop();
}

/** Calls for each cell of an address such as `A2:A9 C1`; an open-ended rule reaches at most a little past the data. */
function eachCellOf(sheet: Sheet, addresses: string, work: (cell: Cell) => void): void {
  for (const address of addresses.split(/\s+/)) {
    const area = parseArea(address, sheet.rows.length, 26);
    if (!area) continue;
    const last = Math.min(area.row + area.rows - 1, Math.max(sheet.rows.length, area.row, 1000));
    const width = Math.min(area.columns, 200);
    for (let row = area.row - 1; row < last; row++)
      for (let column = area.column - 1; column < area.column - 1 + width; column++)
        work(ensureCell(sheet, row, column));
  }
}

function readCell(file: FileCell): Cell | undefined {
  // The cells of a merged area other than the first repeat its value; they are empty to a reader of the sheet.
  const master = (file as { master?: FileCell }).master;
  if (master && master !== file) return undefined;
  const style = readStyle((file.style ?? {}) as FileStyle);
  const cell: Cell = { value: null, ...style };
  if (file.formula) {
    cell.formula = `=${file.formula}`;
    cell.value = plainValue((file as { result?: unknown }).result);
    if (cell.value === null) cell.stale = true;
  } else cell.value = plainValue(file.value);
  return cell.value === null && !cell.formula && Object.keys(style).length === 0 ? undefined : cell;
}

function plainValue(value: unknown): Cell['value'] {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (value instanceof Date) return value.getTime() / 86_400_000 + 25_569;
  const rich = value as {
    richText?: { text: string }[];
    text?: unknown;
    error?: string;
    result?: unknown;
    checkbox?: boolean;
  };
  if (rich.richText) return rich.richText.map((run) => run.text).join('');
  if (rich.error) return rich.error;
  if (rich.text !== undefined) return plainValue(rich.text);
  if (typeof rich.checkbox === 'boolean') return rich.checkbox;
  return rich.result === undefined ? null : plainValue(rich.result);
}
