import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '#core/cells/grid.ts';
import type { InvoiceState } from '#core/invoices/invoice.ts';
import { readInvoices } from '#core/invoices/read-invoices.ts';
import { pickSheet } from '#core/table/pick-sheet.ts';
import { at, codes, day, decimal, gridOf, read, words } from './reading.ts';

const HEADERS = ['Invoice number', 'Customer', 'Email', 'Total', 'Due date'];
/** One invoice over the usual columns and one more. */
const one = (header: string, cell: Cell, total: Cell = 1000): Cell[][] => [
  [...HEADERS, header],
  ['INV-1', 'Birch Bakery', 'pay@birch.example.com', total, day('2026-06-01'), cell],
];

describe('a tab or file called "Paid"', () => {
  it('settles all its rows, and says so with a way out', () => {
    const grid = { ...gridOf(one('Note', '')), sheet: 'paid invoices' };
    const table = readInvoices(grid, { asOf: '2026-06-30', words, defaultCurrency: 'ZAR' });
    expect(table.invoices.map((invoice) => invoice.state)).toEqual(['paid']);
    expect(table.issues).toContainEqual(
      expect.objectContaining({
        code: 'title-settles',
        severity: 'warning',
        row: null,
        found: 'paid invoices',
      }),
    );
  });
});

describe('finding the table', () => {
  it('passes over titles, blank rows and columns in front, and reads each filled row once', () => {
    const table = read([
      ['', 'Invoices 2026', ''],
      [],
      ['', 'Outstanding', 5000],
      ['', 'Invoice number', 'Customer', 'Email', 'Total', 'Due date'],
      ['', 'INV-1', 'Birch Bakery', 'pay@birch.example.com', 100, day('2026-06-01')],
      ['', '', '', '', '', ''],
      ['', 'INV-2', 'Fern Flowers', 'pay@fern.example.com', 200, day('2026-07-10')],
      ['', 'Total', '', '', 300, ''],
      ['', 'Invoice number', 'Customer', 'Email', 'Total', 'Due date'],
      ['', 'Thank you for reading', '', '', '', ''],
    ]);
    expect(table.headerRow).toBe(4);
    expect(table.columnIndex).toMatchObject({ number: 1, total: 4 });
    expect(table.invoices.map(({ row, state }) => [row, state])).toEqual([
      [5, 'overdue'],
      [7, 'open'],
      [8, 'not-an-invoice'],
      [9, 'not-an-invoice'],
      [10, 'not-an-invoice'],
    ]);
    expect(table.issues).toEqual([]);
  });

  it('understands a row of groups over the headers', () => {
    const table = read([
      ['Invoice', '', 'Customer', '', 'Payment', ''],
      ['No.', 'Date', 'Name', 'Email', 'Due', 'Date', 'Total'],
      ['A-1', day('2026-05-01'), 'Birch Bakery', 'pay@birch.example.com', day('2026-06-01'), '', 100],
    ]);
    expect(table.columns).toMatchObject({
      number: 'Invoice No.',
      customer: 'Customer Name',
      paidDate: 'Payment Date',
    });
    expect(at(table, 3)).toMatchObject({ issueDate: '2026-05-01', dueDate: '2026-06-01', state: 'overdue' });
  });

  it.each<[Cell[][], string]>([
    [[], 'sheet-empty'],
    [[['', null]], 'sheet-empty'],
    [
      [
        ['Name', 'Birthday'],
        ['Ann', day('1990-01-01')],
      ],
      'no-invoice-table',
    ],
    [
      [
        ['Total', 'Due date'],
        [1, day('2026-06-01')],
      ],
      'no-invoice-table',
    ],
  ])('says in one sentence that there is none', (rows, code) => {
    const table = read(rows);
    expect(table.headerRow).toBeNull();
    expect(codes(table, null)).toEqual([code]);
  });

  it('ignores our own columns, and rows that hold nothing else', () => {
    const rows: Cell[][] = [
      [...HEADERS, 'Reminder status', 'Paid?'],
      ['INV-1', 'Birch Bakery', 'pay@birch.example.com', 100, day('2026-06-01'), 'overdue', false],
      ['', '', '', '', '', 'left over', false],
    ];
    const table = read(rows, { ownHeaders: ['Reminder status'] });
    expect(table.invoices).toHaveLength(1);
    expect(at(table, 2).state).toBe('overdue');
  });

  it('says what is missing from the table', () => {
    const table = read([
      ['Client', 'Amount'],
      ['Birch Bakery', 100],
    ]);
    expect(codes(table, null)).toEqual(
      expect.arrayContaining(['no-number-column', 'no-email-column', 'no-due-date-column']),
    );
    expect(at(table, 2)).toMatchObject({ state: 'unreadable', number: null });
  });
});

