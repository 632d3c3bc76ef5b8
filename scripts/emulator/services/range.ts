import type { Host } from '../host.ts';
import { ServiceError } from '../realm/errors.ts';
import { type Area, formatArea } from '../workbook/address.ts';
import { cellAt, ensureCell, hasContent } from '../workbook/cells.ts';
import { displayText, isDateFormat } from '../workbook/display.ts';
import type { Cell, Sheet as SheetModel } from '../workbook/model.ts';
import { serialToInstant } from '../workbook/zone.ts';
import { checkProtection, putInput } from './cell-input.ts';
import { normalColour } from './colour.ts';
import { DataValidation } from './data-validation.ts';
import { Sheet } from './sheet.ts';
import { as, type GRange, type GSheet, type GValidation } from './types.ts';

export class Range implements Partial<GRange> {
  static readonly kind = 'Range';
  readonly #host: Host;
  readonly #sheet: SheetModel;
  /** An own property: unseen by the add-on. */
  readonly area: Area;
  constructor(host: Host, sheet: SheetModel, area: Area) {
    this.#host = host;
    this.#sheet = sheet;
    this.area = area;
  }

  getRow(): number {
    return this.area.row;
  }
  getColumn(): number {
    return this.area.column;
  }
  getNumRows(): number {
    return this.area.rows;
  }
  getNumColumns(): number {
    return this.area.columns;
  }
  getLastRow(): number {
    return this.area.row + this.area.rows - 1;
  }
  getLastColumn(): number {
    return this.area.column + this.area.columns - 1;
  }
  getA1Notation(): string {
    return formatArea(this.area);
  }
  getSheet(): GSheet {
    return as(new Sheet(this.#host, this.#sheet));
  }
  activate(): GRange {
    this.#host.workbook.activeSheet = this.#sheet.id;
    return as(this);
  }

  getValue(): unknown {
    return this.getValues()[0]![0];
  }
  getValues(): unknown[][] {
    const { timeZone } = this.#host.workbook;
    return this.#read((cell) => {
      const value = cell?.value ?? '';
      return typeof value === 'number' && isDateFormat(cell?.numberFormat)
        ? new Date(serialToInstant(value, timeZone))
        : value;
    });
  }
  getDisplayValue(): string {
    return this.getDisplayValues()[0]![0]!;
  }
  getDisplayValues(): string[][] {
    const { locale } = this.#host.workbook;
    return this.#read((cell) => displayText(cell, locale));
  }
  getFormula(): string {
    return this.getFormulas()[0]![0]!;
  }
  getFormulas(): string[][] {
    return this.#read((cell) => cell?.formula ?? '');
  }
  getNumberFormat(): string {
    return this.getNumberFormats()[0]![0]!;
  }
  getNumberFormats(): string[][] {
    return this.#read((cell) => cell?.numberFormat ?? 'General');
  }
  getBackground(): string {
    return this.getBackgrounds()[0]![0]!;
  }
  getBackgrounds(): string[][] {
    return this.#read((cell) => cell?.background ?? '#ffffff');
  }
  getFontColors(): string[][] {
    return this.#read((cell) => cell?.fontColor ?? '#000000');
  }
  getFontWeights(): ReturnType<GRange['getFontWeights']> {
    return as(this.#read((cell) => (cell?.bold ? 'bold' : 'normal')));
  }
  getNote(): string {
    return this.getNotes()[0]![0]!;
  }
  getNotes(): string[][] {
    return this.#read((cell) => cell?.note ?? '');
  }
  getDataValidation(): GValidation | null {
    return this.getDataValidations()[0]![0]!;
  }
  getDataValidations(): (GValidation | null)[][] {
    return this.#read((cell) =>
      cell?.validation ? as<GValidation>(new DataValidation(cell.validation)) : null,
    );
  }
  isBlank(): boolean {
    return this.#read(hasContent).every((row) => !row.includes(true));
  }

