import { types } from 'node:util';
import { columnLetters } from '#core/cells/column-letters.ts';
import type { Host } from '../host.ts';
import { ServiceError } from '../realm/errors.ts';
import { parseArea } from '../workbook/address.ts';
import { cellAt, ensureCell, putValue } from '../workbook/cells.ts';
import { isDateFormat } from '../workbook/display.ts';
import { patternsOf } from '../workbook/locale-patterns.ts';
import type { Cell, Sheet } from '../workbook/model.ts';
import { readTypedInput } from '../workbook/typed-input.ts';
import { instantToSerial } from '../workbook/zone.ts';

/**
 * Puts what a script or a person gives into a cell (zero-based place), as Sheets does: text is read as typed input
 * unless the cell's format is plain text (`@`); a Date becomes a serial number in the spreadsheet's zone; nothing
 * empties the cell.
 */
export function putInput(host: Host, sheet: Sheet, row: number, column: number, input: unknown): void {
  if (input === null || input === undefined || input === '') {
    putValue(sheet, row, column, null);
    return;
  }
  const cell = ensureCell(sheet, row, column);
  const next = readInput(host, cell, input);
  checkValidation(cell, next, row, column);
  cell.value = next.value;
  delete cell.formula;
  delete cell.stale;
  if (next.formula) {
    cell.formula = next.formula;
    cell.stale = true;
  }
  const unformatted = !cell.numberFormat || cell.numberFormat === 'General';
  if (next.numberFormat && (unformatted || (next.isDate && !isDateFormat(cell.numberFormat))))
    cell.numberFormat = next.numberFormat;
}

interface Input {
  value: Cell['value'];
  formula?: string;
  numberFormat?: string;
  isDate?: boolean;
}

function readInput(host: Host, cell: Cell, input: unknown): Input {
  const { locale, timeZone } = host.workbook;
  if (typeof input === 'number') return { value: input };
  if (typeof input === 'boolean') return { value: input };
  if (types.isDate(input)) {
    const serial = instantToSerial(input.getTime(), timeZone);
    const { dateFormat } = patternsOf(locale);
    return {
      value: serial,
      numberFormat: Number.isInteger(serial) ? dateFormat : `${dateFormat} h:mm:ss`,
      isDate: true,
    };
  }
  const text = String(input);
  if (text.length > host.limits.cellCharacters)
    throw new ServiceError(
      `Your input contains more than the maximum of ${host.limits.cellCharacters} characters in a single cell.`,
    );
  if (cell.numberFormat === '@') return { value: text };
  const thisYear = new Date(host.now()).getUTCFullYear();
  return readTypedInput(text, locale, thisYear);
}

function checkValidation(cell: Cell, next: Input, row: number, column: number): void {
  const rule = cell.validation;
  if (!rule || rule.kind === 'other' || rule.allowInvalid || next.formula) return;
  const place = `${columnLetters(column + 1)}${row + 1}`;
  const violated = `The data you entered in cell ${place} violates the data validation rules set on this cell.`;
  if (rule.kind === 'checkbox') {
    if (typeof next.value !== 'boolean') throw new ServiceError(violated);
    return;
  }
  if (!rule.values.includes(String(next.value)))
    throw new ServiceError(
      `${violated} Please enter one of the following values: ${rule.values.join(', ')}.`,
    );
}

/** Fails as live when the person who runs the script may not edit one of these cells. */
export function checkProtection(
  sheet: Sheet,
  area: { row: number; column: number; rows: number; columns: number },
): void {
  for (const { range, editable } of sheet.protections) {
    if (editable) continue;
    const guarded = range === null ? null : parseArea(range, sheet.rowCount, sheet.columnCount);
    const apart =
      guarded &&
      (guarded.row >= area.row + area.rows ||
        area.row >= guarded.row + guarded.rows ||
        guarded.column >= area.column + area.columns ||
        area.column >= guarded.column + guarded.columns);
    if (!apart)
      throw new ServiceError(
        'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
      );
  }
}

/** A cell's value as the script reads it: dates as instants in the spreadsheet's zone are made by the caller. */
export function rawValue(sheet: Sheet, row: number, column: number): Cell['value'] | '' {
  return cellAt(sheet, row, column)?.value ?? '';
}
