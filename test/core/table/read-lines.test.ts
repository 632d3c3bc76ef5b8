import { describe, expect, it } from 'vitest';
import type { Cell } from '#core/cells/grid.ts';
import { at, codes, day, decimal, read } from '../invoices/reading.ts';

describe('an export with one row an invoice line', () => {
  it('adds net and tax of starred headers', () => {
    const table = read([
      [
        '*InvoiceNo',
        '*Customer',
        '*InvoiceDate',
        '*DueDate',
        'Item(Product/Service)',
        'ItemQuantity',
        'ItemRate',
        '*ItemAmount',
        'ItemTaxAmount',
      ],
      ['A-1', 'Birch', day('2026-05-01'), day('2026-06-01'), 'Bread', 2, 10, 20, 1.6],
      ['A-1', 'Birch', day('2026-05-01'), day('2026-06-01'), 'Rolls', 1, 5.1, 5.1, 0.41],
      ['A-2', 'Fern', day('2026-05-01'), day('2026-07-01'), 'Roses', 1, 50, 50, ''],
    ]);
    expect(table.invoices.map(({ row, state, total }) => [row, state, decimal(total)])).toEqual([
      [2, 'overdue', '27.11'],
      [3, 'not-an-invoice', null],
      [4, 'open', '50.00'],
    ]);
    expect(codes(table, 2)).toEqual(['lines-added']);
  });

  it('follows numbers that stand only on the first line, and believes a total of the invoice', () => {
    const table = read([
      [
        'Invoice number',
        'Customer',
        'Email',
        'Due date',
        'Item',
        'Quantity',
        'Rate',
        'Line total',
        'Invoice total',
      ],
      ['A-1', 'Birch', 'a@example.com', day('2026-06-01'), 'Bread', 2, 10, 20, 30],
      ['', '', '', '', 'Rolls', 1, 10, 10, ''],
      ['A-2', 'Fern', 'f@example.com', day('2026-06-01'), 'Roses', 1, 50, 50, 50],
    ]);
    expect(table.invoices.map(({ row, state, total }) => [row, state, decimal(total)])).toEqual([
      [2, 'overdue', '30.00'],
      [3, 'not-an-invoice', null],
      [4, 'overdue', '50.00'],
    ]);
  });

  it('takes an "Amount" that is quantity × rate for the amount of the line', () => {
    const table = read([
      ['Invoice number', 'Customer', 'Due date', 'Item', 'Qty', 'Rate', 'Amount'],
      ['A-1', 'Birch', day('2026-06-01'), 'Bread', 2, 10, 20],
      ['A-1', 'Birch', day('2026-06-01'), 'Rolls', 2, 10, 20],
    ]);
    expect(decimal(at(table, 2).total)).toBe('40.00');
    expect(at(table, 3).state).toBe('not-an-invoice');
  });

  it('keeps the currency sign of its lines', () => {
    const table = read(
      [
        ['Invoice number', 'Customer', 'Due date', 'Item', 'Line total'],
        ['A-1', 'Birch', day('2026-06-01'), 'Bread', '£10.50'],
        ['A-1', 'Birch', day('2026-06-01'), 'Rolls', '£4.50'],
        ['A-2', 'Fern', day('2026-06-01'), 'Roses', '9,50 kr'],
        ['A-2', 'Fern', day('2026-06-01'), 'Lilies', '0,50 kr'],
      ],
      { locale: 'en-GB' },
    );
    expect([at(table, 2).currency, decimal(at(table, 2).total)]).toEqual(['GBP', '15.00']);
    expect([at(table, 4).currency, decimal(at(table, 4).total)]).toEqual([null, '10.00']);
  });

  it.each<[string, Cell[][], string]>([
    [
      'lines in two currencies',
      [
        ['Invoice number', 'Customer', 'Due date', 'Item', 'Line total'],
        ['A-1', 'Birch', day('2026-06-01'), 'Bread', '€10'],
        ['A-1', 'Birch', day('2026-06-01'), 'Rolls', 'USD 10'],
      ],
      'lines-disagree',
    ],
    [
      'lines that disagree on the due date',
      [
        ['Invoice number', 'Customer', 'Due date', 'Item', 'Line total'],
        ['A-1', 'Birch', day('2026-06-01'), 'Bread', 10],
        ['A-1', 'Birch', day('2026-06-09'), 'Rolls', 10],
      ],
      'lines-disagree',
    ],
    [
      'totals that are neither of the invoice nor of the line',
      [
        ['Invoice number', 'Customer', 'Due date', 'Item', 'Amount'],
        ['A-1', 'Birch', day('2026-06-01'), 'Bread', 10],
        ['A-1', 'Birch', day('2026-06-01'), 'Rolls', 20],
      ],
      'lines-disagree',
    ],
    [
      'amounts before tax only',
      [
        ['Invoice number', 'Customer', 'Due date', 'Item', 'Line net'],
        ['A-1', 'Birch', day('2026-06-01'), 'Bread', 10],
        ['A-1', 'Birch', day('2026-06-01'), 'Rolls', 20],
      ],
      'lines-net-only',
    ],
    [
      'a line without an amount',
      [
        ['Invoice number', 'Customer', 'Due date', 'Item', 'Line total'],
        ['A-1', 'Birch', day('2026-06-01'), 'Bread', 10],
        ['A-1', 'Birch', day('2026-06-01'), 'Rolls', ''],
      ],
      'line-amount-unreadable',
    ],
  ])('refuses %s', (_, rows, code) => {
    const table = read(rows);
    expect(at(table, 2)).toMatchObject({ state: 'unreadable', balanceDue: null });
    expect(at(table, 3).state).toBe('not-an-invoice');
    expect(table.issues.map((issue) => issue.code)).toContain(code);
  });

  it('is not an ordinary sheet with a column "Item"', () => {
    const table = read([
      ['Invoice number', 'Customer', 'Email', 'Due date', 'Item', 'Qty', 'Total'],
      ['A-1', 'Birch', 'a@example.com', day('2026-06-01'), 'Bread', 2, 20],
      ['A-2', 'Fern', 'f@example.com', day('2026-06-01'), 'Roses', 1, 50],
    ]);
    expect(table.invoices.map(({ state }) => state)).toEqual(['overdue', 'overdue']);
  });
});
