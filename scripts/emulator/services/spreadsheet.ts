import type { Host } from '../host.ts';
import { ServiceError } from '../realm/errors.ts';
import { splitSheetName } from '../workbook/address.ts';
import { newSheet } from '../workbook/model.ts';
import { Sheet } from './sheet.ts';
import { as, type GRange, type GSheet, type GSpreadsheet } from './types.ts';

export class Spreadsheet implements Partial<GSpreadsheet> {
  static readonly kind = 'Spreadsheet';
  readonly #host: Host;
  constructor(host: Host) {
    this.#host = host;
  }
  getId(): string {
    return this.#host.workbook.id;
  }
  getName(): string {
    return this.#host.workbook.name;
  }
  getUrl(): string {
    return `https://docs.google.com/spreadsheets/d/${this.#host.workbook.id}/edit`;
  }
  getSpreadsheetLocale(): string {
    // Live there always is one; a file on a disk that names none gives '', and nothing is settled by it.
    return this.#host.workbook.locale ?? '';
  }
  getSpreadsheetTimeZone(): string {
    return this.#host.workbook.timeZone;
  }
  getSheets(): GSheet[] {
    return this.#host.workbook.sheets.map((sheet) => as<GSheet>(new Sheet(this.#host, sheet)));
  }
  getNumSheets(): number {
    return this.#host.workbook.sheets.length;
  }
  getSheetByName(name: string): GSheet | null {
    const found = this.#host.workbook.sheets.find((sheet) => sheet.name === name);
    return found ? as(new Sheet(this.#host, found)) : null;
  }
  getActiveSheet(): GSheet {
    const { sheets, activeSheet } = this.#host.workbook;
    return as(new Sheet(this.#host, sheets.find((sheet) => sheet.id === activeSheet) ?? sheets[0]!));
  }
  setActiveSheet(sheet: GSheet): GSheet {
    this.#host.workbook.activeSheet = as<Sheet>(sheet).model.id;
    return sheet;
  }
  /** Places the new tab after the active one, or at the zero-based index. It becomes the active tab. */
  insertSheet(first?: unknown, second?: unknown): GSheet {
    const { workbook } = this.#host;
    const name = typeof first === 'string' ? first : this.#freeName();
    const wished = typeof first === 'number' ? first : typeof second === 'number' ? second : undefined;
    if (workbook.sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase()))
      throw new ServiceError(`A sheet with the name "${name}" already exists. Please enter another name.`);
    let id = this.#host.newId();
    while (workbook.sheets.some((sheet) => sheet.id === id)) id = this.#host.newId();
    const sheet = newSheet(name, id);
    const active = workbook.sheets.findIndex((other) => other.id === workbook.activeSheet);
    workbook.sheets.splice(wished ?? active + 1, 0, sheet);
    workbook.activeSheet = sheet.id;
    return as(new Sheet(this.#host, sheet));
  }
  deleteSheet(sheet: GSheet): void {
    const { workbook } = this.#host;
    if (workbook.sheets.length === 1)
      throw new ServiceError("You can't remove all the sheets in a document.");
    const at = workbook.sheets.indexOf(as<Sheet>(sheet).model);
    workbook.sheets.splice(at, 1);
    if (!workbook.sheets.some((other) => other.id === workbook.activeSheet))
      workbook.activeSheet = workbook.sheets[Math.max(0, at - 1)]!.id;
  }
  getRange(a1Notation: string): GRange {
    const { sheet, address } = splitSheetName(a1Notation);
    const found = sheet === null ? this.getActiveSheet() : this.getSheetByName(sheet);
    if (!found) throw new ServiceError(`Range not found: ${a1Notation}`);
    return found.getRange(address);
  }
  toast(message: string, title?: string, seconds?: number | null): void {
    this.#host.shown.toasts.push({ message, title: title ?? '', seconds: seconds ?? 5 });
  }
  #freeName(): string {
    let number = this.#host.workbook.sheets.length + 1;
    while (this.#host.workbook.sheets.some((sheet) => sheet.name === `Sheet${number}`)) number++;
    return `Sheet${number}`;
  }
}