it('takes headings and sums for what they are, whatever column they stand in', () => {
  const table = read([
    ['Aged Receivables Detail'],
    [],
    ['Invoice Date', 'Due Date', 'Invoice Number', 'Customer', 'Total'],
    ['Birch Bakery'],
    [day('2026-05-01'), day('2026-05-31'), 'INV-1', 'Birch Bakery', 234],
    ['Total Birch Bakery', '', '', '', 234],
    ['', '', '', '', 234],
    ['', '', '', 'Birch Bakery Total', 234],
    [day('2026-05-02'), day('2026-06-01'), 'INV-2', 'Total Repairs', 7],
  ]);
  expect(table.invoices.map(({ state }) => state)).toEqual([
    'not-an-invoice',
    'overdue',
    'not-an-invoice',
    'not-an-invoice',
    'not-an-invoice',
    'overdue',
  ]);
  expect(table.issues.map((issue) => issue.code)).toEqual(['no-email-column']);
});

describe('headings that are a status', () => {
  const row = (number: string): Cell[] => [number, 'Birch', 'a@example.com', 100, day('2026-06-01')];
  const states = (rows: Cell[][]) =>
    read(rows).invoices.flatMap(({ number, state, hold }) => (number ? [[number, state, hold?.kind]] : []));

  it('hold for the rows below them, until the next one', () => {
    expect(
      states([
        HEADERS,
        row('1'),
        ['PAID'],
        row('2'),
        ['March'],
        row('3'),
        ['', 'Disputed:'],
        row('4'),
        ['Cancelled invoices'],
        row('5'),
        ['Unpaid'],
        row('6'),
      ]),
    ).toEqual([
      ['1', 'overdue', undefined],
      ['2', 'paid', undefined],
      ['3', 'paid', undefined],
      ['4', 'overdue', 'dispute'],
      ['5', 'cancelled', undefined],
      ['6', 'overdue', undefined],
    ]);
  });
  it('stand over a table of their own too', () =>
    expect(
      states([['Overdue'], HEADERS, row('1'), ['Total', '', '', 100], [], ['Paid'], HEADERS, row('2')]),
    ).toEqual([
      ['1', 'overdue', undefined],
      ['2', 'paid', undefined],
    ]));
  it.each([['Paid 2026'], ['Cancelled'], ['Bezahlt']])('or over the whole table: %s', (title) =>
    expect(states([[title], [], HEADERS, row('1')])[0]?.[1]).not.toBe('overdue'),
  );
  it('a legend over the table settles nothing', () =>
    expect(states([['Overdue'], ['Paid'], HEADERS, row('1')])).toEqual([['1', 'overdue', undefined]]));
  it.each([
    ['Draft'],
    ['Outstanding invoices'],
    ['Credit control'],
    ['Never paid a thing'],
    ['Complete list'],
  ])('but a title such as %s settles nothing', (title) =>
    expect(states([[title], HEADERS, row('1')])).toEqual([['1', 'overdue', undefined]]),
  );
  it('name tabs as well: the tab of what is paid is never taken for the invoices', () => {
    const tab = (sheet: string) => ({ ...gridOf([HEADERS, row('1')]), sheet });
    const picked = pickSheet([tab('Paid'), tab('Unpaid')], words);
    expect([picked.grid?.sheet, picked.others]).toEqual(['Unpaid', ['Paid']]);
    const options = { asOf: '2026-06-30', words, defaultCurrency: 'ZAR' };
    expect(readInvoices(tab('Paid'), options).invoices[0]?.state).toBe('paid');
    expect(pickSheet([tab('Paid')], words).grid?.sheet).toBe('Paid');
  });
});

