import { describe, expect, it } from 'vitest';
import type { Cell } from '#core/cells/grid.ts';
import { decideSheet, oneInvoice, outcomeOf, PLAIN } from './sheet.ts';

/** 118,000 invoiced, 10,000 of it withheld for the tax office. */
const invoiced = (header: string, paid: number, more: Record<string, Cell> = {}) =>
  outcomeOf(
    decideSheet(oneInvoice({ Total: 118_000, [header]: 10_000, Paid: paid, ...more }), { currency: 'INR' }),
    2,
  );

describe('tax that the customer withholds', () => {
  it.each([
    'TDS Deducted',
    'WHT',
    'Ritenuta d’acconto',
    'Retención IRPF',
    'Withholding tax',
    'ضريبة الاستقطاع',
    'Stopaj',
    '源泉徴収税額',
  ])('%s: what was received and what was withheld settle the invoice', (header) =>
    expect(invoiced(header, 108_000)).toMatchObject({ group: 'done', state: 'paid', balance: '0.00' }),
  );

  it('is taken off what is asked for, and the owner looks, because the total may be without it already', () =>
    expect(invoiced('TDS Deducted', 0)).toMatchObject({
      group: 'needs-tick',
      reason: 'deduction',
      balance: '108000.00',
    }));

  it('is taken off once: base and tax prove that the total has it in', () => {
    const rows = oneInvoice({ Base: 1000, IVA: 210, 'Retención IRPF': 150, Total: 1060 });
    expect(outcomeOf(decideSheet(rows, { locale: 'es-ES' }), 2)).toMatchObject({
      group: 'ready',
      balance: '1060.00',
    });
    const gross = oneInvoice({ Base: 1000, IVA: 210, 'Retención IRPF': 150, Total: 1210 });
    expect(outcomeOf(decideSheet(gross, { locale: 'es-ES' }), 2)).toMatchObject({
      group: 'ready',
      balance: '1060.00',
    });
  });

  it('is what a balance column still shows', () =>
    expect(invoiced('TDS Deducted', 108_000, { Balance: 10_000 })).toMatchObject({
      group: 'done',
      balance: '0.00',
    }));
});

describe('a retention', () => {
  const rows = (paid: number, release: string) =>
    oneInvoice({ Total: 10_000, Paid: paid, Retention: 500, 'Retention release date': release });

  it('is not asked for before its day, when it is all that is left', () =>
    expect(outcomeOf(decideSheet(rows(9500, '2027-03-01')), 2)).toMatchObject({
      group: 'waiting',
      balance: '500.00',
    }));

  it('is asked for after its day, and counted from it', () =>
    expect(outcomeOf(decideSheet(rows(9500, '2026-03-02')), 2)).toMatchObject({ balance: '500.00' }));

  it('is not asked for with the rest', () =>
    expect(outcomeOf(decideSheet(rows(0, '2027-03-01')), 2)).toMatchObject({
      group: 'needs-tick',
      balance: '9500.00',
    }));
});

describe('a discount', () => {
  it.each([
    ['paid less the discount', { Total: 100, Discount: 10, Paid: 90 }, 'needs-tick'],
    ['not paid', { Total: 100, Discount: 10, Paid: 0 }, 'needs-tick'],
    ['in the total already, as subtotal shows', { Subtotal: 110, Discount: 10, Total: 100 }, 'ready'],
    ['a term, not an amount', { Total: 500, Discount: '2 %' }, 'ready'],
    ['a term that has been used', { Total: 1190, Discount: '2 %', Paid: 1166.2 }, 'needs-tick'],
    ['none', { Total: 100, Discount: 0 }, 'ready'],
  ])('%s', (_, cells, group) => expect(outcomeOf(decideSheet(oneInvoice(cells)), 2).group).toBe(group));

  it.each(['Skonto', 'Sconto', 'Descuento', 'Скидка', '折扣', 'خصم', 'Remise'])('%s is one', (header) =>
    expect(outcomeOf(decideSheet(oneInvoice({ [header]: 10, Paid: 90 })), 2).reason).toBe('discount'),
  );
});

describe('another due date that is still to come', () => {
  it.each([
    ['Second instalment due', 'en-GB'],
    ['Extended due date', 'en-GB'],
    ['Fälligkeit 2. Rate', 'de-DE'],
    ['2º vencimento', 'pt-BR'],
    ['Срок оплаты 2-й части', 'ru-RU'],
  ])('%s: the letter waits for a look', (header, locale) => {
    const result = decideSheet(oneInvoice({ [header]: '2026-06-03' }), { locale });
    expect(outcomeOf(result, 2).group).not.toBe('ready');
  });
});

