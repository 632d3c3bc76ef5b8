import { describe, expect, it } from 'vitest';
import type { Cell } from '#core/cells/grid.ts';
import { decideSheet, outcomeOf } from './sheet.ts';

const codes = (result: ReturnType<typeof decideSheet>) => result.table.issues.map(({ code }) => code);
const asked = (result: ReturnType<typeof decideSheet>) => result.table.questions.map(({ id }) => id);

describe('a sheet without a column of customers', () => {
  const HEADERS: Record<string, Cell[]> = {
    en: ['Invoice number', 'Email', 'Total', 'Due date'],
    de: ['Rechnungsnummer', 'E-Mail', 'Betrag', 'Fällig am'],
    ru: ['Номер счёта', 'Эл. почта', 'Сумма', 'Срок оплаты'],
    es: ['Número de factura', 'Correo electrónico', 'Total', 'Vencimiento'],
    'zh-Hans': ['发票号', '邮箱', '金额', '到期日'],
  };
  it.each(Object.keys(HEADERS))('%s: is asked about once, and the address is offered', (language) => {
    const headers = HEADERS[language]!;
    const rows = [
      headers,
      ['A-1', 'birch@example.com', 100, '2026-03-03'],
      ['A-2', 'oak@example.com', 50, '2026-03-03'],
    ];
    const before = decideSheet(rows);
    expect(asked(before)).toEqual(['customer|invoices']);
    expect(before.table.questions[0]).toMatchObject({ rows: [2, 3], names: expect.anything() });
    expect(codes(before)).not.toContain('no-customer-column');
    expect(outcomeOf(before, 2)).toMatchObject({ group: 'needs-you', reason: 'question' });
    const answer = before.table.questions[0]!.suggestion!;
    expect(before.table.questions[0]!.names![answer]).toBe(headers[1]);
    const after = decideSheet(rows, { answers: { 'customer|invoices': answer } });
    expect(outcomeOf(after, 2).group).toBe('ready');
    expect(after.plan.entries.map(({ customer }) => customer)).toEqual([
      'birch@example.com',
      'oak@example.com',
    ]);
    expect(after.table.settled.map(({ id }) => id)).toEqual(['customer|invoices']);
  });

  it('any column of the sheet may be the one; without an address none is suggested unless there is no other', () => {
    const rows = [
      ['Invoice number', 'Description', 'Project', 'Total', 'Due date'],
      ['A-1', 'Website', 'Birch Cafe', 100, '2026-03-03'],
    ];
    const before = decideSheet(rows).table.questions.find(({ kind }) => kind === 'customer');
    expect(before).toMatchObject({ suggestion: null, options: expect.arrayContaining(['project']) });
    const after = decideSheet(rows, { answers: { 'customer|invoices': 'project' } });
    expect(after.plan.entries[0]?.customer).toBe('Birch Cafe');
  });

  it('an answer that is no column of the sheet is said, and it is asked again', () => {
    const rows = [
      ['Invoice number', 'Email', 'Total', 'Due date'],
      ['A-1', 'birch@example.com', 100, '2026-03-03'],
    ];
    const result = decideSheet(rows, { answers: { 'customer|invoices': 'firm' } });
    expect(codes(result)).toContain('answer-gone');
    expect(asked(result)).toEqual(['customer|invoices']);
  });

  it('one address is one customer, however it is written in the row: no two letters on one day', () => {
    const rows = [
      ['Invoice number', 'Email', 'Total', 'Due date'],
      ['A-1', 'birch@example.com', 100, '2026-03-03'],
      ['A-2', 'birch@example.com; second@example.com', 100, '2026-03-03'],
    ];
    const result = decideSheet(rows, { answers: { 'customer|invoices': 'email' } });
    expect(result.plan.entries.filter(({ decision }) => decision.kind === 'send')).toHaveLength(1);
  });

  it('two columns of one name are told apart', () => {
    const rows = [
      ['Invoice number', 'Zone', 'Zone', 'Total', 'Due date'],
      ['A-1', 'p', 'Birch Cafe', 100, '2026-03-03'],
      ['A-2', 'p', 'Oak Cafe', 100, '2026-03-03'],
    ];
    const [question] = decideSheet(rows).table.questions.filter(({ kind }) => kind === 'customer');
    expect(question!.options).toEqual(['zoneb', 'zonec']);
    const after = decideSheet(rows, { answers: { 'customer|invoices': 'zonec' } });
    expect(after.plan.decided.map(({ invoice }) => invoice.customer)).toEqual(['Birch Cafe', 'Oak Cafe']);
  });

  it('where nothing can stand for it, it is said once', () => {
    const result = decideSheet([
      ['Invoice number', 'Total', 'Due date'],
      ['A-1', 100, '2026-03-03'],
    ]);
    expect(codes(result)).toContain('no-customer-column');
    expect(asked(result)).toEqual([]);
    expect(outcomeOf(result, 2).reason).toBe('no-customer');
  });
});

