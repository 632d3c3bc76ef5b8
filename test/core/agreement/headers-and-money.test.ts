import { describe, expect, it } from 'vitest';
import type { Cell } from '#core/cells/grid.ts';
import { decideSheet, oneInvoice, outcomeOf, PLAIN } from './sheet.ts';

const sheetOf = (cells: Record<string, Cell>): Cell[][] => [Object.keys(cells), Object.values(cells)];

describe('headers as programs and bilingual owners write them', () => {
  it.each<[string, Record<string, Cell>]>([
    [
      'words in another order',
      {
        invoice_id: 'A-1',
        name_customer: 'Birch',
        client_mail: 'b@example.com',
        total_open_amount: 100,
        due_in_date: '2026-03-03',
      },
    ],
    [
      'dotted paths',
      {
        'invoice.number': 'A-1',
        'customer.name': 'Birch',
        'customer.email': 'b@example.com',
        'invoice.total': 100,
        'invoice.due_date': '2026-03-03',
      },
    ],
    [
      'inner capitals',
      {
        InvoiceNumber: 'A-1',
        CustomerName: 'Birch',
        CustomerEmail: 'b@example.com',
        AmountDue: 100,
        DueDate: '2026-03-03',
      },
    ],
    [
      'counterparty',
      { number: 'A-1', counterparty: 'Birch', email: 'b@example.com', amount: 100, due_date: '2026-03-03' },
    ],
    [
      'English and Arabic',
      {
        'Invoice No. / رقم الفاتورة': 'A-1',
        'Customer / العميل': 'Birch',
        'Email / البريد': 'b@example.com',
        'Total / الإجمالي': 100,
        'Due Date / تاريخ الاستحقاق': '2026-03-03',
      },
    ],
    [
      'English and Chinese',
      {
        'Invoice No 发票号': 'A-1',
        'Customer 客户': 'Birch',
        'Email 邮箱': 'b@example.com',
        'Total 总额': 100,
        'Due date 到期日': '2026-03-03',
      },
    ],
    [
      'English and Russian in brackets',
      {
        'Invoice number (Номер счета)': 'A-1',
        'Customer (Клиент)': 'Birch',
        'Email (Почта)': 'b@example.com',
        'Total (Сумма)': 100,
        'Due date (Срок оплаты)': '2026-03-03',
      },
    ],
    [
      'French and Dutch',
      {
        'N° facture / Factuurnummer': 'A-1',
        'Client / Klant': 'Birch',
        'E-mail': 'b@example.com',
        'Total / Totaal': 100,
        'Échéance / Vervaldatum': '2026-03-03',
      },
    ],
  ])('%s', (_, cells) => {
    const result = decideSheet(sheetOf(cells));
    expect(outcomeOf(result, 2)).toMatchObject({
      group: 'ready',
      balance: '100.00',
      days: 9,
      to: 'b@example.com',
    });
    expect(result.table.issues).toEqual([]);
  });

  it.each([
    [{ total_amount_cents: 10_050 }, '100.50'],
    [{ 'Total (in cents)': 10_050 }, '100.50'],
    [{ amount_due_minor: 10_050 }, '100.50'],
  ])('%j is %s', (cells, balance) => {
    const { Total: _, ...base } = PLAIN;
    expect(outcomeOf(decideSheet(oneInvoice(cells, base)), 2)).toMatchObject({ group: 'ready', balance });
  });

  it('cents with a fraction are no cents', () => {
    const { Total: _, ...base } = PLAIN;
    expect(outcomeOf(decideSheet(oneInvoice({ total_cents: 100.5 }, base)), 2).group).toBe('needs-you');
  });
});

describe('two columns of one meaning', () => {
  it('an export in two currencies owes the invoice’s own', () => {
    const rows = oneInvoice({ Total: 920, 'Total in Currency': 1000, 'Amount Due': 920, Currency: 'USD' });
    expect(outcomeOf(decideSheet(rows), 2)).toMatchObject({ group: 'ready', balance: '1000.00' });
  });

  it('part-paid in the company’s currency only, nobody can say what is owed', () => {
    const rows = oneInvoice({ Total: 920, 'Total in Currency': 1000, 'Amount Due': 460, Currency: 'USD' });
    expect(outcomeOf(decideSheet(rows), 2).group).toBe('needs-you');
  });

  it('a running balance is of the account, not of the invoice', () => {
    const rows = [
      ['Num', 'Customer', 'Email', 'Due Date', 'Amount', 'Open Balance', 'Balance'],
      ['A-1', 'Birch', 'b@example.com', '2026-03-03', 100, 0, 100],
      ['A-2', 'Birch', 'b@example.com', '2026-03-03', 80, 80, 180],
      ['A-3', 'Oak', 'o@example.com', '2026-03-03', 70, 20, 70],
    ];
    const result = decideSheet(rows);
    expect([2, 3, 4].map((row) => outcomeOf(result, row).balance)).toEqual(['0.00', '80.00', '20.00']);
    expect(result.table.questions).toEqual([]);
  });

  it.each<[string, string, Cell, string, Cell, string]>([
    ['total and total due', 'Total', 120, 'Total due', 80, 'totaldue'],
    [
      'contact and accounts address',
      'Email',
      'anna@example.com',
      'Accounts email',
      'pay@example.com',
      'accountsemail',
    ],
    ['two due dates', 'Due date', '2026-03-03', 'Payment due date', '2026-03-05', 'paymentduedate'],
  ])('%s that differ are asked about', (_, first, one, second, other, option) => {
    const rows = oneInvoice({ [first]: one, [second]: other });
    const { questions } = decideSheet(rows).table;
    expect(questions).toMatchObject([{ kind: 'which', rows: [2] }]);
    expect(questions[0]!.options).toContain(option);
    expect(outcomeOf(decideSheet(rows), 2).group).toBe('needs-you');
    const answered = decideSheet(rows, { answers: { [questions[0]!.id]: option } });
    expect(outcomeOf(answered, 2).group).toBe('ready');
    expect(answered.table.settled).toMatchObject([{ kind: 'which', answer: option }]);
  });

  it('that agree are not', () =>
    expect(decideSheet(oneInvoice({ Total: 100, 'Total due': 100 })).table.questions).toEqual([]));

  it('of payments: both can be paid', () => {
    const rows = oneInvoice({ Total: 100, 'Amount paid': 30, Receipts: 50 });
    const id = decideSheet(rows).table.questions[0]!.id;
    expect(outcomeOf(decideSheet(rows, { answers: { [id]: 'both' } }), 2).balance).toBe('20.00');
    expect(outcomeOf(decideSheet(rows, { answers: { [id]: 'receipts' } }), 2).balance).toBe('50.00');
  });
});

