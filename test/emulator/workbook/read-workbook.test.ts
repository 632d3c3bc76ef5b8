import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { WorkbookError } from '../../../scripts/emulator/workbook/error.ts';
import { readWorkbook } from '../../../scripts/emulator/workbook/read-workbook.ts';

const rowsOf = async (bytes: Uint8Array | string, name = 'invoices.csv') => {
  const book = await readWorkbook(typeof bytes === 'string' ? strToU8(bytes) : bytes, name);
  return book.sheets[0]!.rows.map((row) => row.map((cell) => cell?.value ?? null));
};

describe('separated text', () => {
  it.each([
    [
      'semicolons with decimal commas',
      'Client;Total\nAnna;1 250,00\nBen;80,5',
      [
        ['Client', 'Total'],
        ['Anna', '1 250,00'],
        ['Ben', '80,5'],
      ],
    ],
    [
      'tabs',
      'No\tTotal\n7\t12.50',
      [
        ['No', 'Total'],
        [7, 12.5],
      ],
    ],
    [
      'bars',
      'No|Total\n7|12.50',
      [
        ['No', 'Total'],
        [7, 12.5],
      ],
    ],
    [
      'the separator it says',
      'sep=;\nA,a;B\n1;2',
      [
        ['A,a', 'B'],
        [1, 2],
      ],
    ],
    [
      'quotes around separators, quotes and line ends',
      '"Smith, ""Jo"""," two\nlines",3\r\na,b,4',
      [
        ['Smith, "Jo"', ' two\nlines', 3],
        ['a', 'b', 4],
      ],
    ],
    [
      'a point before three digits stays text, for it can stand before decimals or between thousands',
      'No;Total;Hours\n7;1.500;1.250\n8;12.750;0.5',
      [
        ['No', 'Total', 'Hours'],
        [7, '1.500', 1.25],
        [8, '12.750', 0.5],
      ],
    ],
    [
      'leading zeros, dates and long numbers stay text',
      'No,Due,Account\n000123,03/04/2026,12345678901234567890',
      [
        ['No', 'Due', 'Account'],
        ['000123', '03/04/2026', '12345678901234567890'],
      ],
    ],
    [
      'an empty field',
      'a,b,c\n1,,3\n',
      [
        ['a', 'b', 'c'],
        [1, null, 3],
      ],
    ],
  ])('reads %s', async (_, text, rows) => {
    expect(await rowsOf(text)).toEqual(rows);
  });

  it.each([
    ['UTF-8 with a mark', [0xef, 0xbb, 0xbf, ...Buffer.from('Имя,Zoë')], [['Имя', 'Zoë']]],
    [
      'UTF-16 of Excel’s “Unicode text”',
      [0xff, 0xfe, ...Buffer.from('Имя\tZoë', 'utf16le')],
      [['Имя', 'Zoë']],
    ],
    [
      'UTF-16 without a mark',
      [...Buffer.from('Name\tTotal\nZoë\t5', 'utf16le')],
      [
        ['Name', 'Total'],
        ['Zoë', 5],
      ],
    ],
    ['Windows-1252', [...Buffer.from('Zoë,Müller', 'latin1')], [['Zoë', 'Müller']]],
    [
      'Windows-1251',
      [0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2, 0x2c, 0xd1, 0xf7, 0xb8, 0xf2],
      [['Привет', 'Счёт']],
    ],
  ])('decodes %s', async (_, bytes, rows) => {
    expect(await rowsOf(Uint8Array.from(bytes))).toEqual(rows);
  });
});

describe('files that cannot be opened', () => {
  const old = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  const zip = (parts: Record<string, string>) =>
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
  it.each<[string, Uint8Array, string]>([
    ['nothing at all', new Uint8Array(0), 'empty'],
    ['only line ends', strToU8('\n\n,,\n'), 'empty'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]), 'not-a-workbook'],
    ['a PDF', strToU8('%PDF-1.7\n1 0 obj'), 'not-a-workbook'],
    ['a web page', strToU8('<!DOCTYPE html><title>Sign in</title>'), 'not-a-workbook'],
    ['a text document', zip({ 'word/document.xml': '<w/>' }), 'not-a-workbook'],
    [
      'an .ods',
      zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<a/>' }),
      'ods',
    ],
    ['an .xlsb', zip({ 'xl/workbook.bin': 'x' }), 'xlsb'],
    ['a Numbers file', zip({ 'Index/Document.iwa': 'x' }), 'numbers'],
    ['an .xlsx cut short', zip({ 'xl/workbook.xml': '<workbook>' }), 'damaged'],
    ['half a zip', zip({ 'xl/workbook.xml': '<workbook/>' }).subarray(0, 40), 'damaged'],
    ['an old .xls', Uint8Array.from([...old, ...Buffer.from('Workbook', 'utf16le')]), 'legacy-xls'],
    [
      'a workbook with a password',
      Uint8Array.from([...old, ...Buffer.from('EncryptedPackage', 'utf16le')]),
      'encrypted',
    ],
    ['31 MB', new Uint8Array(31_000_000), 'too-large'],
  ])('says one clear sentence for %s', async (_, bytes, code) => {
    const error = await readWorkbook(bytes, 'invoices.xlsx').then(
      () => null,
      (thrown: unknown) => thrown as WorkbookError,
    );
    expect(error).toBeInstanceOf(WorkbookError);
    expect(error?.code).toBe(code);
    expect(error?.message).toMatch(/^This (file )?is .*\.$/);
  });
});
