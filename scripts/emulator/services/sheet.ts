import type { Host } from '../host.ts';
import { GapError, ServiceError } from '../realm/errors.ts';
import { parseArea, splitSheetName } from '../workbook/address.ts';
import { lastColumn, lastRow } from '../workbook/cells.ts';
import type { Sheet as SheetModel } from '../workbook/model.ts';
import { ConditionalFormatRule } from './conditional-format.ts';
import { Range } from './range.ts';
import { Spreadsheet } from './spreadsheet.ts';
import { as, type GRange, type GRule, type GSheet, type GSpreadsheet } from './types.ts';

export class Sheet implements Partial<GSheet> {
  static readonly kind = 'Sheet';
  readonly #host: Host;
  /** An own property: unseen by the add-on. */
  readonly model: SheetModel;
  constructor(host: Host, model: SheetModel) {
    this.#host = host;
    this.model = model;
  }
  getName(): string {
    return this.model.name;
  }
  setName(name: string): GSheet {
    this.model.name = name;
    return as(this);
  }
  getSheetId(): number {
    return this.model.id;
  }
  getIndex(): number {
    return this.#host.workbook.sheets.indexOf(this.model) + 1;
  }
  getParent(): GSpreadsheet {
    return as(new Spreadsheet(this.#host));
  }
  isSheetHidden(): boolean {
    return this.model.hidden;
  }
  hideSheet(): GSheet {
    this.model.hidden = true;
    return as(this);
  }
  showSheet(): GSheet {
    this.model.hidden = false;
    return as(this);
  }
  activate(): GSheet {
    this.#host.workbook.activeSheet = this.model.id;
    return as(this);
  }
  getLastRow(): number {
    return lastRow(this.model);
  }
  getLastColumn(): number {
    return lastColumn(this.model);
  }
  getMaxRows(): number {
    return this.model.rowCount;
  }
  getMaxColumns(): number {
    return this.model.columnCount;
  }
  getDataRange(): GRange {
    return this.#range(1, 1, Math.max(1, lastRow(this.model)), Math.max(1, lastColumn(this.model)));
  }
  getRange(first: number | string, column?: number, rows = 1, columns = 1): GRange {
    if (typeof first === 'number') return this.#range(first, column ?? 1, rows, columns);
    const { sheet, address } = splitSheetName(first);
    const home =
      sheet === null ? this.model : this.#host.workbook.sheets.find((other) => other.name === sheet);
    const area = home && parseArea(address, home.rowCount, home.columnCount);
    if (!home || !area) throw new ServiceError(`Range not found: ${first}`);
    return new Sheet(this.#host, home).#range(area.row, area.column, area.rows, area.columns);
  }
  #range(row: number, column: number, rows: number, columns: number): GRange {
    if (rows < 1) throw new ServiceError('The number of rows in the range must be at least 1.');
    if (columns < 1) throw new ServiceError('The number of columns in the range must be at least 1.');
    if (row < 1) throw new ServiceError('The starting row of the range is too small.');
    if (column < 1) throw new ServiceError('The starting column of the range is too small.');
    if (row + rows - 1 > this.model.rowCount || column + columns - 1 > this.model.columnCount)
      throw new ServiceError('The coordinates of the range are outside the dimensions of the sheet.');
    return as(new Range(this.#host, this.model, { row, column, rows, columns }));
  }
  appendRow(values: unknown[]): GSheet {
    const row = lastRow(this.model) + 1;
    if (row > this.model.rowCount) this.model.rowCount = row;
    this.model.columnCount = Math.max(this.model.columnCount, values.length);
    if (values.length > 0) this.#range(row, 1, 1, values.length).setValues([values]);
    return as(this);
  }
  insertColumnsAfter(position: number, howMany: number): GSheet {
    const { model } = this;
    if (position < lastColumn(model)) {
      this.#refuseShift('insertColumnsAfter');
      for (const cells of model.rows)
        if (cells.length > position) cells.splice(position, 0, ...Array(howMany).fill(undefined));
      model.columnWidths = Object.fromEntries(
        Object.entries(model.columnWidths).map(([at, width]) => [
          Number(at) < position ? Number(at) : Number(at) + howMany,
          width,
        ]),
      );
      model.hiddenColumns = model.hiddenColumns.map((at) => (at < position ? at : at + howMany));
    }
    model.columnCount += howMany;
    return as(this);
  }
  insertRowsAfter(position: number, howMany: number): GSheet {
    const { model } = this;
    if (position < model.rows.length) {
      if (position < lastRow(model)) this.#refuseShift('insertRowsAfter');
      model.rows.splice(position, 0, ...Array.from({ length: howMany }, () => []));
      model.hiddenRows = model.hiddenRows.map((at) => (at < position ? at : at + howMany));
    }
    model.rowCount += howMany;
    return as(this);
  }
  /** Rules, merges and formulas that would move along are not moved here; better no answer than a wrong one. */
  #refuseShift(member: string): void {
    const { rules, merges, rows } = this.model;
    if (rules.length > 0 || merges.length > 0 || rows.some((cells) => cells.some((cell) => cell?.formula)))
      throw new GapError(`Sheet.${member} in the middle of rules, merged cells or formulas`);
  }
  setFrozenRows(rows: number): void {
    this.model.frozenRows = rows;
  }
  getFrozenRows(): number {
    return this.model.frozenRows;
  }
  setFrozenColumns(columns: number): void {
    this.model.frozenColumns = columns;
  }
  getColumnWidth(column: number): number {
    return this.model.columnWidths[column - 1] ?? 100;
  }
  setColumnWidth(column: number, width: number): GSheet {
    return this.setColumnWidths(column, 1, width);
  }
  setColumnWidths(first: number, howMany: number, width: number): GSheet {
    for (let column = first; column < first + howMany; column++) this.model.columnWidths[column - 1] = width;
    return as(this);
  }
  hideColumns(first: number, howMany = 1): void {
    const hidden = new Set(this.model.hiddenColumns);
    for (let column = first; column < first + howMany; column++) hidden.add(column - 1);
    this.model.hiddenColumns = [...hidden];
  }
  showColumns(first: number, howMany = 1): void {
    this.model.hiddenColumns = this.model.hiddenColumns.filter(
      (at) => at < first - 1 || at >= first - 1 + howMany,
    );
  }
  isColumnHiddenByUser(column: number): boolean {
    return this.model.hiddenColumns.includes(column - 1);
  }
  isRowHiddenByUser(row: number): boolean {
    return this.model.hiddenRows.includes(row - 1);
  }
  isRightToLeft(): boolean {
    return this.model.rightToLeft;
  }
  setRightToLeft(rightToLeft: boolean): GSheet {
    this.model.rightToLeft = rightToLeft;
    return as(this);
  }
  getConditionalFormatRules(): GRule[] {
    return this.model.rules.map((rule) =>
      as<GRule>(
        new ConditionalFormatRule(structuredClone(rule), (address) => as<Range>(this.getRange(address))),
      ),
    );
  }
  setConditionalFormatRules(rules: GRule[]): void {
    this.model.rules = as<ConditionalFormatRule[]>(rules).map((rule) => structuredClone(rule.model));
  }
}