describe('is it paid?', () => {
  it.each<[string, Cell, InvoiceState, string[]]>([
    ['Paid', true, 'paid', []],
    ['Paid', false, 'overdue', []],
    ['Paid', 'yes', 'paid', []],
    ['Paid', '✓', 'paid', []],
    ['Paid', 'no', 'overdue', []],
    ['Paid', 1000, 'paid', []],
    ['Paid', 400, 'overdue', []],
    ['Paid', '', 'overdue', []],
    ['Paid', 1200, 'credit', []],
    ['Paid', day('2026-06-02'), 'paid', []],
    ['Paid', 'by cheque?', 'unreadable', ['payment-unclear']],
    ['Paid', '50%', 'unreadable', ['amount-invalid']],
    ['Date paid', day('2026-06-02'), 'paid', []],
    ['Date paid', 'cash to Ann', 'unreadable', ['payment-unclear']],
    ['Date paid', '03/04/2026', 'paid', ['date-ambiguous']],
    ['Is paid', '#REF!', 'unreadable', ['formula-error']],
    ['Status', 'Paid', 'paid', []],
    ['Status', 'Paid 12/03/2026', 'paid', []],
    ['Status', 'PAID (thanks)', 'paid', []],
    ['Status', 'unpaid', 'overdue', []],
    ['Status', 'not paid yet', 'unreadable', []],
    ['Status', 'Paid 500 of 1000', 'unreadable', []],
    ['Status', 'Overdue 12 days', 'overdue', []],
    ['Status', 'оплачен', 'paid', []],
    ['Status', 'не оплачен', 'overdue', []],
    ['Status', '#N/A', 'unreadable', ['formula-error']],
    ['Status', 'Partially paid', 'unreadable', ['part-payment-unknown']],
    ['Status', 'Draft', 'draft', []],
    ['Status', 'Void', 'cancelled', []],
    ['Status', '', 'overdue', []],
    ['Balance due', 0, 'paid', []],
    ['Balance due', '-', 'paid', []],
    ['Balance due', 250, 'overdue', []],
    ['Balance due', -50, 'credit', []],
    ['Balance due', 1500, 'unreadable', ['balance-larger']],
    ['Balance due', '#REF!', 'unreadable', ['formula-error']],
    ['Type', 'Credit note', 'credit', []],
    ['Notes', 'PAID', 'unreadable', ['paid-contradicted']],
    ['Notes', 'Cancelled', 'cancelled', []],
    ['Notes', 'paid late last time', 'overdue', []],
    ['Cancelled', 'yes', 'cancelled', []],
    ['Cancelled', false, 'overdue', []],
    ['Cancelled', '#REF!', 'unreadable', ['formula-error']],
    ['Credit note', 'CN-12', 'unreadable', ['amount-invalid']],
    ['Not paid', 'yes', 'overdue', []],
    ['Not paid', 'no', 'paid', []],
    ['Not paid', 'maybe', 'unreadable', ['payment-unclear']],
    ['Not paid', '', 'unreadable', ['payment-unclear']],
    ['Unpaid', 'x', 'unreadable', ['amount-invalid']],
    ['Outstanding?', false, 'paid', []],
    ['Outstanding?', true, 'overdue', []],
    ['Not paid', '#REF!', 'unreadable', ['payment-unclear']],
    ['Type', 'Quote', 'not-an-invoice', []],
    ['Type', 'Sales credit note', 'credit', []],
    ['Type', 'Payment received', 'not-an-invoice', []],
    ['Type', 'Consulting', 'overdue', []],
    ['Paid', 'void', 'cancelled', []],
    ['Paid', 'promised', 'overdue', []],
  ])('%s: %j → %s %j', (header, cell, state, expected) => {
    const table = read(one(header, cell));
    expect([at(table, 2).state, codes(table, 2)]).toEqual([state, expected]);
  });

  it.each<[Cell, InvoiceState]>([
    [0, 'zero'],
    [-100, 'credit'],
    ['(100.00)', 'credit'],
    ['', 'unreadable'],
    ['#VALUE!', 'unreadable'],
    ['1,234', 'unreadable'],
  ])('a total of %j is %s', (total, state) => expect(at(read(one('Note', '', total)), 2).state).toBe(state));
});

describe('where signs contradict each other, nobody who may have paid is reminded', () => {
  const story = (paidMark: Cell, paid: Cell, balance: Cell, status: Cell, paidDate: Cell) =>
    read([
      [...HEADERS, 'Fully paid', 'Amount paid', 'Balance due', 'Status', 'Date paid'],
      [
        'INV-1',
        'Birch Bakery',
        'pay@birch.example.com',
        1000,
        day('2026-06-01'),
        paidMark,
        paid,
        balance,
        status,
        paidDate,
      ],
    ]);
  it.each<[string, Cell[], InvoiceState, string[]]>([
    ['ticked, whole balance open', [true, '', 1000, '', ''], 'paid', ['paid-despite-open']],
    ['ticked, status stale', [true, '', '', 'Overdue', ''], 'paid', ['paid-despite-open']],
    ['ticked, half paid', [true, 400, 600, '', ''], 'unreadable', ['paid-contradicted']],
    ['ticked, marked partial', [true, '', '', 'Partial', ''], 'unreadable', ['paid-contradicted']],
    [
      'date of a part payment',
      ['', 400, 600, 'Partial', day('2026-06-05')],
      'overdue',
      ['paid-date-of-part'],
    ],
    [
      'unpaid, but a date of payment',
      ['', '', '', 'Unpaid', day('2026-06-05')],
      'paid',
      ['paid-despite-open'],
    ],
    [
      'open with a balance of zero',
      ['', '', 0, 'Overdue', ''],
      'paid',
      ['open-without-balance', 'balance-smaller'],
    ],
    ['paid in full, status stale', ['', 1000, 0, 'Sent', ''], 'paid', []],
    ['balance below the difference', ['', 400, 500, '', ''], 'overdue', ['balance-smaller']],
  ])('%s', (_, [mark, paid, balance, status, date], state, expected) => {
    const table = story(mark ?? '', paid ?? '', balance ?? '', status ?? '', date ?? '');
    expect(at(table, 2).state).toBe(state);
    expect(codes(table, 2).sort()).toEqual([...expected].sort());
  });

  it('a payment announced for later holds the row', () => {
    const table = story('', '', '', '', day('2026-07-05'));
    expect(at(table, 2)).toMatchObject({ state: 'overdue', hold: { kind: 'promise', until: '2026-07-05' } });
    expect(codes(table, 2)).toEqual(['paid-date-future']);
  });

  it('two status columns: the one that says paid counts', () => {
    const table = read([
      [...HEADERS, 'Status', 'Payment status'],
      ['INV-1', 'Birch Bakery', 'pay@birch.example.com', 1000, day('2026-06-01'), 'Sent', 'Paid'],
    ]);
    expect(at(table, 2).state).toBe('paid');
  });
});

