import { describe, expect, it } from 'vitest';
import type { Answers } from '#core/agreement/question.ts';
import type { Cell } from '#core/cells/grid.ts';
import { decideSheet, outcomeOf, type SheetOptions } from './sheet.ts';

// Sheets of the shapes that people publish, made by ourselves: each has its letters after two answers at the most, or says
// in one sentence, once, why it cannot.
interface Found {
  title: string;
  rows: Cell[][];
  options: SheetOptions;
  answers?: Answers;
  /** Rows that get a letter then. */
  letters?: number[];
  /** The sentence that says why there are none. */
  why?: string;
}

const FOUND: Found[] = [
  {
    title: 'a plain English list with bare numbers',
    rows: [
      ['invoice_id', 'customer_name', 'email', 'amount', 'due_date', 'status'],
      ['INV-1', 'Cedar Roofing', 'cedar@example.com', '1850.00', '2026-03-01', 'unpaid'],
      ['INV-2', 'River Gym', 'river@example.com', '620.00', '2026-03-10', 'paid'],
    ],
    options: { locale: 'en-US', currency: null },
    answers: { currency: 'USD' },
    letters: [2],
  },
  {
    title: 'an export of an invoicing service, with the number among the details',
    rows: [
      ['Date', 'Due', 'Details', 'Client', 'Mail', 'Status', 'Total'],
      ['Feb 1 2026', 'Mar 3 2026', 'INV-1', 'Cedar Roofing', 'cedar@example.com', 'Due', '1,020.00'],
    ],
    options: { locale: 'en-US', currency: null },
    answers: { currency: 'USD', 'label|invoices': 'details' },
    letters: [2],
  },
  {
    title: 'a late-payment sample of thousands of rows, without names or addresses',
    rows: [
      [
        'countryCode',
        'customerID',
        'invoiceNumber',
        'InvoiceDate',
        'DueDate',
        'InvoiceAmount',
        'Disputed',
        'SettledDate',
      ],
      [391, '0379-NEVHP', '611365', '1/2/2026', '2/1/2026', 55.94, 'No', '1/15/2026'],
      [406, '8976-AMJEO', '7900770', '1/26/2026', '2/25/2026', 61.74, 'No', ''],
    ],
    options: { locale: 'en-US', currency: 'USD' },
    why: 'no-email-column',
  },
  {
    title: 'German open items with a total row, without addresses',
    rows: [
      ['Rechnungsnummer', 'Kunde', 'Rechnungsbetrag', 'Offener Betrag', 'Fälligkeit', 'Belegdatum'],
      ['RE-1', 'Elbe GmbH', '1.190,00', '1.190,00', '03.03.2026', '01.02.2026'],
      ['Summe', '', '1.190,00', '1.190,00', '', ''],
    ],
    options: { locale: 'de-DE' },
    why: 'no-email-column',
  },
  {
    title: 'Chinese receivables without addresses',
    rows: [
      ['客户名称', '发票号', '发票日期', '到期日', '金额', '已付金额', '币种'],
      ['客户甲', 'INV-1', '2026-02-01', '2026-03-01', 10000, 0, 'CNY'],
    ],
    options: { locale: 'zh-CN' },
    why: 'no-email-column',
  },
  {
    title: 'a Russian register in two number formats, without addresses',
    rows: [
      ['Номер', 'Дата', 'Срок оплаты', 'Сумма', 'Покупатель', 'ИНН', 'Примечание'],
      ['101', '01.02.2026', '03.03.2026', '12 345,67', 'ООО Ромашка', '7700000000', 'За услуги'],
      ['102', '02.02.2026', '04.03.2026', '5000.50', 'ИП Иванов', '', ''],
    ],
    options: { locale: 'ru-RU', currency: 'RUB' },
    why: 'no-email-column',
  },
  {
    title: 'German outgoing invoices before tax, without a due date or addresses: two questions, and why not',
    rows: [
      ['Rechnungsnummer', 'Kunde', 'Datum', 'Nettobetrag (EUR)', 'Status'],
      ['2026-1', 'Elbe GmbH', '2026-02-02', '3.000,00', 'offen'],
    ],
    options: { locale: 'de-DE' },
    answers: { 'terms|invoices': '14', 'columns|invoices|nettobetrageur': 'total' },
    why: 'no-email-column',
  },
  {
    title: 'an import template of an accounting program, one row a line, without addresses',
    rows: [
      [
        '*InvoiceNo',
        '*Customer',
        '*InvoiceDate',
        '*DueDate',
        'Terms',
        'Memo',
        '*Item(Product/Service)',
        'ItemQuantity',
        'ItemRate',
        'ItemAmount',
        'ItemTaxAmount',
      ],
      ['INV-1', 'Ann Doe', '2026-01-20', '2026-02-20', 'Net 30', 'Order', 'P-1', 2, 10, 20, 1.6],
    ],
    options: { locale: 'en-US', currency: 'USD' },
    why: 'no-email-column',
  },
  {
    title: 'Brazilian expected receipts by the customer’s number, without addresses',
    rows: [
      ['recebivel_id', 'cliente_id', 'data_prevista', 'origem', 'descricao', 'valor', 'status'],
      ['cr_1', 'cli_1', '2026-03-01', 'cliente', 'Cliente Alfa', 2400, 'previsto'],
    ],
    options: { locale: 'pt-BR', currency: 'BRL' },
    why: 'no-email-column',
  },
];

describe.each(FOUND)('$title', ({ rows, options, answers, letters, why }) => {
  it('has its letters after two answers at the most, or says once why not', () => {
    const result = decideSheet(rows, { ...options, answers });
    const going = result.plan.decided
      .filter(({ invoice }) => outcomeOf(result, invoice.row).group === 'ready')
      .map(({ invoice }) => invoice.row);
    expect(going).toEqual(letters ?? []);
    expect(Object.keys(answers ?? {}).length).toBeLessThanOrEqual(2);
    const first = decideSheet(rows, options);
    expect(first.table.questions.length).toBeLessThanOrEqual(2);
    if (why === undefined) return;
    const said = result.table.issues.filter(({ code }) => code === why);
    expect(said).toHaveLength(1);
    expect(said[0]!.row).toBeNull();
  });
});