describe('a sheet in which nothing says when invoices are due', () => {
  const HEADERS: Record<string, Cell[]> = {
    en: ['Invoice number', 'Customer', 'Email', 'Total', 'Invoice date'],
    fr: ['Numéro de facture', 'Client', 'E-mail', 'Montant TTC', 'Date de facture'],
    ru: ['Номер счёта', 'Клиент', 'Эл. почта', 'Сумма', 'Дата счёта'],
    af: ['Faktuurnommer', 'Kliënt', 'E-pos', 'Totaal', 'Faktuurdatum'],
    ar: ['رقم الفاتورة', 'العميل', 'البريد الإلكتروني', 'الإجمالي', 'تاريخ الفاتورة'],
  };
  it.each(Object.keys(HEADERS))('%s: the days to pay are asked once for all its rows', (language) => {
    const rows = [
      HEADERS[language]!,
      ['A-1', 'Birch Cafe', 'birch@example.com', 100, '2026-02-20'],
      ['A-2', 'Oak Cafe', 'oak@example.com', 100, '2026-03-10'],
    ];
    const before = decideSheet(rows);
    expect(asked(before)).toEqual(['terms|invoices']);
    expect(before.table.questions[0]).toMatchObject({ rows: [2, 3], suggestion: null });
    expect(codes(before)).not.toContain('no-due-date-column');
    expect(outcomeOf(before, 2).group).toBe('needs-you');
    const after = decideSheet(rows, { answers: { 'terms|invoices': '14' } });
    expect(outcomeOf(after, 2)).toMatchObject({ days: 6, state: 'overdue', group: 'ready' });
    expect(outcomeOf(after, 3)).toMatchObject({ days: -12, state: 'open', group: 'waiting' });
  });

  it('what is answered need not be told; a row without the day of its invoice says so', () => {
    const rows = [
      HEADERS.en!,
      ['A-1', 'Birch Cafe', 'birch@example.com', 100, '2026-02-20'],
      ['A-2', 'Oak Cafe', 'oak@example.com', 100, ''],
    ];
    const after = decideSheet(rows, { answers: { 'terms|invoices': '14' } });
    expect(after.table.issues.map(({ code, row }) => [code, row])).toEqual([['due-date-missing', 3]]);
  });

  it.each([
    ['0', 39],
    ['45', -6],
    ['90', -51],
  ])('%s days can be said', (days, late) => {
    const rows = [HEADERS.en!, ['A-1', 'Birch Cafe', 'birch@example.com', 100, '2026-02-01']];
    expect(outcomeOf(decideSheet(rows, { answers: { 'terms|invoices': days } }), 2).days).toBe(late);
  });

  it.each(['-3', 'soon', '30 days', '1000'])('“%s” is no answer', (answer) => {
    const rows = [HEADERS.en!, ['A-1', 'Birch Cafe', 'birch@example.com', 100, '2026-02-01']];
    const result = decideSheet(rows, { answers: { 'terms|invoices': answer } });
    expect(codes(result)).toContain('answer-gone');
    expect(outcomeOf(result, 2).group).toBe('needs-you');
  });
});

