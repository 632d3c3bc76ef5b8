import { describe, expect, it } from 'vitest';
import type { Cell } from '#core/cells/grid.ts';
import { pickSheet } from '#core/table/pick-sheet.ts';
import { loadWords } from '../../../scripts/library/load-words.ts';
import { decideSheet, oneInvoice, outcomeOf, PLAIN } from './sheet.ts';

const WORDS = loadWords();
const HEADERS = [...Object.keys(PLAIN), 'Status'];
const row = (number: string, customer: string, total: Cell = 100, due: Cell = '2026-03-03'): Cell[] => [
  number,
  customer,
  `${customer.split(' ')[0]!.toLowerCase()}@example.com`,
  total,
  due,
  'Open',
];
const NOTHING = ['', '', '', '', '', ''];
const heading = (text: string): Cell[] => [text, '', '', '', '', ''];

describe('purchases, quotes and orders among the sales', () => {
  it.each([
    'Quotes',
    'Bills to pay',
    'Purchases',
    'Angebote',
    'Eingangsrechnungen',
    'Gastos',
    'Закупки',
    '采购',
  ])('what stands under “%s” is not ours to remind', (text) => {
    const result = decideSheet([
      HEADERS,
      row('A-1', 'Birch Cafe'),
      NOTHING,
      heading(text),
      row('Q-1', 'Oak Cafe'),
    ]);
    expect(outcomeOf(result, 2).group).toBe('ready');
    expect(outcomeOf(result, 5).group).toBe('done');
  });

  it.each([
    'Awaiting payment',
    'Väntar på betalning',
    'Очікується оплата',
    'Offene Rechnungen',
    '待付款',
    'March',
    'Customer orders by phone',
  ])('what stands under “%s” is still ours', (text) =>
    expect(outcomeOf(decideSheet([HEADERS, heading(text), row('A-1', 'Birch Cafe')]), 3).group).toBe('ready'),
  );

  it('and under “Invoices” it is again', () => {
    const rows = [
      HEADERS,
      heading('Quotes'),
      row('Q-1', 'Oak Cafe'),
      heading('Invoices'),
      row('A-1', 'Birch Cafe'),
    ];
    expect(outcomeOf(decideSheet(rows), 5).group).toBe('ready');
  });

  it.each([
    ['Type', 'Vendor Bill'],
    ['Type', 'Supplier bill'],
    ['Type', 'Purchase'],
    ['Tipo', 'Recibida'],
    ['Belegart', 'Eingangsrechnung'],
    ['Тип', 'Закупка'],
    ['类型', '采购'],
  ])('%s: %s gets no letter', (header, kind) =>
    expect(outcomeOf(decideSheet(oneInvoice({ [header]: kind })), 2).group).not.toBe('ready'),
  );

  it.each([
    ['Soll/Haben-Kennzeichen', 'S', 'ready'],
    ['Soll/Haben-Kennzeichen', 'H', 'done'],
    ['Dare/Avere', 'A', 'done'],
    ['Dr/Cr', 'Cr', 'done'],
    ['Dr/Cr', 'Dr', 'ready'],
  ])('%s %s is %s', (header, side, group) =>
    expect(outcomeOf(decideSheet(oneInvoice({ [header]: side })), 2).group).toBe(group),
  );

  const grid = (sheet: string) => ({
    sheet,
    rows: [HEADERS],
    display: [HEADERS as string[]],
    locale: 'en-GB',
  });
  it.each(['Bills', 'Purchases', 'Expenses', 'Compras', 'Ausgaben', 'Расходы', '支出'])(
    'a tab “%s” in front of “Invoices” is not chosen, and named',
    (name) => {
      const choice = pickSheet([grid(name), grid('Invoices')], WORDS);
      expect([choice.grid?.sheet, choice.others]).toEqual(['Invoices', [name]]);
    },
  );

  it('a tab “Bills” alone is asked about', () => {
    const result = decideSheet([HEADERS, row('A-1', 'Birch Cafe')], { sheet: 'Bills' });
    expect(result.table.questions).toMatchObject([
      { kind: 'tab', about: 'Bills', options: ['ours', 'not-ours'] },
    ]);
    const ours = decideSheet([HEADERS, row('A-1', 'Birch Cafe')], {
      sheet: 'Bills',
      answers: { 'tab|bills': 'ours' },
    });
    expect(outcomeOf(ours, 2).group).toBe('ready');
    const not = decideSheet([HEADERS, row('A-1', 'Birch Cafe')], {
      sheet: 'Bills',
      answers: { 'tab|bills': 'not-ours' },
    });
    expect(outcomeOf(not, 2).group).toBe('on-hold');
  });
});

