import { expect, it } from 'vitest';
import type { Emulator } from '../../../scripts/emulator/emulator.ts';
import { emulate } from '../bundle.ts';

const type = (emulator: Emulator, cells: Record<string, string | number>) => {
  for (const [a1, input] of Object.entries(cells)) emulator.edit('Sheet1', a1, input);
};
const value = (emulator: Emulator, row: number, column: number) =>
  emulator.workbook.sheets[0]!.rows[row]?.[column];

it.each<[string, unknown]>([
  ['=A1-B1', 1000],
  ['=A1-SUM(B1:B3)', 950],
  ['=IF(A1-B1<=0, "Paid", "Open")', 'Open'],
  ['=IF(C1="", 1, 2)', 1],
  ['=ROUND(A1*15%, 2)', 187.5],
  ['=-A1/-4', 312.5],
  ['="R "&A1', 'R 1250'],
  ['=MAX(0; A1-B1)', 1000],
  ["='Sheet1'!A1+1", 1251],
  ['=AND(A1>1, NOT(B1>A1))', true],
  ['=TODAY()+30', 46142],
  ['=(A1+B1)*2', 3000],
  ['=VLOOKUP(A1, B1:C9, 2)', '#N/A'],
  ['=A1/0', '#N/A'],
  ['=D9+1', '#N/A'],
])('%s', (formula, result) => {
  const emulator = emulate();
  type(emulator, { A1: 1250, B1: 250, B2: 50, D9: 'abc', E1: formula });
  expect(value(emulator, 0, 4)).toMatchObject({ formula, value: result });
});

it('a payment typed in changes the balance, and what reads the balance', () => {
  const emulator = emulate();
  type(emulator, { A1: 100, B1: 0, C1: '=A1-B1', D1: '=IF(C1=0,"paid","open")', E1: '=XLOOKUP(C1,A:A,B:B)' });
  expect(value(emulator, 0, 3)?.value).toBe('open');
  type(emulator, { B1: 100 });
  expect(value(emulator, 0, 2)?.value).toBe(0);
  expect(value(emulator, 0, 3)?.value).toBe('paid');
  expect(value(emulator, 0, 4)).toMatchObject({ value: '#N/A', stale: true });
});

it('formulas that read something else keep the result the file had', () => {
  const emulator = emulate();
  type(emulator, { A1: 1, B1: '=QUERY(Z1:Z9,"select A1")' });
  Object.assign(value(emulator, 0, 1)!, { value: 77 });
  type(emulator, { A1: 2 });
  expect(value(emulator, 0, 1)?.value).toBe(77);
});
