import { describe, expect, it } from 'vitest';
import type { Cell, Grid } from '#core/cells/grid.ts';
import { readInvoices } from '#core/invoices/read-invoices.ts';
import { words } from '../invoices/reading.ts';

const grid = (sheet: string, rows: Cell[][]): Grid => ({
  sheet,
  rows,
  display: rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell)))),
  locale: 'en-GB',
});
const read = (invoices: Cell[][], ...contacts: Grid[]) =>
  readInvoices(grid('Invoices', invoices), { asOf: '2026-03-12', words, defaultCurrency: 'EUR', contacts });

const INVOICES = [
  ['Invoice number', 'Customer ID', 'Total', 'Due date'],
  ['A-1', 'C-7', 100, '2026-03-03'],
  ['A-2', 'c7', 80, '2026-03-03'],
  ['A-3', 'C-8', 70, '2026-03-03'],
  ['A-4', 'C-9', 60, '2026-03-03'],
  ['A-5', 'C-10', 50, '2026-03-03'],
];

describe('names and addresses in a tab of their own', () => {
  const customers = grid('Customers', [
    ['Our customers', '', '', ''],
    ['ID', 'Name', 'Email', 'City'],
    ['C-7', 'Birch Cafe', 'birch@example.com', 'York'],
    ['C-8', 'Oak Cafe', 'oak@example.com', 'York'],
    ['C-9', 'Elm Cafe', 'elm@example.com', 'Leeds'],
    ['C-9', 'Fir Cafe', 'fir@example.com', 'Leeds'],
  ]);
  const { invoices, columnIndex } = read(INVOICES, customers);

  it('are joined by the number of the customer', () =>
    expect(invoices.slice(0, 3).map(({ customer, emails }) => [customer, emails[0]])).toEqual([
      ['Birch Cafe', 'birch@example.com'],
      ['Birch Cafe', 'birch@example.com'],
      ['Oak Cafe', 'oak@example.com'],
    ]));

  it('are nobody’s where the number stands twice or not at all', () =>
    expect(invoices.slice(3).map(({ customer, emails }) => [customer, emails])).toEqual([
      [null, []],
      [null, []],
    ]));

  it('have no column in the tab of the invoices', () =>
    expect(Object.keys(columnIndex).sort()).toEqual(['customerId', 'dueDate', 'number', 'total']));

  it.each([
    [
      'a tab of invoices',
      grid('2025', [
        ['Customer ID', 'Email', 'Total'],
        ['C-7', 'old@example.com', 5],
      ]),
    ],
    [
      'a tab without their numbers',
      grid('People', [
        ['Name', 'Email'],
        ['Birch Cafe', 'old@example.com'],
      ]),
    ],
  ])('are not taken from %s', (_, tab) => expect(read(INVOICES, tab).invoices[0]!.emails).toEqual([]));

  it('are not looked for where the invoices have both', () => {
    const full = INVOICES.map((row, at) =>
      row.concat(at === 0 ? ['Customer', 'Email'] : ['Ash', 'ash@example.com']),
    );
    expect(read(full, customers).invoices[0]!.emails).toEqual(['ash@example.com']);
  });

  it.each([
    [
      ['Kundennummer', 'Rechnungsnummer', 'Betrag', 'Fällig am'],
      ['Kundennummer', 'Name', 'E-Mail'],
    ],
    [
      ['Код клиента', 'Номер счета', 'Сумма', 'Срок оплаты'],
      ['Код клиента', 'Клиент', 'Почта'],
    ],
    [
      ['客户编号', '发票号', '金额', '到期日'],
      ['客户编号', '客户名称', '邮箱'],
    ],
    [
      ['Código cliente', 'Nº factura', 'Importe', 'Vencimiento'],
      ['Código cliente', 'Nombre', 'Correo'],
    ],
  ])('in %j', (own, theirs) => {
    const { invoices: found } = read(
      [own, ['K1', 'R-1', 100, '2026-03-03']],
      grid('Kunden', [theirs, ['K1', 'Birch', 'birch@example.com']]),
    );
    expect(found[0]).toMatchObject({ customer: 'Birch', emails: ['birch@example.com'] });
  });
});