describe('a payment in a row of its own', () => {
  const TYPED = ['Type', ...Object.keys(PLAIN)];
  it.each(['Payment', 'Zahlung', 'Оплата', 'Pago', 'دفعة', '收款'])(
    '%s without a number: the owner looks first',
    (kind) => {
      const rows = [
        TYPED,
        ['Invoice', 'A-1', 'Birch Cafe', 'birch@example.com', 500, '2026-03-03'],
        ['Invoice', 'A-2', 'Oak Cafe', 'oak@example.com', 500, '2026-03-03'],
        [kind, '', 'Birch Cafe', '', 500, ''],
      ];
      const result = decideSheet(rows);
      expect(outcomeOf(result, 2)).toMatchObject({ group: 'needs-tick', reason: 'payment-row' });
      expect(outcomeOf(result, 3).group).toBe('ready');
    },
  );

  it('money in a column of credits, without a number, is one too', () => {
    const rows = [
      ['Number', 'Customer', 'Email', 'Debit', 'Credit', 'Due date'],
      ['A-1', 'Birch Cafe', 'birch@example.com', 500, '', '2026-03-03'],
      ['', 'Birch Cafe', '', '', 300, ''],
    ];
    expect(outcomeOf(decideSheet(rows), 2)).toMatchObject({ group: 'needs-tick', reason: 'payment-row' });
  });
});

describe('a second table in the tab', () => {
  const first = ['Invoice number', 'Customer', 'Email', 'Invoice date', 'Due date', 'Total'];
  const swapped = ['Invoice number', 'Customer', 'Email', 'Due date', 'Invoice date', 'Total'];
  const rows = (header: string[]): Cell[][] => [
    first,
    ['A-1', 'Birch Cafe', 'birch@example.com', '2026-02-01', '2026-03-03', 100],
    ['', '', '', '', '', ''],
    header,
    ['B-1', 'Oak Cafe', 'oak@example.com', '2026-04-03', '2026-03-03', 200],
  ];
  it('is read by its own header', () => {
    const result = decideSheet(rows(swapped));
    expect(outcomeOf(result, 5)).toMatchObject({ group: 'waiting', days: -22 });
    expect(outcomeOf(result, 2)).toMatchObject({ group: 'ready', days: 9 });
  });
  it('with the same header is the same table', () =>
    expect(decideSheet(rows(first)).plan.decided.map(({ invoice }) => invoice.row)).toEqual([2, 4, 5]));
});

describe('names, numbers and instalments', () => {
  it.each([
    [{ 'First name': 'Anna', Surname: 'Smit' }, 'en-ZA', 'Anna Smit'],
    [{ Vorname: 'Anna', Nachname: 'Weber' }, 'de-DE', 'Anna Weber'],
    [{ Имя: 'Анна', Фамилия: 'Ким' }, 'ru-RU', 'Анна Ким'],
    [{ 姓: '王', 名: '芳' }, 'zh-CN', '王芳'],
    [{ Nombre: 'Ana', Apellidos: 'Gil Ruiz' }, 'es-ES', 'Ana Gil Ruiz'],
  ])('%j are one name', (names, locale, name) => {
    const { Customer: _, ...base } = PLAIN;
    const result = decideSheet(oneInvoice(names as Record<string, Cell>, base), { locale });
    expect(result.plan.decided[0]!.invoice.customer).toBe(name);
  });

  it('numbers that start anew each year are invoices of their own', () => {
    const rows = [
      ['Number', 'Date', 'Customer', 'Email', 'Total', 'Due date', 'Paid'],
      ['12', '2025-02-03', 'Pine', 'pine@example.com', 150, '2025-03-05', 'yes'],
      ['13', '2025-02-04', 'Olm', 'olm@example.com', 160, '2025-03-06', 'yes'],
      ['12', '2026-02-01', 'Beech', 'beech@example.com', 100, '2026-03-03', 'no'],
      ['13', '2026-02-01', 'Olm', 'olm@example.com', 110, '2026-03-03', 'no'],
    ];
    expect([2, 3, 4, 5].map((at) => outcomeOf(decideSheet(rows), at).group)).toEqual([
      'done',
      'done',
      'ready',
      'ready',
    ]);
  });

  it.each([
    ['Part', 'en-GB'],
    ['Parcela', 'pt-BR'],
    ['Rate Nr.', 'de-DE'],
    ['Cuota', 'es-ES'],
  ])('instalments in rows of their own (%s) are reminded one by one', (header, locale) => {
    const part = (label: string, due: string, paid: number): Cell[] => [
      'NF 501',
      label,
      'Sun Bakery',
      'sun@example.com',
      400,
      due,
      paid,
    ];
    const rows = [
      ['Invoice number', header, 'Customer', 'Email', 'Total', 'Due date', 'Paid'],
      part('1/3', '2026-02-10', 400),
      part('2/3', '2026-03-03', 0),
      part('3/3', '2026-04-10', 0),
    ];
    const result = decideSheet(rows, { locale });
    expect([2, 3, 4].map((at) => outcomeOf(result, at).group)).toEqual(['done', 'ready', 'waiting']);
    expect(result.plan.decided[1]!.invoice.number).toBe('NF 501 · 2/3');
  });

  it('a number kept from Excel as ="0012" is 0012', () => {
    const result = decideSheet(oneInvoice({ 'Invoice number': '="0012"' }));
    expect(result.plan.decided[0]!.invoice.number).toBe('0012');
  });
});