  setValue(value: unknown): GRange {
    return this.#write((_, row, column) => putInput(this.#host, this.#sheet, row, column, value));
  }
  setValues(values: unknown[][]): GRange {
    this.#checkSize(values);
    const { row, column } = this.area;
    return this.#write((_, r, c) =>
      putInput(this.#host, this.#sheet, r, c, values[r - row + 1]![c - column + 1]),
    );
  }
  setFormula(formula: string): GRange {
    return this.setValue(formula.startsWith('=') ? formula : `=${formula}`);
  }
  setNumberFormat(format: string): GRange {
    return this.#style(() => ({ numberFormat: format === 'General' ? undefined : format }));
  }
  setNumberFormats(formats: string[][]): GRange {
    this.#checkSize(formats);
    return this.#style((r, c) => ({
      numberFormat: formats[r]![c] === 'General' ? undefined : formats[r]![c],
    }));
  }
  setBackground(colour: string | null): GRange {
    return this.#style(() => ({ background: normalColour(colour) }));
  }
  setBackgrounds(colours: (string | null)[][]): GRange {
    this.#checkSize(colours);
    return this.#style((r, c) => ({ background: normalColour(colours[r]![c]) }));
  }
  setFontColor(colour: string | null): GRange {
    return this.#style(() => ({ fontColor: normalColour(colour) }));
  }
  setFontWeight(weight: string | null): GRange {
    return this.#style(() => ({ bold: weight === 'bold' || undefined }));
  }
  setFontStyle(style: string | null): GRange {
    return this.#style(() => ({ italic: style === 'italic' || undefined }));
  }
  setWrap(wrap: boolean): GRange {
    return this.#style(() => ({ wrap: wrap || undefined }));
  }
  setWrapStrategy(strategy: unknown): GRange {
    return this.#style(() => ({ wrap: String(strategy) === 'WRAP' || undefined }));
  }
  setHorizontalAlignment(align: string | null): GRange {
    const known = align === 'left' || align === 'center' || align === 'right' ? align : undefined;
    return this.#style(() => ({ align: known }));
  }
  setVerticalAlignment(align: string | null): GRange {
    const known = align === 'top' || align === 'middle' || align === 'bottom' ? align : undefined;
    return this.#style(() => ({ verticalAlign: known }));
  }
  setNote(note: string | null): GRange {
    return this.#style(() => ({ note: note || undefined }));
  }
  setNotes(notes: unknown[][]): GRange {
    this.#checkSize(notes);
    return this.#style((r, c) => ({ note: String(notes[r]![c] ?? '') || undefined }));
  }
  clearNote(): GRange {
    return this.setNote(null);
  }
  setDataValidation(rule: GValidation | null): GRange {
    const model = rule ? as<DataValidation>(rule).model : undefined;
    return this.#style(() => ({ validation: model && structuredClone(model) }));
  }
  clearDataValidations(): GRange {
    return this.setDataValidation(null);
  }
  /** Tick boxes; empty cells become unticked ones. */
  insertCheckboxes(): GRange {
    return this.#write((cell) => {
      cell.validation = { kind: 'checkbox', allowInvalid: false };
      if (cell.value === null) cell.value = false;
    });
  }
  clearContent(): GRange {
    return this.setValue(null);
  }
  clearFormat(): GRange {
    return this.#write((cell) => {
      const { value, formula, stale, note, validation } = cell;
      for (const key of Object.keys(cell)) delete cell[key as keyof Cell];
      Object.assign(cell, dropEmpty({ value, formula, stale, note, validation }));
      cell.value = value;
    });
  }

  #read<T>(take: (cell: Cell | undefined) => T): T[][] {
    const { row, column, rows, columns } = this.area;
    return Array.from({ length: rows }, (_, r) => {
      const taken: T[] = [];
      for (let c = 0; c < columns; c++) taken.push(take(cellAt(this.#sheet, row - 1 + r, column - 1 + c)));
      return taken;
    });
  }
  #write(put: (cell: Cell, row: number, column: number) => void): GRange {
    checkProtection(this.#sheet, this.area);
    const { row, column, rows, columns } = this.area;
    for (let r = row - 1; r < row - 1 + rows; r++)
      for (let c = column - 1; c < column - 1 + columns; c++) put(ensureCell(this.#sheet, r, c), r, c);
    return as(this);
  }
  #style(partAt: (row: number, column: number) => Partial<Cell>): GRange {
    const { row, column } = this.area;
    return this.#write((cell, r, c) => {
      for (const [key, value] of Object.entries(partAt(r - row + 1, c - column + 1)))
        if (value === undefined) delete cell[key as keyof Cell];
        else Object.assign(cell, { [key]: value });
    });
  }
  #checkSize(table: unknown[][]): void {
    const { rows, columns } = this.area;
    if (table.length !== rows)
      throw new ServiceError(
        `The number of rows in the data does not match the number of rows in the range. The data has ${table.length} but the range has ${rows}.`,
      );
    const uneven = table.find((row) => row.length !== columns);
    if (uneven)
      throw new ServiceError(
        `The number of columns in the data does not match the number of columns in the range. The data has ${uneven.length} but the range has ${columns}.`,
      );
  }
}

function dropEmpty<T extends object>(part: T): Partial<T> {
  return Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined)) as Partial<T>;
}
