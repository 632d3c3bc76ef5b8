import { describe, expect, it } from 'vitest';
import { ensureCell, putValue } from '../../../scripts/emulator/workbook/cells.ts';
import { displayText } from '../../../scripts/emulator/workbook/display.ts';
import { newWorkbook } from '../../../scripts/emulator/workbook/model.ts';
import { toGrid } from '../../../scripts/emulator/workbook/to-grid.ts';
import { readTypedInput } from '../../../scripts/emulator/workbook/typed-input.ts';
import { instantToSerial, serialToInstant } from '../../../scripts/emulator/workbook/zone.ts';

const shown = (value: number, numberFormat: string | undefined, locale: string) =>
  displayText({ value, numberFormat }, locale).replace(/[\u00a0\u202f]/g, ' ');

describe('what a cell shows', () => {
  it.each([
    [1250.5, undefined, 'en_US', '1250.5'],
    [1250.5, undefined, 'ru_RU', '1250,5'],
    [1234567.5, '"R" #,##0.00', 'en_ZA', 'R 1 234 567,50'],
    [1234.5, '[$R-1C09] #,##0.00', 'en_ZA', 'R 1 234,50'],
    [1234.5, '#,##0.00 [$€-407]', 'de_DE', '1.234,50 €'],
    [-1234.5, '$#,##0.00;($#,##0.00)', 'en_US', '($1,234.50)'],
    [5, '0 "pcs., net"', 'de_DE', '5 pcs., net'],
    [46112, 'dd/mm/yyyy', 'en_ZA', '31/03/2026'],
    [46112, 'd mmmm yyyy', 'en_US', '31 March 2026'],
    [46112, 'mm-dd-yy', 'ru_RU', '31.03.2026'],
    [46112.5, 'yyyy-mm-dd h:mm', 'en_US', '2026-03-31 12:00'],
    [123, '000000', 'en_US', '000123'],
    [0.155, '0.0%', 'de_DE', '15,5%'],
  ])('%s as %s in %s is %s', (value, format, locale, text) => {
    expect(shown(value, format, locale)).toBe(text);
  });
});

describe('what becomes of typed text', () => {
  it.each<[string, string, unknown]>([
    ['=A1+1', 'en_US', null],
    ["'000123", 'en_US', '000123'],
    ['000123', 'en_US', 123],
    ['1,250.50', 'en_US', 1250.5],
    ['1.250,50', 'de_DE', 1250.5],
    ['1 250,50', 'ru_RU', 1250.5],
    ['1,250.50', 'de_DE', '1,250.50'],
    ['-12', 'en_US', -12],
    ['(12)', 'en_US', -12],
    ['$12.5', 'en_US', 12.5],
    ['15%', 'en_US', 0.15],
    ['2026-03-31', 'en_US', 46112],
    ['31/03/2026', 'en_GB', 46112],
    ['03/31/2026', 'en_US', 46112],
    ['31/03/2026', 'en_US', '31/03/2026'],
    ['31.03.2026', 'ru_RU', 46112],
    ['31 Mar 2026', 'en_US', 46112],
    ['March 31, 2026', 'en_US', 46112],
    ['2026-02-30', 'en_US', '2026-02-30'],
    ['12:30', 'en_US', 12.5 / 24],
    ['true', 'en_US', true],
    ['INV-2026-7', 'en_US', 'INV-2026-7'],
    ['2026-03-31 + 14', 'en_US', '2026-03-31 + 14'],
  ])('%s in %s', (text, locale, value) => {
    expect(readTypedInput(text, locale, 2026).value).toEqual(value);
  });
});

describe('time zones', () => {
  it.each([
    ['Africa/Johannesburg', 46112, '2026-03-30T22:00:00.000Z'],
    ['America/Los_Angeles', 46112, '2026-03-31T07:00:00.000Z'],
    ['Pacific/Kiritimati', 46112, '2026-03-30T10:00:00.000Z'],
    // Clocks go forward at midnight there: the day begins at 01:00.
    ['Africa/Cairo', 46136, '2026-04-23T22:00:00.000Z'],
  ])('midnight in %s', (timeZone, serial, instant) => {
    expect(new Date(serialToInstant(serial, timeZone)).toISOString()).toBe(instant);
  });
  it('comes back to the same serial in every hour of a year', () => {
    for (const timeZone of ['Europe/Berlin', 'Australia/Lord_Howe', 'Asia/Kolkata', 'America/St_Johns'])
      for (let serial = 46023; serial < 46388; serial += 1)
        expect(instantToSerial(serialToInstant(serial, timeZone), timeZone)).toBe(serial);
  });
});

it('a grid holds civil days, times apart, and the text as shown', () => {
  const book = newWorkbook({ locale: 'en_ZA', timeZone: 'America/Los_Angeles' });
  const sheet = book.sheets[0]!;
  putValue(sheet, 0, 0, 'Due');
  Object.assign(ensureCell(sheet, 1, 0), { value: 46112.99, numberFormat: 'yyyy-mm-dd' });
  Object.assign(ensureCell(sheet, 2, 0), { value: 0.5, numberFormat: 'h:mm' });
  Object.assign(ensureCell(sheet, 2, 1), { value: 7, numberFormat: '000000' });
  const grid = toGrid(book, sheet);
  expect(grid.locale).toBe('en-ZA');
  expect(grid.rows).toEqual([
    ['Due', null],
    [{ kind: 'day', day: '2026-03-31' }, null],
    [{ kind: 'day', day: '1899-12-30', timeOnly: true }, 7],
  ]);
  expect(grid.display).toEqual([
    ['Due', ''],
    ['2026-03-31', ''],
    ['12:00', '000007'],
  ]);
});