describe('a column over which nothing is written', () => {
  const HEADERS = ['Invoice number', 'Customer', 'Email', 'Total', 'Due date'];
  const row = (number: string, ...more: Cell[]): Cell[] => [
    number,
    `${number} Cafe`,
    `${number.toLowerCase()}@example.com`,
    1000,
    '2026-03-03',
    ...more,
  ];

  it.each<[string, Cell]>([
    ['an amount', 400],
    ['a later date', '2026-04-15'],
    ['a tick', true],
    ['a word', 'x'],
  ])('with %s beside an open invoice is asked about by its letter', (_, cell) => {
    const rows = [HEADERS, row('A-1', cell), row('A-2', null), row('A-3', null)];
    const result = decideSheet(rows);
    expect(asked(result)).toEqual(['columns|invoices|1afterduedate']);
    expect(result.table.questions[0]).toMatchObject({ about: 'F', rows: [2] });
    expect(outcomeOf(result, 2)).toMatchObject({ group: 'needs-you', reason: 'question' });
    expect(outcomeOf(result, 3).group).toBe('ready');
  });

  it('is what the owner says it is, wherever the table begins', () => {
    const answers = { 'columns|invoices|1afterduedate': 'lowers' };
    const plain = [HEADERS, row('A-1', 400), row('A-2', null)];
    expect(outcomeOf(decideSheet(plain, { answers }), 2).balance).toBe('600.00');
    const moved = plain.map((cells) => ['', ...cells]);
    expect(outcomeOf(decideSheet(moved, { answers }), 2).balance).toBe('600.00');
    const information = { 'columns|invoices|1afterduedate': 'information' };
    const told = decideSheet(plain, { answers: information });
    expect(outcomeOf(told, 2)).toMatchObject({ balance: '1000.00', group: 'ready' });
    expect(codes(told)).toEqual([]);
  });

  it('after another column it is another question', () => {
    const answers = { 'columns|invoices|1afterduedate': 'information' };
    const rows = [HEADERS, row('A-1', 'seen', 400), row('A-2', 'seen', null)];
    expect(asked(decideSheet(rows, { answers }))).toEqual(['columns|invoices|2afterduedate']);
  });

  it('two of them beside headers of one name are two questions', () => {
    const rows = [
      [...HEADERS, 'Remark', '', 'Remark', ''],
      row('A-1', 'x', 5, 'y', 30),
      row('A-2', 'x', null, 'y', null),
    ];
    const ids = decideSheet(rows).table.questions.flatMap(
      ({ id, parts }) => parts?.map((part) => part.id) ?? [id],
    );
    expect(new Set(ids).size).toBe(2);
    const answered = decideSheet(rows, { answers: { [ids[0]!]: 'lowers', [ids[1]!]: 'information' } });
    expect(outcomeOf(answered, 2).balance).toBe('995.00');
  });

  it('one that is put in between is not the one that was answered', () => {
    const before = [[...HEADERS, '', 'Remark'], row('A-1', 40, 'x'), row('A-2', null, 'y')];
    const [question] = decideSheet(before).table.questions;
    const answers = { [question!.id]: 'information' };
    expect(asked(decideSheet(before, { answers }))).toEqual([]);
    const after = [[...HEADERS, '', '', 'Remark'], row('A-1', 900, 40, 'x'), row('A-2', null, null, 'y')];
    expect(outcomeOf(decideSheet(after, { answers }), 2).group).toBe('needs-you');
  });

  it('left of the first header it belongs to the table', () => {
    const rows = [
      ['', ...HEADERS],
      ['paid', ...row('A-1')],
      ['', ...row('A-2')],
    ];
    expect(outcomeOf(decideSheet(rows), 2).group).toBe('needs-you');
    expect(outcomeOf(decideSheet(rows), 3).group).toBe('ready');
  });

  it('apart from the table it is a note of the owner’s', () => {
    const rows = [HEADERS, row('A-1', null, 'Open', 12_000), row('A-2', null, 'Paid', 3000)];
    expect(asked(decideSheet(rows))).toEqual([]);
  });
});