describe('columns that nobody foresaw', () => {
  const rows: Cell[][] = [
    [...Object.keys(PLAIN), 'Zurb'],
    ['A-1', 'Birch Cafe', 'birch@example.com', 100.5, '2026-03-03', 12.5],
    ['A-2', 'Oak Cafe', 'oak@example.com', 80, '2026-03-03', ''],
    ['A-3', 'Elm Cafe', 'elm@example.com', 70, '2026-03-03', 7.25],
  ];
  const id = 'columns|invoices|zurb';

  it('are asked about; rows without a value go', () => {
    const result = decideSheet(rows);
    expect(result.table.questions).toMatchObject([
      { id, kind: 'columns', about: 'Zurb', found: ['12.5', '7.25'], rows: [2, 4] },
    ]);
    expect([2, 3, 4].map((row) => outcomeOf(result, row).group)).toEqual(['needs-you', 'ready', 'needs-you']);
  });

  it.each([
    ['lowers', '88.00'],
    ['raises', '113.00'],
    ['information', '100.50'],
  ])('%s: %s is asked for', (answer, balance) =>
    expect(outcomeOf(decideSheet(rows, { answers: { [id]: answer } }), 2)).toMatchObject({
      group: 'ready',
      balance,
    }),
  );

  it('are one question, answered for all at once or each by itself', () => {
    const two = rows.map((row, at) => row.concat(at === 0 ? 'Gnarp' : 3.5 + at));
    const both = 'columns|invoices|gnarp+zurb';
    const { questions } = decideSheet(two).table;
    expect(questions).toMatchObject([
      { id: both, options: ['information'], parts: [{ about: 'Zurb' }, { about: 'Gnarp' }] },
    ]);
    expect(decideSheet(two, { answers: { [both]: 'information' } }).table.questions).toEqual([]);
    expect(decideSheet(two, { answers: { [id]: 'lowers' } }).table.questions).toMatchObject([
      { about: 'Gnarp' },
    ]);
  });

  it('ask anew when a column is new under the old answer, or a header stands twice', () => {
    const two = rows.map((row, at) => row.concat(at === 0 ? 'Gnarp' : 3.5 + at));
    expect(decideSheet(two, { answers: { [id]: 'information' } }).table.questions).toMatchObject([
      { about: 'Gnarp' },
    ]);
    const twice = rows.map((row, at) => row.concat(at === 0 ? 'Zurb' : 3.5 + at));
    expect(decideSheet(twice, { answers: { [id]: 'information' } }).table.questions.length).toBe(1);
  });

  it.each<[string, Cell[]]>([
    ['one number in every row', [19, 19, 19]],
    ['days late as we count them', [9, 9, 9]],
    ['a running number', [1, 2, 3]],
    ['long numbers of an order', [4500012345, 4500012377, 4500012399]],
    ['the total once more', [100.5, 80, 70]],
    ['the month of the due date', [3, 3, 3]],
    ['free text', ['blue door delivery, ring twice', 'please leave at the back', 'thank you for the order']],
    ['a date before the due date', ['2026-02-01', '2026-02-02', '2026-02-03']],
  ])('are left alone where they hold %s', (_, cells) =>
    expect(
      decideSheet(rows.map((row, at) => (at === 0 ? row : [...row.slice(0, 5), cells[at - 1]!]))).table
        .questions,
    ).toEqual([]),
  );

  it.each<[string, Cell[], number[]]>([
    ['a tick in some rows', [true, false, false], [2]],
    ['a short word in some rows', ['', 'wartet', ''], [3]],
    ['a day in some rows', ['', '', '2026-03-09'], [4]],
    ['a later day in all rows', ['2026-04-01', '2026-04-01', '2026-05-01'], [2, 3, 4]],
  ])('are asked about where they hold %s', (_, cells, asked) => {
    const result = decideSheet(
      rows.map((row, at) => (at === 0 ? row : [...row.slice(0, 5), cells[at - 1]!])),
    );
    expect(result.table.questions).toMatchObject([{ id, rows: asked }]);
    const kept = result.table.questions[0]!.options.includes('keeps-back') ? 'keeps-back' : 'later-due';
    const held = decideSheet(
      rows.map((row, at) => (at === 0 ? row : [...row.slice(0, 5), cells[at - 1]!])),
      { answers: { [id]: kept } },
    );
    for (const row of asked) expect(outcomeOf(held, row).group).not.toBe('ready');
  });

  it('that hold addresses decide who gets the letter', () => {
    const result = decideSheet(oneInvoice({ Zurb: 'accounts@birch.example' }));
    expect(result.table.questions).toMatchObject([{ options: ['email', 'cc', 'information'], rows: [2] }]);
  });
});
