import { Workbook as FileWorkbook } from '@cj-tech-master/excelts';
import { read as independentRead } from '@e965/xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { cellAt, ensureCell, putValue } from '../../../scripts/emulator/workbook/cells.ts';
import { newSheet, newWorkbook } from '../../../scripts/emulator/workbook/model.ts';
import { readWorkbook } from '../../../scripts/emulator/workbook/read-workbook.ts';
import { writeWorkbook } from '../../../scripts/emulator/workbook/write-workbook.ts';

/** A workbook as an owner has it: formats, a formula, notes, a rule, a list to choose from, another tab. */
async function ownersFile(): Promise<Uint8Array> {
  const book = new FileWorkbook();
  const sheet = book.addWorksheet('Invoices', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.addRow(['Client', 'Due', 'Total', 'Paid', 'Balance', 'State']);
  sheet.addRow(['Zoë & Sons', new Date(Date.UTC(2026, 2, 31)), 1250.5, 250, null, 'open']);
  sheet.getCell('B2').numFmt = 'dd/mm/yyyy';
  sheet.getCell('C2').numFmt = '"R" #,##0.00';
  sheet.getCell('E2').value = { formula: 'C2-D2', result: 1000.5 };
  sheet.getCell('A1').note = 'Names as on the invoice';
  sheet.getCell('A1').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFE0B2' } };
  sheet.getCell('A2').border = { bottom: { style: 'double' } };
  sheet.getCell('F2').dataValidation = { type: 'list', allowBlank: true, formulae: ['"open,paid"'] };
  sheet.getColumn(1).width = 30;
  sheet.addConditionalFormatting({
    ref: 'C2:C99',
    rules: [
      {
        type: 'dataBar',
        priority: 1,
        cfvo: [{ type: 'min' }, { type: 'max' }],
        color: { argb: 'FF638EC6' },
      } as never,
    ],
  });
  book.addWorksheet('Old stuff').getCell('B2').value = 'keep me';
  return new Uint8Array(await book.xlsx.writeBuffer());
}

describe('reading an owner’s .xlsx', () => {
  it('gives values, formats, formulas with their results, notes, widths and rules', async () => {
    const book = await readWorkbook(await ownersFile(), 'My invoices.xlsx', { locale: 'en_ZA' });
    const sheet = book.sheets[0]!;
    expect(book.name).toBe('My invoices');
    expect(sheet.rows[1]!.map((cell) => cell?.value)).toEqual([
      'Zoë & Sons',
      46112,
      1250.5,
      250,
      1000.5,
      'open',
    ]);
    expect(cellAt(sheet, 1, 4)?.formula).toBe('=C2-D2');
    expect(cellAt(sheet, 1, 1)?.numberFormat).toBe('dd/mm/yyyy');
    expect(cellAt(sheet, 0, 0)).toMatchObject({ background: '#ffe0b2', note: 'Names as on the invoice' });
    expect(cellAt(sheet, 1, 5)?.validation).toMatchObject({ kind: 'list', values: ['open', 'paid'] });
    expect(sheet.frozenRows).toBe(1);
    expect(sheet.columnWidths[0]).toBe(215);
    expect(sheet.rules).toMatchObject([{ ranges: ['C2:C99'], when: { kind: 'other' } }]);
  });

  it('reads a line that stands far below the others', async () => {
    const file = new FileWorkbook();
    file.addWorksheet('Invoices').getCell('A5000').value = 'last';
    const book = await readWorkbook(new Uint8Array(await file.xlsx.writeBuffer()), 'x.xlsx');
    expect(cellAt(book.sheets[0]!, 4999, 0)?.value).toBe('last');
    expect(book.sheets[0]!.rowCount).toBe(5000);
  });

  it('survives notes as other programs write them, and keeps them', async () => {
    const bytes = withForeignNotes(await ownersFile());
    const book = await readWorkbook(bytes, 'foreign.xlsx');
    expect(cellAt(book.sheets[0]!, 0, 0)?.note).toBe('Names <as> printed');
    putValue(book.sheets[0]!, 1, 6, 'Overdue');
    const again = await readWorkbook(await writeWorkbook(book), 'again.xlsx');
    expect(cellAt(again.sheets[0]!, 0, 0)?.note).toBe('Names <as> printed');
  });
});

describe('writing it again', () => {
  it('changes what was changed and keeps the rest, seen by another program', async () => {
    const book = await readWorkbook(await ownersFile(), 'x.xlsx');
    const sheet = book.sheets[0]!;
    putValue(sheet, 0, 6, 'Reminder status');
    Object.assign(ensureCell(sheet, 1, 6), { value: 'Overdue', background: '#fde8e8', bold: true });
    Object.assign(ensureCell(sheet, 1, 7), { value: 46113, numberFormat: 'yyyy-mm-dd', note: 'next' });
    sheet.rules.push({
      ranges: ['G2:G99'],
      when: { kind: 'formula', formula: '=$G2="Overdue"' },
      background: '#fde8e8',
    });
    const log = newSheet('Reminder log', 77);
    putValue(log, 0, 0, 'When');
    log.frozenRows = 1;
    book.sheets.push(log);
    book.activeSheet = 77;

    const bytes = await writeWorkbook(book);
    const seen = independentRead(bytes, { cellFormula: true, cellNF: true, cellStyles: true });
    expect(seen.SheetNames).toEqual(['Invoices', 'Old stuff', 'Reminder log']);
    const cells = seen.Sheets.Invoices!;
    expect(cells.A2.v).toBe('Zoë & Sons');
    expect(cells.E2).toMatchObject({ f: 'C2-D2', v: 1000.5 });
    expect(cells.C2.z).toContain('#,##0.00');
    expect(cells.G2.v).toBe('Overdue');
    expect(cells.H2.v).toBe(46113);
    expect(seen.Sheets['Old stuff']!.B2.v).toBe('keep me');

    const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml']!);
    expect(xml).toContain('dataBar');
    expect(xml).toContain('$G2=');
    expect(xml).toMatch(/<pane [^>]*ySplit="1"/);
    expect(strFromU8(unzipSync(bytes)['xl/styles.xml']!)).toContain('double');

    const again = await readWorkbook(bytes, 'x.xlsx');
    const { source: _a, ...now } = again;
    const { source: _b, ...wanted } = book;
    expect(now.sheets[0]!.rows).toEqual(wanted.sheets[0]!.rows);
    expect(now.sheets[0]!.rules.map((rule) => rule.ranges)).toEqual([['C2:C99'], ['G2:G99']]);
    expect(again.sheets.find((found) => found.id === again.activeSheet)?.name).toBe('Reminder log');
  });

  it('takes away a note, a rule and a colour when they are gone', async () => {
    const book = await readWorkbook(await ownersFile(), 'x.xlsx');
    const sheet = book.sheets[0]!;
    delete cellAt(sheet, 0, 0)!.note;
    delete cellAt(sheet, 0, 0)!.background;
    delete cellAt(sheet, 1, 5)!.validation;
    sheet.rules = [];
    const again = (await readWorkbook(await writeWorkbook(book), 'x.xlsx')).sheets[0]!;
    expect(cellAt(again, 0, 0)).toEqual({ value: 'Client' });
    expect(cellAt(again, 1, 5)).toEqual({ value: 'open' });
    expect(again.rules).toEqual([]);
  });

  it('keeps the format of empty cells below the data, where the next lines will stand', async () => {
    const book = newWorkbook();
    putValue(book.sheets[0]!, 0, 0, 'When');
    for (let row = 1; row < 999; row++) ensureCell(book.sheets[0]!, row, 2).numberFormat = '@';
    const again = (await readWorkbook(await writeWorkbook(book), 'x.xlsx')).sheets[0]!;
    expect(again.rows).toEqual(book.sheets[0]!.rows);
  });

  it('can be saved again and again, with tabs added, renamed and removed between', async () => {
    const book = newWorkbook({ name: 'New' });
    putValue(book.sheets[0]!, 2, 2, 'first');
    await writeWorkbook(book);
    book.sheets[0]!.name = 'Renamed';
    book.sheets.push(newSheet('Second', 42));
    putValue(book.sheets[1]!, 0, 0, 'x');
    await writeWorkbook(book);
    putValue(book.sheets[0]!, 2, 2, null);
    putValue(book.sheets[1]!, 0, 0, 'y');
    await writeWorkbook(book);
    book.sheets.push(newSheet('Third', 43));
    book.sheets.splice(0, 1);
    book.activeSheet = 43;
    const seen = independentRead(await writeWorkbook(book));
    expect(seen.SheetNames).toEqual(['Second', 'Third']);
    expect(seen.Sheets.Second!.A1.v).toBe('y');
  });
});

/** What openpyxl makes of notes: targets from the root of the file, plain text without runs. */
function withForeignNotes(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const rels = 'xl/worksheets/_rels/sheet1.xml.rels';
  const note = Object.keys(parts).find((name) => /comments\d*\.xml$/.test(name))!;
  delete parts[note];
  parts['xl/comments/comment1.xml'] = strToU8(
    '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>a</author></authors>' +
      '<commentList><comment ref="A1" authorId="0" shapeId="0"><text><t xml:space="preserve">Names &lt;as&gt; printed</t></text></comment></commentList></comments>',
  );
  parts[rels] = strToU8(
    strFromU8(parts[rels]!).replace(/Target="[^"]*comments[^"]*\.xml"/, 'Target="/xl/comments/comment1.xml"'),
  );
  parts['[Content_Types].xml'] = strToU8(
    strFromU8(parts['[Content_Types].xml']!).replace(new RegExp(`/${note}`), '/xl/comments/comment1.xml'),
  );
  return zipSync(parts);
}