describe('what is owed', () => {
  it('is the total less payments and credits', () => {
    const table = read([
      [...HEADERS, 'Amount paid', 'Credit note amount'],
      ['INV-1', 'Birch Bakery', 'pay@birch.example.com', '1.000,50 €', day('2026-06-01'), '400,25 €', -100],
    ]);
    expect(at(table, 2)).toMatchObject({ currency: 'EUR', state: 'overdue' });
    expect(decimal(at(table, 2).balanceDue)).toBe('500.25');
    expect(decimal(at(table, 2).paid)).toBe('400.25');
  });

  it('is never an amount before tax', () => {
    const table = read([
      ['Invoice number', 'Customer', 'Email', 'Net amount', 'Due date'],
      ['1', 'Birch', 'a@example.com', 100, day('2026-06-01')],
    ]);
    expect(at(table, 2)).toMatchObject({ state: 'unreadable', balanceDue: null });
    // Asked about; told where the owner has said that it is before tax.
    expect(codes(table, 2)).toEqual([]);
    expect(table.questions.map(({ id }) => id)).toEqual(['columns|invoices|netamount']);
  });

  it.each([
    ['VAT', 15],
    ['VAT %', 15],
    ['VAT %', '15%'],
    ['MwSt', 19],
    ['НДС', 20],
    ['IVA', '21'],
  ])('a rate of tax is no amount: %s %s', (header, rate) => {
    const table = read([
      ['Invoice number', 'Customer', 'Email', 'Net amount', header, 'Due date'],
      ['1', 'Birch', 'a@example.com', 1000, rate, day('2026-06-01')],
    ]);
    expect(at(table, 2)).toMatchObject({ state: 'unreadable', balanceDue: null });
  });

  it('a small tax of a small invoice is one', () => {
    const table = read([
      ['Invoice number', 'Customer', 'Email', 'Net amount', 'VAT', 'Due date'],
      ['1', 'Birch', 'a@example.com', 100, 15, day('2026-06-01')],
      ['2', 'Oak', 'b@example.com', 400, 12.5, day('2026-06-01')],
    ]);
    expect([2, 3].map((row) => decimal(at(table, row).balanceDue))).toEqual(['115.00', '412.50']);
  });

  it('is net and tax together where both stand there', () => {
    const table = read([
      ['Invoice number', 'Customer', 'Email', 'Net amount', 'VAT', 'Due date'],
      ['1', 'Birch', 'a@example.com', 100, 15, day('2026-06-01')],
    ]);
    expect(decimal(at(table, 2).balanceDue)).toBe('115.00');
  });

  it('is not known when amounts are in thousands, or paid stands twice', () => {
    expect(
      codes(
        read([
          ['Invoice number', 'Customer', 'Amount (in thousands)', 'Due date'],
          ['1', 'Birch', 5, day('2026-06-01')],
        ]),
        2,
      ),
    ).toContain('amount-scaled');
    const twice = read([
      [...HEADERS, 'Amount paid', 'Deposit paid'],
      ['1', 'Birch', 'a@example.com', 1000, day('2026-06-01'), 300, 200],
    ]);
    expect(at(twice, 2)).toMatchObject({ state: 'unreadable', balanceDue: null });
    expect(codes(twice, 2)).toEqual(['paid-twice']);
  });

  it.each([
    ['Deposit paid', 'Balance paid'],
    ['Advance', 'Final payment'],
  ])('is not known when %s and %s differ', (first, second) => {
    const table = read([
      [...HEADERS, first, second],
      ['1', 'Birch', 'a@example.com', 1000, day('2026-06-01'), 300, 700],
    ]);
    expect(at(table, 2)).toMatchObject({ state: 'unreadable', balanceDue: null });
    expect(codes(table, 2)).toEqual(['paid-twice']);
  });

  it('is what numbered payments leave, equal ones too', () => {
    const table = read([
      [...HEADERS, 'Payment 1', '1st payment date', 'Payment 2', 'Payment #3'],
      ['1', 'Birch', 'a@example.com', 1000, day('2026-06-01'), 300, day('2026-06-02'), 300, '-'],
      ['2', 'Fern', 'f@example.com', 1000, day('2026-06-01'), 300, day('2026-06-02'), 300, 400],
    ]);
    expect(at(table, 2).state).toBe('overdue');
    expect(decimal(at(table, 2).balanceDue)).toBe('400.00');
    expect(at(table, 3).state).toBe('paid');
    expect(table.issues.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  it('never takes the day of an invoice for the day it is due', () => {
    const table = read([
      ['Number', 'Customer', 'Email', 'Invoiced', 'Due'],
      ['1', 'Birch', 'a@example.com', day('2026-05-01'), 100],
    ]);
    expect(at(table, 2)).toMatchObject({ state: 'unreadable', issueDate: '2026-05-01', dueDate: null });
  });

  it('is the total beside the amount before tax', () => {
    const table = read([
      ['Invoice number', 'Customer', 'Email', 'Amount', 'VAT', 'Total', 'Due date'],
      ['1', 'Birch', 'a@example.com', 100, 15, 115, day('2026-06-01')],
    ]);
    expect(decimal(at(table, 2).balanceDue)).toBe('115.00');
    expect(codes(table, null)).toEqual(['column-twice']);
  });
});

describe('two columns of what is open', () => {
  const headers = ['Number', 'Customer', 'Email', 'Amount due', 'Amount remaining', 'Due date'];
  const row = (due: Cell, remaining: Cell, ...more: Cell[]): Cell[] => [
    'INV-1',
    'Birch',
    'a@example.com',
    due,
    remaining,
    day('2026-06-01'),
    ...more,
  ];
  it('which differ leave nothing to ask for', () => {
    const table = read([headers, row(100, 60)]);
    expect(at(table, 2)).toMatchObject({ state: 'unreadable', balanceDue: null });
    expect(codes(table, 2)).toEqual(['totals-disagree']);
  });
  it('the one that total less payments confirms is asked for', () => {
    const table = read([[...headers, 'Total', 'Amount paid'], row(100, 60, 100, 40)]);
    expect(decimal(at(table, 2).balanceDue)).toBe('60.00');
    expect(codes(table, 2)).toEqual([]);
  });
  it('which agree, or of which only one is filled, are one', () => {
    expect(decimal(at(read([headers, row(100, 100)]), 2).balanceDue)).toBe('100.00');
    expect(decimal(at(read([headers, row('', 60)]), 2).balanceDue)).toBe('60.00');
  });
});

describe('currencies', () => {
  it.each<[string, Cell, string, string | null, string | null, string | null]>([
    ['Total', 100, '$100.00', 'en-AU', null, 'AUD'],
    ['Total', 100, '$100.00', 'en-AU', 'CAD', 'CAD'],
    ['Total', 100, '$100.00', 'de-DE', null, null],
    ['Total', 100, '100', 'de-DE', null, null],
    ['Total (EUR)', 100, '100', null, 'ZAR', 'EUR'],
    ['Total, EUR', 100, '100', null, 'ZAR', 'EUR'],
    ['Total', '100.00 kr', '100.00 kr', 'sv-SE', null, 'SEK'],
    ['Total', 100, '100', null, 'ZAR', 'ZAR'],
  ])(
    '%s: %j shown as %s, locale %s, setting %s → %s',
    (header, cell, shown, locale, defaultCurrency, currency) => {
      const table = read(
        [
          ['Invoice number', 'Customer', 'Email', header, 'Due date'],
          ['1', 'Birch', 'a@example.com', cell, day('2026-06-01')],
        ],
        { locale, defaultCurrency, shown: { '1:3': shown } },
      );
      expect(at(table, 2).currency).toBe(currency);
      expect(at(table, 2).balanceDue?.currency).toBe(currency ?? 'XXX');
      expect(codes(table, null).includes('currency-unknown')).toBe(currency === null);
    },
  );

  it('a currency column settles the sign; a contradiction leaves nothing to trust', () => {
    const table = read([
      [...HEADERS, 'Currency'],
      ['1', 'Birch', 'a@example.com', '$100.00', day('2026-06-01'), 'NZD'],
      ['2', 'Birch', 'a@example.com', '€100.00', day('2026-06-01'), 'NZD'],
      ['3', 'Birch', 'a@example.com', '100.00', day('2026-06-01'), 'beads'],
    ]);
    expect(table.invoices.map(({ currency, state }) => [currency, state])).toEqual([
      ['NZD', 'overdue'],
      [null, 'unreadable'],
      [null, 'overdue'],
    ]);
    expect(codes(table, 3)).toEqual(['currency-conflict']);
    expect(codes(table, 4)).toEqual(['currency-not-understood']);
  });
});

describe('due dates', () => {
  it.each<[Cell, Cell, Cell, string | null, boolean]>([
    [day('2026-05-01'), '', 'Net 30', '2026-05-31', true],
    [day('2026-05-01'), '', 30, '2026-05-31', true],
    [day('2026-05-01'), '', '30 дней', '2026-05-31', true],
    [day('2026-05-01'), '', '2/10 net 30', '2026-05-31', true],
    [day('2026-05-01'), '', '30 EOM', '2026-06-30', true],
    [day('2026-05-01'), '', 'EOM', '2026-05-31', true],
    [day('2026-05-01'), '', 'Due on receipt', '2026-05-01', true],
    [day('2026-05-01'), 'Net 14', '', '2026-05-15', true],
    [day('2026-05-01'), '', 'as agreed', null, false],
    [day('2026-05-01'), '', '', null, false],
    ['', '', 'Net 30', null, false],
    ['', day('2026-06-01'), 'Net 30', '2026-06-01', false],
  ])('issued %j, due %j, terms %j → %s', (issued, due, terms, expected, dueFromTerms) => {
    const table = read([
      ['Invoice number', 'Customer', 'Email', 'Total', 'Invoice date', 'Due date', 'Terms'],
      ['1', 'Birch', 'a@example.com', 100, issued, due, terms],
    ]);
    expect(at(table, 2)).toMatchObject({ dueDate: expected, dueFromTerms });
    expect(at(table, 2).state === 'unreadable').toBe(expected === null);
  });

  it('another cell of the column settles 03/04/2026; one that contradicts it unsettles it', () => {
    const rows = (...dates: Cell[]): Cell[][] => [
      HEADERS,
      ...dates.map((date, n): Cell[] => [`INV-${n}`, 'Birch', 'a@example.com', 100, date]),
    ];
    expect(at(read(rows('03/04/2026', '25/03/2026')), 2).dueDate).toBe('2026-04-03');
    expect(at(read(rows('03/04/2026', '03/25/2026')), 2).dueDate).toBe('2026-03-04');
    const mixed = read(rows('03/04/2026', '25/03/2026', '03/25/2026'), { locale: 'en-US' });
    expect(mixed.invoices.map(({ dueDate }) => dueDate)).toEqual([null, '2026-03-25', '2026-03-25']);
    expect(codes(mixed, null)).toEqual(['date-order-mixed']);
    const against = read(rows('03/04/2026', '25/03/2026', day('2026-03-04')), { locale: 'en-US' });
    expect(against.invoices.map(({ dueDate }) => dueDate)).toEqual(['2026-04-03', '2026-03-25', null]);
    expect(codes(against, 2)).toEqual(['date-order-not-locale']);
    expect(codes(against, 4)).toEqual(['date-maybe-swapped']);
    const header = read([
      ['Invoice number', 'Customer', 'Email', 'Total', 'Due date (MM/DD/YYYY)'],
      ['1', 'B', 'a@example.com', 1, '03/04/2026'],
    ]);
    expect(at(header, 2).dueDate).toBe('2026-03-04');
  });

  it.each<[string, number, InvoiceState, string]>([
    ['2026-06-30', 0, 'open', 'current'],
    ['2026-06-29', 1, 'overdue', '1-30'],
    ['2026-05-31', 30, 'overdue', '1-30'],
    ['2026-05-30', 31, 'overdue', '31-60'],
    ['2026-04-01', 90, 'overdue', '61-90'],
    ['2026-03-31', 91, 'overdue', 'over-90'],
    ['2026-07-05', -5, 'open', 'current'],
  ])('due %s is %i days past due: %s, %s', (due, daysPastDue, state, bucket) => {
    const table = read([HEADERS, ['1', 'Birch', 'a@example.com', 100, day(due)]]);
    expect(at(table, 2)).toMatchObject({ daysPastDue, state, bucket });
  });
});

describe('holds', () => {
  it.each<[string, Cell, object | null]>([
    ['Disputed', 'yes', { kind: 'dispute', until: null }],
    ['Disputed', 'wrong quantity', { kind: 'dispute', until: null }],
    ['Disputed', 'No', null],
    ['Disputed', false, null],
    ['Promise date', day('2026-07-03'), { kind: 'promise', until: '2026-07-03' }],
    ['Promise date', day('2026-06-30'), { kind: 'promise', until: '2026-06-30' }],
    ['Promise date', day('2026-06-29'), null],
    ['Promise date', 'next week', { kind: 'promise', until: null }],
    ['Paused until', day('2026-07-03'), { kind: 'paused', until: '2026-07-03' }],
    ['Paused until', day('2026-06-03'), null],
    ['Do not remind', 'x', { kind: 'do-not-remind', until: null }],
    ['Send reminder?', 'no', { kind: 'do-not-remind', until: null }],
    ['Chase?', false, { kind: 'do-not-remind', until: null }],
    ['Chase?', 'yes', null],
    ['Chase?', 0, null],
    ['Notes', 'Do not chase', { kind: 'do-not-remind', until: null }],
    ['Notes', 'in dispute', { kind: 'dispute', until: null }],
    ['Notes', 'likes to be called in the morning, not disputed', null],
    ['Payment plan', '3 × 400', { kind: 'plan', until: null }],
    ['Status', 'Disputed', { kind: 'dispute', until: null }],
    ['Status', 'On hold', { kind: 'paused', until: null }],
  ])('%s: %j', (header, cell, hold) => {
    const invoice = at(read(one(header, cell)), 2);
    expect(invoice).toMatchObject({ state: 'overdue', hold });
    expect(invoice.promisePassed).toBe(header === 'Promise date' && hold === null ? '2026-06-29' : null);
  });

  it('a hold column that cannot be read keeps the letter back', () =>
    expect(at(read(one('Disputed', '#REF!')), 2).state).toBe('unreadable'));
});

describe('numbers, names and addresses', () => {
  it.each<[Cell, string, string | null, string[]]>([
    [123, '000123', '000123', []],
    [1234, '1,234', '1234', []],
    [100000, '1E+05', '100000', ['number-spoilt']],
    ['1E+05', '1E+05', '1E+05', ['number-spoilt']],
    [12, 'INV-0012', 'INV-0012', []],
    [day('2026-03-01'), '3-1', '3-1', ['number-is-date']],
    ['  INV\u00a01 \u200b', 'INV 1', 'INV 1', []],
    ['#REF!', '#REF!', null, ['formula-error']],
    ['', '', null, ['number-missing']],
    ['-', '-', null, ['number-missing']],
    ['n/a', 'n/a', null, ['number-missing']],
    ['TBC', 'TBC', null, ['number-missing']],
    ['pending', 'pending', null, ['number-missing']],
    [0, '0', null, ['number-missing']],
    [true, 'TRUE', null, ['number-missing']],
    ['NA', 'NA', null, ['number-missing']],
  ])('%j shown as %s is %s', (cell, shown, number, expected) => {
    const table = read([HEADERS, [cell, 'Birch', 'a@example.com', 100, day('2026-06-01')]], {
      shown: { '1:0': shown },
    });
    expect([at(table, 2).number, codes(table, 2)]).toEqual([number, expected]);
    expect(at(table, 2).state).toBe('overdue');
  });

  it('says what a letter lacks, but not where none is asked for', () => {
    const table = read([
      [...HEADERS, 'Paid', 'Language'],
      ['1', '', '', 100, day('2026-06-01'), false, 'Klingon'],
      ['2', 'Birch', '', 100, '', true, 'Русский'],
      ['3', 'Birch', 'a@example.com; b@', 100, day('2026-06-01'), false, 'en-ZA'],
    ]);
    expect(codes(table, 2).sort()).toEqual(['customer-missing', 'email-missing', 'language-unknown']);
    expect(codes(table, 3)).toEqual([]);
    expect(codes(table, 4)).toEqual(['email-invalid']);
    expect(table.invoices.map(({ language }) => language)).toEqual([null, 'ru', 'en']);
    expect(at(table, 4).emails).toEqual(['a@example.com']);
  });
});

it.each([
  ['Mark as paid', 'unreadable'],
  ['Sent by post', 'overdue'],
])('a status %s beside a balance: %s, and asked about', (status, state) => {
  const table = read([
    [...HEADERS, 'Balance due', 'Status'],
    ['INV-1', 'Birch', 'a@example.com', 100, day('2026-06-01'), 100, status],
  ]);
  expect([at(table, 2).state, codes(table, 2)]).toEqual([state, []]);
  expect(table.questions).toMatchObject([{ kind: 'word', about: status, rows: [2] }]);
});

it.each([
  ['SC', 'credit'],
  ['SR', 'not-an-invoice'],
  ['SI', 'overdue'],
])('the short kind %s is %s', (kind, state) => expect(at(read(one('Type', kind)), 2).state).toBe(state));

it('a contact is the customer where no column names customers', () => {
  const contact = (...more: string[]) =>
    read([
      ['*InvoiceNumber', '*ContactName', '*AccountCode', 'Email', 'Total', 'Due date', ...more],
      ['INV-1', 'Birch', 200, 'a@example.com', 100, day('2026-06-01'), 'Birch & Sons'],
    ]);
  expect(at(contact(), 2)).toMatchObject({ customer: 'Birch', contact: null, customerId: null });
  expect(at(contact('Customer'), 2)).toMatchObject({ customer: 'Birch & Sons', contact: 'Birch' });
});

it.each(['n/a', '?', '-', 'TBC', 0])('a customer called %j has no name', (name) => {
  const table = read([HEADERS, ['INV-1', name, 'a@example.com', 100, day('2026-06-01')]]);
  expect(at(table, 2).customer).toBeNull();
  expect(codes(table, 2)).toEqual(['customer-missing']);
});

describe('the same number twice', () => {
  it('the same details: the first stays', () => {
    const row: Cell[] = ['INV-1', 'Birch', 'a@example.com', 100, day('2026-06-01')];
    const table = read([HEADERS, row, row, row]);
    expect(table.invoices.map(({ state }) => state)).toEqual(['overdue', 'duplicate', 'duplicate']);
    expect(codes(table, 3)).toEqual(['duplicate-same']);
  });
  it.each<[Cell[]]>([
    [['inv-1 ', 'Fern', 'a@example.com', 100, day('2026-06-01')]],
    [['INV-1', 'Birch', 'a@example.com', 101, day('2026-06-01')]],
    [['INV-1', 'Birch', 'a@example.com', 100, day('2026-06-02')]],
    [['INV-1', 'Birch', 'a@example.com', -100, day('2026-06-01')]],
  ])('other details: none is reminded', (other) => {
    const table = read([HEADERS, ['INV-1', 'Birch', 'a@example.com', 100, day('2026-06-01')], other]);
    expect(table.invoices.map(({ state }) => state)).toEqual(['duplicate', 'duplicate']);
    expect(codes(table, 2)).toEqual(['duplicate-differs']);
  });
});

describe('a payment in a row of its own', () => {
  const table = (kind: string, amount: number, number: Cell) =>
    read([
      [...HEADERS, 'Type'],
      ['INV-1', 'Birch', 'a@example.com', 100, day('2026-06-01'), 'Invoice'],
      [number, 'Birch', 'a@example.com', amount, '', kind],
    ]);
  it.each([-100, 100, 60])('of %d for the number of an invoice leaves the invoice to the owner', (amount) => {
    const found = table('Payment', amount, 'INV-1');
    expect(at(found, 2).state).toBe('duplicate');
    expect(codes(found, 2)).toEqual(['duplicate-differs']);
    expect(at(found, 3).state).not.toBe('overdue');
  });
  it('for no invoice in particular is a credit', () => {
    expect(at(table('Payment', -100, ''), 3).state).toBe('credit');
    expect(at(table('Payment', 100, ''), 3).state).toBe('not-an-invoice');
    expect(at(table('Payment', -100, ''), 2).state).toBe('overdue');
  });
});

describe('nearly the same number', () => {
  const row = (number: Cell, ...changed: Cell[]): Cell[] => {
    const cells: Cell[] = [number, 'Birch', 'a@example.com', 100, day('2026-06-01')];
    return cells.map((cell, column) => changed[column] ?? cell);
  };
  it.each<[Cell, Cell]>([
    ['INV-1004', 'inv 1004'],
    ['INV-1004', 'INV1004'],
    ['01003', '1003'],
  ])('%s and %s of one customer, amount and due date are one invoice', (a, b) => {
    const table = read([HEADERS, row(a), row(b)]);
    expect(table.invoices.map(({ state }) => state)).toEqual(['overdue', 'duplicate']);
    expect(codes(table, 3)).toEqual(['duplicate-same']);
  });
  it.each<[Cell, Cell[]]>([
    ['1/12', row('11-2')],
    ['A-10', row('A-1')],
    ['INV-1004', row('INV1004', null, 'Fern')],
    ['INV-1004', row('INV1004', null, null, null, 101)],
    ['INV-1004', row('INV1004', null, null, null, null, day('2026-07-01'))],
  ])('%s stays beside another invoice', (number, other) => {
    const table = read([HEADERS, row(number), other]);
    expect(table.invoices.map(({ state }) => state)).not.toContain('duplicate');
  });
  it('of which one is paid leaves both to the owner', () => {
    const table = read([
      [...HEADERS, 'Paid'],
      [...row('INV-1004'), true],
      [...row('INV1004'), false],
    ]);
    expect(table.invoices.map(({ state }) => state)).toEqual(['duplicate', 'duplicate']);
    expect(codes(table, 3)).toEqual(['duplicate-differs']);
  });
});

it('reads ten thousand rows in one pass each', () => {
  const rows: Cell[][] = [HEADERS];
  for (let n = 0; n < 10000; n += 1)
    rows.push([`INV-${n}`, `Customer ${n % 500}`, `c${n % 500}@example.com`, '1.234,50 €', '25.06.2026']);
  const table = read(rows);
  expect(table.invoices).toHaveLength(10000);
  expect(table.invoices.every(({ state }) => state === 'overdue')).toBe(true);
  expect(table.issues).toEqual([]);
});

it('loses no row and breaks on none, whatever stands in the cells', () => {
  const cell = fc.oneof(
    fc.constantFrom<Cell[]>(
      '',
      null,
      'Total',
      'INV-1',
      'paid',
      '#REF!',
      '1,234',
      '03/04/2026',
      'a@example.com',
      '-',
      'yes',
      '()',
      '<>',
    ),
    fc.string(),
    fc.double(),
    fc.boolean(),
    fc.constantFrom(day('2026-05-01'), day('1899-12-30'), day('nonsense')),
  );
  const headers = [
    'Invoice number',
    'Customer',
    'Email',
    'Total',
    'Paid',
    'Balance',
    'Due date',
    'Status',
    'Item',
    'Line total',
    'Terms',
  ];
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: headers.length }), { maxLength: 8 }), (rows) => {
      const table = read([headers, ...rows]);
      const seen = table.invoices.map(({ row }) => row);
      const filled = rows.flatMap((row, n) =>
        row.some((value) => value !== null && value !== false && String(value).trim() !== '') ? [n + 2] : [],
      );
      expect(seen).toEqual(
        expect.arrayContaining(
          filled.filter((row) => /[^\p{C}\s]/u.test(rows[row - 2]?.map(String).join('') ?? '')),
        ),
      );
      expect(new Set(seen).size).toBe(seen.length);
      for (const { state, balanceDue, dueDate } of table.invoices)
        if (state === 'open' || state === 'overdue')
          expect(balanceDue !== null && balanceDue.minor > 0 && dueDate !== null).toBe(true);
    }),
    { numRuns: 300 },
  );
});
