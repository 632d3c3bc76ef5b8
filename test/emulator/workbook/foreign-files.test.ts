import { type CellObject, type utils, write } from '@e965/xlsx';
import { expect, it } from 'vitest';
import { ensureCell } from '../../../scripts/emulator/workbook/cells.ts';
import { readWorkbook } from '../../../scripts/emulator/workbook/read-workbook.ts';
import { toGrid } from '../../../scripts/emulator/workbook/to-grid.ts';
import { writeWorkbook } from '../../../scripts/emulator/workbook/write-workbook.ts';

/** A file as another program writes it, given cell by cell. */
function fileOf(cells: Record<string, CellObject>, options: object = {}): Uint8Array {
  const sheet = { ...cells, '!ref': 'A1:H9' };
  const book = { SheetNames: ['Счета & co'], Sheets: { 'Счета & co': sheet }, ...options };
  return new Uint8Array(
    write(book as ReturnType<typeof utils.book_new>, { type: 'array', bookType: 'xlsx' }),
  );
}

const cells: Record<string, CellObject> = {
  A1: { t: 's', v: 'Срок' },
  A2: { t: 'n', v: 46112, z: 'dd.mm.yyyy' },
  A3: { t: 'n', v: 46112.75, z: 'm/d/yy h:mm' },
  B2: { t: 'n', v: 1250.5, z: '#,##0.00 [$€-407]' },
  C2: { t: 's', v: '000123' },
  D2: { t: 'b', v: true },
  E2: { t: 'e', v: 0x2a, w: '#N/A' },
  F2: { t: 'n', v: 12, f: 'B2-1238.5' },
  G2: { t: 's', v: 'zoe@example.com', l: { Target: 'mailto:zoe@example.com' } },
};

it.each(['UTC', 'Pacific/Kiritimati', 'America/Los_Angeles'])(
  'another program’s dates stay the same days in %s',
  async (timeZone) => {
    const book = await readWorkbook(fileOf(cells), 'foreign.xlsx', { locale: 'de_DE', timeZone });
    const grid = toGrid(book, book.sheets[0]!);
    expect(grid.sheet).toBe('Счета & co');
    expect(grid.rows[1]).toEqual([
      { kind: 'day', day: '2026-03-31' },
      1250.5,
      '000123',
      true,
      '#N/A',
      12,
      'zoe@example.com',
    ]);
    expect(grid.rows[2]![0]).toEqual({ kind: 'day', day: '2026-03-31' });
    expect(grid.display[1]!.map((text) => text.replace(/\u00a0/g, ' ')).slice(0, 3)).toEqual([
      '31.03.2026',
      '1.250,50 €',
      '000123',
    ]);
  },
);

it('a file that counts its days from 1904 shows the same days', async () => {
  const bytes = fileOf(
    { A1: { t: 's', v: 'Due' }, A2: { t: 'n', v: 46112 - 1462, z: 'yyyy-mm-dd' } },
    { Workbook: { WBProps: { date1904: true } } },
  );
  const book = await readWorkbook(bytes, 'mac.xlsx');
  expect(toGrid(book, book.sheets[0]!).rows[1]).toEqual([{ kind: 'day', day: '2026-03-31' }]);
  Object.assign(ensureCell(book.sheets[0]!, 1, 1), { value: 46113, numberFormat: 'yyyy-mm-dd' });
  const again = await readWorkbook(await writeWorkbook(book), 'mac.xlsx');
  expect(toGrid(again, again.sheets[0]!).rows[1]).toEqual([
    { kind: 'day', day: '2026-03-31' },
    { kind: 'day', day: '2026-04-01' },
  ]);
});

it('a file that no spreadsheet has calculated is worked out, and what cannot be is an error, not empty', async () => {
  const open = async (results: Record<string, CellObject>) => {
    const book = await readWorkbook(
      fileOf({
        A1: { t: 'n', v: 100 },
        B1: { t: 'n', v: 40 },
        C1: { t: 'n', f: 'A1-B1' },
        D1: { t: 's', f: 'IF(C1<=0,"Paid","Open")' },
        E1: { t: 's', f: 'IFERROR(XLOOKUP(A1,H:H,G:G),"")' },
        ...results,
      }),
      'script.xlsx',
    );
    return toGrid(book, book.sheets[0]!).rows[0];
  };
  expect(await open({})).toEqual([100, 40, 60, 'Open', '#N/A']);
  // One result is enough to know that the others were worked out too, and are empty.
  expect(await open({ C1: { t: 'n', v: 60, f: 'A1-B1' } })).toEqual([100, 40, 60, null, null]);
});