describe('currency', () => {
  it.each([
    ['en-ZA', 'ZAR'],
    ['de-DE', 'EUR'],
    ['pt-BR', 'BRL'],
    ['ru-RU', 'RUB'],
    ['zh-CN', 'CNY'],
    ['ar-EG', 'EGP'],
    ['', null],
  ])('bare numbers of a sheet in %s: %s is suggested, never taken', (locale, suggestion) => {
    const result = decideSheet(oneInvoice({}), { currency: null, locale });
    expect(result.table.questions).toMatchObject([
      { id: 'currency', kind: 'currency', suggestion, rows: [2] },
    ]);
    expect(outcomeOf(result, 2)).toMatchObject({ group: 'needs-you', reason: 'currency-unknown' });
    const answered = decideSheet(oneInvoice({}), { currency: null, locale, answers: { currency: 'CHF' } });
    expect(outcomeOf(answered, 2).group).toBe('ready');
  });

  it.each([
    ['kr 500', 'sv-SE', null, 'SEK'],
    ['kr 500', 'en-GB', 'kr', null],
    ['Rs 500', 'en-IN', null, 'INR'],
    ['Rs 500', 'en-GB', 'Rs', null],
    ['500 pesos', 'es-MX', null, 'MXN'],
    ['500 pesos', 'en-GB', 'pesos', null],
    ['500 руб', 'be-BY', null, 'BYN'],
    ['500 руб', 'ru-RU', null, 'RUB'],
  ])('%s in %s', (amount, locale, asked, code) => {
    const result = decideSheet(oneInvoice({ Total: amount }), { currency: null, locale });
    const invoice = result.plan.decided[0]!.invoice;
    expect(invoice.currency).toBe(code);
    expect(result.table.questions.map(({ about }) => about)).toEqual(asked === null ? [] : [asked]);
  });

  it('a sign is asked about once, and the answer read', () => {
    const rows = oneInvoice({ Total: 'kr 500' });
    const [question] = decideSheet(rows, { currency: null }).table.questions;
    expect(question).toMatchObject({ kind: 'currency-word', options: ['NOK', 'SEK', 'DKK', 'ISK'] });
    const answered = decideSheet(rows, { currency: null, answers: { [question!.id]: 'DKK' } });
    expect(outcomeOf(answered, 2)).toMatchObject({ group: 'ready', balance: '500.00' });
  });
});

describe('the smallest sum worth a letter', () => {
  it.each<[number, string, string]>([
    [0.01, 'EUR', 'done'],
    [0.99, 'USD', 'done'],
    [1, 'EUR', 'ready'],
    [5, 'JPY', 'done'],
    [10, 'JPY', 'ready'],
    [4, 'HUF', 'done'],
  ])('%s %s: %s', (balance, currency, group) =>
    expect(outcomeOf(decideSheet(oneInvoice({ Balance: balance }), { currency }), 2).group).toBe(group),
  );
});

describe('a sheet without invoice numbers', () => {
  const rows: Cell[][] = [
    ['Student', 'Email', 'Lessons', 'Description', 'Amount', 'Due date'],
    ['Anna Smit', 'a@example.com', 4, 'Piano, February', 100, '2026-03-03'],
    ['Ben Smit', 'b@example.com', 4, 'Violin, February', 120, '2026-03-03'],
  ].map((row) => row.filter((_, at) => at !== 2));

  it('asks once which column says what an invoice is for', () => {
    const named = rows.map((row, at) => (at === 0 ? ['Customer', ...row.slice(1)] : row));
    const result = decideSheet(named);
    expect(result.table.questions).toMatchObject([
      { kind: 'label', rows: [2, 3], suggestion: 'description', options: ['description', 'duedate'] },
    ]);
    const answered = decideSheet(named, { answers: { 'label|invoices': 'description' } });
    expect([2, 3].map((row) => outcomeOf(answered, row).group)).toEqual(['ready', 'ready']);
    expect(answered.plan.decided[0]!.invoice.number).toContain('Piano, February');
  });

  it('says once what is missing, not in every row', () => {
    const bare = rows.map((row) => row.slice(0, 1).concat(row.slice(2, 4)));
    const { issues } = decideSheet(
      bare.map((row, at) => (at === 0 ? ['Customer', 'Description', 'Amount'] : row)),
    ).table;
    expect(issues.every(({ row }) => row === null)).toBe(true);
    // What an invoice is called is asked, so it need not be told.
    expect(issues.map(({ code }) => code)).toEqual(['no-email-column', 'no-due-date-column']);
  });
});
