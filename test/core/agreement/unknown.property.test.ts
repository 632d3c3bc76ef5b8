import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '#core/cells/grid.ts';
import { decideSheet, outcomeOf } from './sheet.ts';

// A good sheet of three to eight open invoices, into which one thing is put that nobody foresaw.
const HEADERS = ['Invoice number', 'Customer', 'Email', 'Total', 'Paid', 'Due date', 'Status'];
const invoice = fc.record({
  total: fc.integer({ min: 2_000, max: 900_000 }),
  paidShare: fc.constantFrom(0, 0, 0, 0.25, 0.5),
  late: fc.integer({ min: 3, max: 12 }),
});
const sheet = fc
  .array(invoice, { minLength: 3, maxLength: 8 })
  .map((invoices) => [
    HEADERS as Cell[],
    ...invoices.map(({ total, paidShare, late }, at): Cell[] => [
      `A-${at + 1}`,
      `Customer ${at + 1}`,
      `c${at + 1}@example.com`,
      total / 100,
      Math.round(total * paidShare) / 100,
      dayBefore(late),
      'Open',
    ]),
  ]);

function dayBefore(days: number): string {
  return new Date(Date.UTC(2026, 2, 12 - days)).toISOString().slice(0, 10);
}

/** A header that no language knows. */
const header = fc.constantFrom('Zurb', 'Grunk', 'Qwx', 'Mimsy', 'Фигля', '乜嘢欄');
const amount = fc.integer({ min: 101, max: 500_000 }).map((minor) => minor / 100);

/** A column beside the table; in how many rows it is filled is drawn too. */
const column = <T extends Cell>(cell: fc.Arbitrary<T>) =>
  fc.record({
    header,
    cells: fc.array(fc.option(cell, { nil: '' as Cell }), { minLength: 8, maxLength: 8 }),
  });

const within = (rows: Cell[][], extra: { header: string; cells: Cell[] }): Cell[][] =>
  rows.map((row, at) => row.concat([at === 0 ? extra.header : extra.cells[at - 1]!]));

/** Rows in which the column says something, unless it says the same in every row of the sheet. */
function telling(rows: Cell[][], cells: Cell[]): number[] {
  const own = rows.slice(1).map((_, at) => cells[at]!);
  if (own.every((cell) => cell === own[0])) return [];
  return own.flatMap((cell, at) => (cell === '' || cell === false ? [] : [at + 2]));
}

const runs = { numRuns: 60 };

describe('with one thing in the sheet that nobody foresaw, no letter goes by itself that it could change', () => {
  it('the sheet without it sends its letters', () =>
    fc.assert(
      fc.property(sheet, (rows) => {
        const result = decideSheet(rows);
        expect(result.table.questions).toEqual([]);
        for (let row = 2; row <= rows.length; row += 1) expect(outcomeOf(result, row).group).toBe('ready');
      }),
      runs,
    ));

  it('a column of money', () =>
    fc.assert(
      fc.property(sheet, column(amount), (rows, extra) => {
        const result = decideSheet(within(rows, extra));
        for (const row of telling(rows, extra.cells)) expect(outcomeOf(result, row).group).toBe('needs-you');
      }),
      runs,
    ));

  it('a column of days after the due date', () =>
    fc.assert(
      fc.property(
        sheet,
        column(fc.integer({ min: 1, max: 300 }).map((days) => dayBefore(-days))),
        (rows, extra) => {
          const result = decideSheet(within(rows, extra));
          for (const row of telling(rows, extra.cells))
            expect(outcomeOf(result, row).group).toBe('needs-you');
        },
      ),
      runs,
    ));

  it('a column of ticks', () =>
    fc.assert(
      fc.property(sheet, column(fc.boolean()), (rows, extra) => {
        const result = decideSheet(within(rows, extra));
        for (const row of telling(rows, extra.cells)) expect(outcomeOf(result, row).group).toBe('needs-you');
      }),
      runs,
    ));

  it('another address', () =>
    fc.assert(
      fc.property(
        sheet,
        column(fc.integer({ min: 1, max: 9 }).map((at) => `other${at}@example.org`)),
        (rows, extra) => {
          const result = decideSheet(within(rows, extra));
          for (const [at, cell] of extra.cells.slice(0, rows.length - 1).entries())
            if (cell !== '') expect(outcomeOf(result, at + 2).group).toBe('needs-you');
        },
      ),
      runs,
    ));

  it('a status word, or a kind', () =>
    fc.assert(
      fc.property(
        sheet,
        fc.nat(),
        fc.constantFrom('Zurbed', 'grunk off', 'Mimsy 3', '乜嘢', 'Фигля'),
        fc.boolean(),
        (rows, at, word, asKind) => {
          const place = 1 + (at % (rows.length - 1));
          const changed = rows.map((row, index) => {
            if (asKind) return row.concat([index === 0 ? 'Type' : index === place ? word : 'Invoice']);
            return index === place ? [...row.slice(0, 6), word] : row;
          });
          const result = decideSheet(changed);
          expect(outcomeOf(result, place + 1).group).toBe('needs-you');
          const others = rows
            .slice(1)
            .map((_, index) => index + 2)
            .filter((row) => row !== place + 1);
          for (const row of others) expect(outcomeOf(result, row).group).toBe('ready');
        },
      ),
      runs,
    ));

  it('a row of another kind: money that came in', () =>
    fc.assert(
      fc.property(
        sheet,
        amount,
        fc.constantFrom('Payment', 'Zurb', 'Zahlung', 'Grunk'),
        (rows, paid, kind) => {
          const typed = rows.map((row, at) => row.concat([at === 0 ? 'Type' : 'Invoice']));
          const result = decideSheet([...typed, ['', 'Customer 1', '', paid, '', '', '', kind]]);
          expect(outcomeOf(result, 2).group).not.toBe('ready');
        },
      ),
      runs,
    ));
});