describe('a sheet of amounts before tax alone', () => {
  const HEADERS: Record<string, Cell[]> = {
    en: ['Invoice number', 'Customer', 'Email', 'Net amount', 'Due date'],
    de: ['Rechnungsnummer', 'Kunde', 'E-Mail', 'Nettobetrag', 'Fällig am'],
    ru: ['Номер счёта', 'Клиент', 'Эл. почта', 'Сумма без НДС', 'Срок оплаты'],
    nl: ['Factuurnummer', 'Klant', 'E-mail', 'Bedrag excl. btw', 'Vervaldatum'],
  };
  it.each(Object.keys(HEADERS))('%s: whether the customer pays just that is asked once', (language) => {
    const rows = [
      HEADERS[language]!,
      ['A-1', 'Birch Cafe', 'birch@example.com', 100, '2026-03-03'],
      ['A-2', 'Oak Cafe', 'oak@example.com', 80, '2026-03-03'],
    ];
    const before = decideSheet(rows);
    const [question] = before.table.questions;
    expect(question).toMatchObject({ kind: 'columns', rows: [2, 3], options: ['total', 'net'] });
    expect(codes(before)).toEqual([]);
    const pays = decideSheet(rows, { answers: { [question!.id]: 'total' } });
    expect(outcomeOf(pays, 2)).toMatchObject({ balance: '100.00', group: 'ready' });
    const net = decideSheet(rows, { answers: { [question!.id]: 'net' } });
    expect(outcomeOf(net, 2)).toMatchObject({ balance: null, group: 'needs-you', reason: 'unreadable' });
    expect(codes(net)).toEqual(['amount-net-only', 'amount-net-only']);
  });

  it('is no column of which “none of these” could be said', () => {
    const rows = [
      [...HEADERS.en!, 'Zorb'],
      ['A-1', 'Birch Cafe', 'birch@example.com', 100, '2026-03-03', 12.5],
      ['A-2', 'Oak Cafe', 'oak@example.com', 80, '2026-03-03', null],
    ];
    const { questions } = decideSheet(rows).table;
    expect(questions.every(({ parts }) => parts === undefined)).toBe(true);
    expect(questions.find(({ about }) => about === 'Net amount')?.options).toEqual(['total', 'net']);
  });
});

describe('references of the bank where there are no invoice numbers', () => {
  const HEADERS: Record<string, string> = {
    cs: 'Variabilní symbol',
    nb: 'KID',
    fi: 'Viitenumero',
    sv: 'OCR-nummer',
  };
  const sheet = (header: string, first: Cell, second: Cell): Cell[][] => [
    [header, 'Customer', 'Email', 'Description', 'Total', 'Due date'],
    [first, 'Birch Cafe', 'birch@example.com', 'Hosting', 100, '2026-03-03'],
    [second, 'Birch Cafe', 'birch@example.com', 'Design', 50, '2026-03-03'],
  ];
  it.each(Object.keys(HEADERS))('%s: name the invoices where each has its own', (language) => {
    const result = decideSheet(sheet(HEADERS[language]!, '20260001', '20260002'));
    expect(result.plan.decided.map(({ invoice }) => invoice.number)).toEqual(['20260001', '20260002']);
    expect(asked(result)).toEqual([]);
  });
  it('one for all that a customer owes names none of them: it is asked what does', () => {
    const result = decideSheet(sheet('KID', '111', '111'));
    expect(asked(result)).toEqual(['label|invoices']);
    expect(result.table.invoices.map(({ state }) => state)).not.toContain('duplicate');
  });
});

it('two tables of amounts before tax in one tab are two questions, each with its own rows', () => {
  const rows: Cell[][] = [
    ['Invoice number', 'Customer', 'Email', 'Net amount', 'Due date'],
    ['A-1', 'Birch Cafe', 'birch@example.com', 100, '2026-03-03'],
    ['', '', '', '', ''],
    ['Invoice number', 'Customer', 'Email', 'Due date', 'Amount excl. VAT'],
    ['A-2', 'Oak Cafe', 'oak@example.com', '2026-03-03', 80],
  ];
  const before = decideSheet(rows);
  const answers = Object.fromEntries(before.table.questions.map(({ id }) => [id, 'net']));
  expect(before.table.questions.map((question) => question.rows)).toEqual([[2], [5]]);
  const [first] = Object.keys(answers);
  const half = decideSheet(rows, { answers: { [first!]: 'net' } });
  expect(half.table.questions.map((question) => question.rows)).toEqual([[5]]);
  expect(half.table.issues.map(({ code, row }) => [code, row])).toEqual([['amount-net-only', 2]]);
});
