import { Workbook as FileWorkbook } from '@cj-tech-master/excelts';
import { columnLetters } from '#core/cells/column-letters.ts';
import { isDateFormat } from './display.ts';
import type { Cell, Sheet, Workbook } from './model.ts';
import type { Notes } from './notes.ts';
import { type FileSheet, loadFile, readXlsx } from './read-xlsx.ts';
import { writeRules, writeValidation } from './rules.ts';
import { type FileStyle, sameStyle, writeStyle } from './style.ts';

interface Base {
  book: InstanceType<typeof FileWorkbook>;
  /** The tabs of the file and what they say now, by the id that the tab has in the model. */
  tabs: Map<number, { file: FileSheet; before: Sheet | undefined }>;
}

// The file behind a workbook, so that saving after each change does not read it again.
const bases = new WeakMap<Workbook, Base>();

/**
 * The workbook as the bytes of an .xlsx file. When it was read from one, that file is the base and only what differs
 * is changed in it, so fonts, borders, other tabs and rules we do not understand stay as the owner had them.
 */
export async function writeWorkbook(workbook: Workbook): Promise<Uint8Array> {
  const base = bases.get(workbook) ?? (await loadBase(workbook));
  bases.set(workbook, base);
  for (const [id, { file }] of base.tabs)
    if (!workbook.sheets.some((sheet) => sheet.id === id)) {
      base.book.removeWorksheet(file.id);
      base.tabs.delete(id);
    }
  workbook.sheets.forEach((sheet, order) => {
    const { file, before } = base.tabs.get(sheet.id) ?? {
      file: base.book.addWorksheet(sheet.name),
      before: undefined,
    };
    if (file.name !== sheet.name) file.name = sheet.name;
    (file as { orderNo?: number }).orderNo = order;
    writeSheet(file, sheet, before, base.book.properties.date1904 ? DAYS_TO_1904 : 0);
    base.tabs.set(sheet.id, { file, before: structuredClone(sheet) });
  });
  const activeTab = workbook.sheets.findIndex((sheet) => sheet.id === workbook.activeSheet);
  base.book.views = [
    { x: 0, y: 0, width: 20_000, height: 12_000, firstSheet: 0, activeTab, visibility: 'visible' },
  ];
  return new Uint8Array(await base.book.xlsx.writeBuffer());
}

async function loadBase(workbook: Workbook): Promise<Base> {
  if (workbook.source?.format !== 'xlsx') return { book: new FileWorkbook(), tabs: new Map() };
  const { book, notes } = await loadFile(workbook.source.bytes);
  putNotes(book, notes);
  const { sheets } = await readXlsx(workbook.source.bytes);
  const fileOf = (id: number) => book.worksheets.find((file) => file.id === id)!;
  return {
    book,
    tabs: new Map(sheets.map((sheet) => [sheet.id, { file: fileOf(sheet.id), before: sheet }])),
  };
}

/** Notes were taken out of the file before it was loaded; here they go back in, as the file had them. */
function putNotes(book: Base['book'], notes: Notes): void {
  for (const file of book.worksheets)
    for (const [address, note] of notes.get(file.name) ?? []) file.getCell(address).note = note;
}

/** Days from 1899-12-30, where the model counts from, to 1904-01-01, where some files do. */
const DAYS_TO_1904 = 1462;

function writeSheet(file: FileSheet, sheet: Sheet, before: Sheet | undefined, earlier: number): void {
  const height = Math.max(sheet.rows.length, before?.rows.length ?? 0);
  for (let row = 0; row < height; row++) {
    const cells = sheet.rows[row] ?? [];
    const old = before?.rows[row] ?? [];
    for (let column = 0; column < Math.max(cells.length, old.length); column++)
      writeCell(file, row, column, cells[column] ?? empty, old[column] ?? empty, earlier);
  }
  for (const key of new Set([
    ...Object.keys(sheet.columnWidths),
    ...sheet.hiddenColumns.map(String),
    ...(before?.hiddenColumns ?? []).map(String),
  ])) {
    const at = Number(key);
    const pixels = sheet.columnWidths[at];
    if (pixels !== undefined && pixels !== before?.columnWidths[at])
      file.getColumn(at + 1).width = Math.max(0, (pixels - 5) / 7);
    const hidden = sheet.hiddenColumns.includes(at);
    if (hidden !== Boolean(before?.hiddenColumns.includes(at))) file.getColumn(at + 1).hidden = hidden;
  }
  if (JSON.stringify(sheet.rules) !== JSON.stringify(before?.rules ?? []))
    file.conditionalFormattings = writeRules(sheet.rules) as never;
  writeView(file, sheet, before);
  if (sheet.hidden !== Boolean(before?.hidden)) file.state = sheet.hidden ? 'hidden' : 'visible';
}

function writeView(file: FileSheet, sheet: Sheet, before: Sheet | undefined): void {
  const same =
    sheet.frozenRows === (before?.frozenRows ?? 0) &&
    sheet.frozenColumns === (before?.frozenColumns ?? 0) &&
    sheet.rightToLeft === (before?.rightToLeft ?? false);
  if (same) return;
  const frozen = sheet.frozenRows > 0 || sheet.frozenColumns > 0;
  const topLeftCell = columnLetters(sheet.frozenColumns + 1) + (sheet.frozenRows + 1);
  const pane = frozen
    ? { state: 'frozen' as const, xSplit: sheet.frozenColumns, ySplit: sheet.frozenRows, topLeftCell }
    : { state: 'normal' as const };
  file.views = [{ ...pane, rightToLeft: sheet.rightToLeft } as never];
}

const empty: Cell = { value: null };

function writeCell(
  file: FileSheet,
  row: number,
  column: number,
  cell: Cell,
  before: Cell,
  earlier: number,
): void {
  if (cell === before) return;
  const sameValue = cell.value === before.value && cell.formula === before.formula;
  const style = sameStyle(cell, before);
  const rule = JSON.stringify(cell.validation) === JSON.stringify(before.validation);
  if (sameValue && style && rule && cell.note === before.note) return;
  const target = file.getCell(row + 1, column + 1);
  if (!sameValue) {
    const counted = typeof cell.value === 'number' && isDateFormat(cell.numberFormat);
    const value = counted ? (cell.value as number) - earlier : cell.value;
    target.value = cell.formula
      ? ({ formula: cell.formula.slice(1), result: value ?? undefined } as never)
      : value;
  }
  if (!style) target.style = writeStyle(cell, target.style as FileStyle) as never;
  if (cell.note !== before.note) {
    if (cell.note) target.note = cell.note;
    else (target as unknown as { comment: unknown }).comment = undefined;
  }
  if (!rule) {
    const address = columnLetters(column + 1) + (row + 1);
    if (cell.validation) file.dataValidations.add(address, writeValidation(cell.validation));
    else file.dataValidations.remove(address);
  }
}
