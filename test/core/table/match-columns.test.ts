import { describe, expect, it } from 'vitest';
import { pickSheet } from '#core/table/pick-sheet.ts';
import { codes, day, gridOf, read, words } from '../invoices/reading.ts';

/** The fields that a row of headers is understood as, over one row of plain cells. */
const columnsOf = (headers: string[]) => read([headers, headers.map(() => 'x')]).columns;

describe('headers', () => {
  it.each<[string[], object]>([
    [
      ['INVOICE_NO*', ' customer-name ', 'E-mail', 'Total\u00a0amount', 'due.date'],
      {
        number: 'INVOICE_NO*',
        customer: 'customer-name',
        email: 'E-mail',
        total: 'Total amount',
        dueDate: 'due.date',
      },
    ],
    [
      ['Rechnungsnummer', 'Kunde', 'E-Mail', 'Offener Betrag', 'Fälligkeit'],
      { number: 'Rechnungsnummer', balance: 'Offener Betrag', dueDate: 'Fälligkeit' },
    ],
    [
      ['Номер счета', 'Покупатель', 'Сумма с НДС', 'Срок оплаты', 'Остаток'],
      { number: 'Номер счета', total: 'Сумма с НДС', dueDate: 'Срок оплаты', balance: 'Остаток' },
    ],
    [
      ['发票号', '客户名称', '金额', '到期日'],
      { number: '发票号', customer: '客户名称', total: '金额', dueDate: '到期日' },
    ],
    [['Invoice number', 'Customer', 'Amount', 'Amount due'], { total: 'Amount', balance: 'Amount due' }],
    [
      ['Invoice number', 'Customer', 'Amount (excl. VAT)', 'Balance'],
      { net: 'Amount (excl. VAT)', balance: 'Balance' },
    ],
  ])('%j', (headers, expected) => expect(columnsOf(headers)).toMatchObject(expected));

  it('prefers the more telling of two names and tells of the other', () => {
    const table = read([
      ['No.', 'Invoice number', 'Customer', 'Total'],
      [1, 'INV-7', 'Birch', 100],
    ]);
    expect(table.columns.number).toBe('Invoice number');
    expect(table.issues).toContainEqual({
      code: 'column-twice',
      severity: 'warning',
      row: null,
      column: 'No.',
      found: null,
      values: { used: 'Invoice number' },
    });
  });

  it('warns of a remark on an amount that it does not understand', () =>
    expect(
      codes(
        read([
          ['Invoice number', 'Customer', 'Total (see note 3)'],
          ['1', 'Birch', 100],
        ]),
        null,
      ),
    ).toContain('header-remark'));

  it('lets the cells decide what a word of two meanings is', () => {
    const columns = (header: string, cell: Parameters<typeof gridOf>[0][number][number]) =>
      read([
        ['Invoice number', 'Customer', 'Total', header],
        ['1', 'Birch', 100, cell],
      ]).columns;
    expect(columns('Paid', true)).toMatchObject({ paidMark: 'Paid' });
    expect(columns('Paid', 40)).toMatchObject({ paid: 'Paid' });
    expect(columns('Paid', day('2026-06-01'))).toMatchObject({ paidDate: 'Paid' });
    expect(columns('Due', day('2026-06-01'))).toMatchObject({ dueDate: 'Due' });
    expect(columns('Due', 140.5)).toMatchObject({ balance: 'Due' });
  });
});

describe('the tab of the invoices', () => {
  const tab = (sheet: string, headers: string[]) => ({ ...gridOf([headers]), sheet });
  it('is the one most like an invoice table', () => {
    const grids = [
      tab('Cover', ['Birch Bakery']),
      tab('Contacts', ['Customer', 'Email', 'Amount']),
      tab('Invoices', ['Invoice number', 'Customer', 'Email', 'Total', 'Due date']),
    ];
    const choice = pickSheet(grids, words);
    expect([choice.grid?.sheet, choice.others]).toEqual(['Invoices', ['Contacts']]);
    expect(pickSheet([tab('Cover', ['x'])], words)).toEqual({
      grid: null,
      others: [],
      rivals: [],
    });
  });
});
