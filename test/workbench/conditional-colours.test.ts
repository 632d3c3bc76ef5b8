import { expect, test } from 'vitest';
import { putValue } from '../../scripts/emulator/workbook/cells.ts';
import { type ConditionalRule, newSheet } from '../../scripts/emulator/workbook/model.ts';
import { colourCells } from '../../scripts/workbench/conditional-colours.ts';

function coloured(when: ConditionalRule['when'], ranges: string[], row: number, column: number): boolean {
  const sheet = newSheet('Invoices', 1);
  putValue(sheet, 2, 3, 'Overdue');
  sheet.rules = [{ ranges, when, background: '#fde8dc' }];
  return colourCells(sheet).at(row, column)?.background === '#fde8dc';
}

// D3 says "Overdue".
test.each([
  ['a whole row by its status', '=$D2="Overdue"', ['A2:F1000'], 3, 1, true],
  ['as a file writes it, in brackets', '=$D2=("Overdue")', ['A2:F1000'], 3, 6, true],
  ['letters large or small', '=$D2="overdue"', ['A2:F'], 3, 1, true],
  ['the row below is not', '=$D2="Overdue"', ['A2:F1000'], 4, 1, false],
  ['outside the range is not', '=$D2="Overdue"', ['A2:C1000'], 3, 4, false],
  ['a column that moves along', '=D2="Overdue"', ['D2:E9'], 3, 5, false],
  ['a fixed cell', '=$D$3="Overdue"', ['A1:B2'], 1, 2, true],
  ['a formula that is not worked out here', '=SUM($D2)>1', ['A2:F9'], 3, 1, false],
])('%s', (_, formula, ranges, row, column, expected) => {
  expect(coloured({ kind: 'formula', formula }, ranges, row, column)).toBe(expected);
});

test('text is', () => {
  expect(coloured({ kind: 'text-equal-to', text: 'Overdue' }, ['D2:D9'], 3, 4)).toBe(true);
  expect(coloured({ kind: 'text-equal-to', text: 'Over' }, ['D2:D9'], 3, 4)).toBe(false);
});