describe('contradictions and remarks wait for a look', () => {
  it.each<[string, Record<string, Cell>, string]>([
    [
      'due before it was issued',
      { 'Invoice date': '2026-03-10', 'Due date': '2026-02-28' },
      'due-before-issue',
    ],
    ['overdue, with a day to come', { 'Due date': '2026-03-14', Status: 'Overdue' }, 'overdue-in-future'],
    ['cancelled in a remark', { Remarks: 'Cancelled, replaced by A-9' }, 'remark'],
    ['paid in cash', { Notes: 'Paid cash to Tom on 5 March' }, 'remark'],
    ['with the lawyer', { Bemerkung: 'liegt beim Anwalt' }, 'remark'],
    ['paid in cash, in Russian', { Примечание: 'оплатил наличными' }, 'remark'],
    ['a complaint, in Spanish', { Observaciones: 'reclamación abierta' }, 'remark'],
    ['disputed, in Chinese', { 备注: '客户有异议' }, 'remark'],
    ['disputed, in Arabic', { ملاحظات: 'العميل يعترض على المبلغ' }, 'remark'],
    [
      'a deposit taken off that has not come in',
      { Total: 100, Deposit: 30, 'Deposit paid': 'no' },
      'deposit-unpaid',
    ],
    [
      'the same in German',
      { Gesamtbetrag: 100, Anzahlung: 30, 'Anzahlung erhalten': 'nein' },
      'deposit-unpaid',
    ],
    ['collected by us', { 'Payment method': 'SEPA direct debit' }, 'collected'],
    ['collected by us, in German', { Zahlungsart: 'Lastschrift' }, 'collected'],
    ['collected by us, in Spanish', { 'Forma de pago': 'Domiciliación bancaria' }, 'collected'],
    ['collected by us, in Dutch', { Betaalwijze: 'Automatische incasso' }, 'collected'],
  ])('%s', (_, cells, reason) =>
    expect(outcomeOf(decideSheet(oneInvoice(cells)), 2)).toMatchObject({ group: 'needs-tick', reason }),
  );

  it.each([
    'blue door delivery',
    'ring twice',
    'thank you',
    'Lieferung hinten',
    'звонить после обеда',
    '请送到后门',
  ])('a harmless remark (%s) does not', (remark) =>
    expect(outcomeOf(decideSheet(oneInvoice({ Remarks: remark })), 2).group).toBe('ready'),
  );
});

describe('columns in everyday words', () => {
  it.each<[string, Cell, string]>([
    ['Do not email', true, 'on-hold'],
    ['Do not email', false, 'ready'],
    ['Opted out', 'yes', 'on-hold'],
    ['Waiting for', 'PO from head office', 'on-hold'],
    ['On hold since', '2026-01-10', 'on-hold'],
    ['On hold since', '', 'ready'],
    ['Paid?', 'no', 'ready'],
    ['Paid?', 'yes', 'done'],
    ['Days late', 9, 'ready'],
    ['Wartet auf', 'Bestellnummer', 'on-hold'],
    ['Keine Erinnerung', 'ja', 'on-hold'],
    ['Не напоминать', 'да', 'on-hold'],
    ['不要提醒', '是', 'on-hold'],
    ['No recordar', 'sí', 'on-hold'],
  ])('%s: %j → %s', (header, cell, group) =>
    expect(outcomeOf(decideSheet(oneInvoice({ [header]: cell })), 2).group).toBe(group),
  );
});
