import { describe, expect, it } from 'vitest';
import type { Decision, ReasonCode } from '#core/dunning/decision.ts';
import { planReminders } from '#core/dunning/plan.ts';
import type { Invoice } from '#core/invoices/invoice.ts';
import { readHistory } from '#core/journal/history.ts';
import { decide, type Given, invoice, letters, options, plan, sent, settings, table } from './sample.ts';

// Today is Wednesday 18 March 2026; an invoice of the samples was due on the 16th unless said otherwise.

describe('what the row itself says', () => {
  it.each<[string, Given, ReasonCode]>([
    ['a paid one', { state: 'paid' }, 'paid'],
    ['a part-paid one that the reader calls paid', { state: 'paid', cents: 500 }, 'paid'],
    ['a credit note', { state: 'credit', cents: -500 }, 'credit'],
    ['a draft', { state: 'draft' }, 'draft'],
    ['a cancelled one', { state: 'cancelled' }, 'cancelled'],
    ['a repeated number', { state: 'duplicate' }, 'duplicate'],
    ['a row that cannot be read', { state: 'unreadable' }, 'unreadable'],
    ['an overdue one without a known balance', { balanceDue: null }, 'unreadable'],
    ['an open one without a due date', { dueDate: null }, 'unreadable'],
    ['a balance of nothing', { cents: 0 }, 'zero'],
    ['a totals row', { state: 'not-an-invoice' }, 'not-an-invoice'],
    ['no number', { number: null }, 'no-number'],
    ['a number of spaces', { number: '  ' }, 'no-number'],
    ['no customer', { customer: null }, 'no-customer'],
    ['a customer called "—"', { customer: '—' }, 'no-customer'],
    ['no currency', { currency: null }, 'currency-unknown'],
    ['no address', { emails: [] }, 'no-email'],
    ['a language without letters', { language: 'th' }, 'language-missing'],
  ])('%s is left out', (_what, given, reason) => {
    expect(decide(invoice(given))).toMatchObject({ kind: 'skip', reason, until: null });
  });

  it('leaves out balances below the smallest amount, in each currency’s own units', () => {
    const small = { ...options(), settings: { ...settings, minimumBalance: 50 } };
    expect(decide(invoice({ cents: 4_999 }), [], small).reason).toBe('below-minimum');
    expect(decide(invoice({ cents: 5_000 }), [], small).kind).toBe('send');
    expect(decide(invoice({ cents: 49, currency: 'JPY' }), [], small).reason).toBe('below-minimum');
    expect(decide(invoice({ cents: 50, currency: 'JPY' }), [], small).kind).toBe('send');
    expect(decide(invoice({ cents: 49_999, currency: 'KWD' }), [], small).reason).toBe('below-minimum');
  });
});

describe('a credit of the customer that is not set off', () => {
  const credit = (given: Given) => invoice({ number: 'C-1', state: 'credit', cents: -300, ...given });
  it.each<[string, Given, boolean]>([
    ['in the same currency: the owner ticks the letter', {}, true],
    ['in another currency: it has nothing to do with it', { currency: 'USD' }, false],
    ['of another customer', { customer: 'Someone else' }, false],
  ])('%s', (_what, given, proposed) => {
    const { entries } = plan([invoice({}), credit(given)]);
    const letter = entries.find((entry) => entry.decision.kind === 'send');
    expect(letter).toMatchObject({ proposed, decision: { reason: proposed ? 'open-credit' : 'stage-due' } });
  });
});

describe('what the owner said', () => {
  const held = (kind: NonNullable<Invoice['hold']>['kind'], until: string | null) =>
    invoice({ hold: { kind, until }, dueDate: '2026-01-10' });

  it.each<[Invoice, Partial<Decision>]>([
    [held('dispute', null), { kind: 'hold', reason: 'dispute', until: null }],
    [held('do-not-remind', null), { kind: 'hold', reason: 'do-not-remind', until: null }],
    [held('plan', null), { kind: 'hold', reason: 'plan', until: null }],
    [held('paused', '2026-03-25'), { kind: 'hold', reason: 'paused', until: '2026-03-26' }],
    [held('paused', '2026-03-18'), { kind: 'hold', reason: 'paused', until: '2026-03-19' }],
    [held('promise', '2026-03-20'), { kind: 'hold', reason: 'promise', until: '2026-03-22' }],
    [held('promise', null), { kind: 'hold', reason: 'promise', until: null }],
  ])('holds', (row, decision) => {
    expect(decide(row)).toMatchObject(decision);
  });

  it('a promise gets two days’ grace, then the ladder goes on and says why', () => {
    const promised = (promisePassed: string) => invoice({ dueDate: '2026-03-10', promisePassed });
    expect(decide(promised('2026-03-17'))).toMatchObject({
      kind: 'hold',
      reason: 'promise',
      until: '2026-03-19',
    });
    expect(decide(promised('2026-03-16'))).toMatchObject({
      kind: 'send',
      reason: 'promise-passed',
      stage: 'overdue-ask',
    });
  });

  it('after a reminder about the passed promise it is an ordinary invoice again', () => {
    const row = invoice({ dueDate: '2026-03-01', promisePassed: '2026-03-05' });
    const line = sent('2026-03-09', 'overdue-ask', [row]);
    expect(decide(row, [line])).toMatchObject({ kind: 'send', reason: 'stage-due', stage: 'overdue-firm' });
  });
});

describe('the language of a letter', () => {
  it.each<[string, string | null, string | null, string | null]>([
    ['the row’s', 'ru', 'en', 'ru'],
    ['the row’s without its region', 'en-GB', 'ru', 'en'],
    ['Chinese as it is usually meant', 'zh-CN', null, 'zh-Hans'],
    ['not the other writing of Chinese', 'zh-TW', null, null],
    ['the owner’s', null, 'ru', 'ru'],
    ['the spreadsheet’s', null, null, 'en'],
    ['none, if the owner’s has no letters', null, 'th', null],
  ])('is %s', (_what, row, own, expected) => {
    const made = plan([invoice({ language: row })], [], { settings: { ...settings, language: own } });
    expect(made.entries[0]!.language).toBe(expected);
    expect(made.entries[0]!.decision.reason).toBe(expected ? 'stage-due' : 'language-missing');
  });

  it('is not replaced when the row’s could not be understood', () => {
    const row = invoice();
    const read = table(row);
    read.issues.push({
      code: 'language-unknown',
      severity: 'warning',
      row: row.row,
      column: 'Language',
      found: 'Elvish',
    });
    const made = planReminders(read, readHistory([]), options());
    expect(made.decided[0]!.decision.reason).toBe('language-missing');
  });
});

describe('days', () => {
  it.each<[string, Partial<Decision>]>([
    ['2026-05-01', { kind: 'wait', reason: 'not-due-yet', stage: 'before-due', until: '2026-04-28' }],
    ['2026-03-24', { kind: 'wait', reason: 'not-due-yet', stage: 'before-due', until: '2026-03-23' }], // its day is Saturday the 21st, so Monday
    ['2026-03-22', { kind: 'wait', reason: 'not-due-yet', stage: 'before-due', until: '2026-03-19' }],
    ['2026-03-21', { kind: 'send', reason: 'stage-due', stage: 'before-due' }],
    ['2026-03-19', { kind: 'send', reason: 'stage-due', stage: 'before-due' }],
    ['2026-03-18', { kind: 'send', reason: 'stage-due', stage: 'due-today' }],
    ['2026-03-17', { kind: 'wait', reason: 'not-due-yet', stage: 'overdue-soft', until: '2026-03-19' }],
    ['2026-03-16', { kind: 'send', reason: 'stage-due', stage: 'overdue-soft' }],
    ['2026-03-11', { kind: 'send', reason: 'stage-due', stage: 'overdue-ask' }],
    ['2026-03-05', { kind: 'send', reason: 'stage-due', stage: 'overdue-ask' }],
    ['2026-03-04', { kind: 'send', reason: 'first-contact-old', stage: 'overdue-soft' }],
    ['2024-03-04', { kind: 'send', reason: 'first-contact-old', stage: 'overdue-soft' }],
  ])('due on %s and never reminded', (dueDate, decision) => {
    expect(decide(invoice({ dueDate }))).toMatchObject(decision);
  });

  it('the first letter about an old invoice and the last reminder are only proposed', () => {
    const old = plan([invoice({ dueDate: '2026-01-04' })]);
    expect(letters(old)[0]).toMatchObject({ proposed: true, skippedStages: ['before-due'] });
    const last = invoice({ dueDate: '2026-02-10' });
    const made = plan([last], [sent('2026-02-25', 'overdue-firm', [last])]);
    expect(letters(made)[0]).toMatchObject({
      proposed: true,
      decision: { reason: 'owner-only', stage: 'final' },
    });
    expect(letters(plan([invoice()]))[0]!.proposed).toBe(false);
  });

  it('a word before the due date is not contact enough for a firm letter', () => {
    const row = invoice({ dueDate: '2026-03-01' });
    expect(decide(row, [sent('2026-02-26', 'before-due', [row])])).toMatchObject({
      reason: 'first-contact-old',
      stage: 'overdue-soft',
    });
  });

  it('passed-over stages are written down once', () => {
    const row = invoice({ dueDate: '2026-02-20' });
    const soft = sent('2026-02-23', 'overdue-soft', [row], 'sent', { skipped: ['before-due'] });
    expect(letters(plan([row], [soft]))[0]!.skippedStages).toEqual(['overdue-ask']);
  });

  it('between stages it waits for the later of the stage and the rest', () => {
    const row = invoice({ dueDate: '2026-03-12' });
    expect(decide(row, [sent('2026-03-16', 'overdue-soft', [row])])).toMatchObject({
      kind: 'wait',
      reason: 'next-stage-later',
      stage: 'overdue-ask',
      until: '2026-03-23', // the stage's day is the 19th, the rest ends on Saturday the 21st
      values: { last: '2026-03-16' },
    });
  });

  it('letters go on working days only', () => {
    const row = invoice({ dueDate: '2026-03-10' });
    expect(decide(row, [], { asOf: '2026-03-21' })).toMatchObject({
      kind: 'wait',
      reason: 'not-a-working-day',
      stage: 'overdue-ask',
      until: '2026-03-23',
    });
  });

  it.each<[number | null, string | null, string | null]>([
    [539, 'outside-hours', '2026-03-18'],
    [540, null, null],
    [1050, null, null],
    [1051, 'outside-hours', '2026-03-19'],
    [null, null, null],
  ])('at minute %s of the day: %s', (minutes, reason, until) => {
    const decision = decide(invoice(), [], { minutes });
    expect(decision.reason).toBe(reason ?? 'stage-due');
    expect(decision.until).toBe(until);
  });

  it('a ladder with a single word leaves the rest to a person', () => {
    const vip = { settings: { ...settings, ladder: 'vip' } };
    expect(decide(invoice({ dueDate: '2026-03-20' }), [], vip)).toMatchObject({
      kind: 'send',
      stage: 'before-due',
    });
    expect(decide(invoice({ dueDate: '2026-03-01' }), [], vip).reason).toBe('ladder-done');
  });
});

describe('balances that were not checked', () => {
  it.each<[string | null, boolean]>([
    ['2026-03-18', true],
    ['2026-03-11', true],
    ['2026-03-10', false],
    [null, false],
    ['2026-03-19', true], // the owner's zone may be a day ahead
    ['2036-03-18', false], // a slip
  ])('checked on %s', (balancesCheckedOn, fresh) => {
    const checked = { settings: { ...settings, balancesCheckedOn } };
    expect(decide(invoice(), [], checked)).toMatchObject(
      fresh
        ? { kind: 'send' }
        : { kind: 'wait', reason: 'balances-unchecked', stage: 'overdue-soft', until: null },
    );
    // What is not overdue is not in doubt.
    expect(decide(invoice({ dueDate: '2026-03-20' }), [], checked).kind).toBe('send');
  });
});

describe('what is in the log', () => {
  it('a letter that may have left blocks its invoice until a person has looked', () => {
    const row = invoice({ dueDate: '2026-02-01' });
    for (const state of ['claimed', 'unsure'] as const) {
      const line = sent('2026-02-20', 'overdue-soft', [row], state);
      expect(decide(row, [line])).toMatchObject({ kind: 'skip', reason: 'uncertain', until: null });
    }
  });

  it('once it is settled the ladder goes on, or the letter goes again', () => {
    const row = invoice({ dueDate: '2026-03-15' });
    const settled = (state: 'settled-sent' | 'settled-not-sent' | 'failed') =>
      decide(row, [sent('2026-03-17', 'overdue-soft', [row], state)]);
    expect(settled('settled-sent').reason).toBe('next-stage-later');
    expect(settled('settled-not-sent')).toMatchObject({ kind: 'send', stage: 'overdue-soft' });
    expect(settled('failed')).toMatchObject({ kind: 'send', stage: 'overdue-soft' });
  });

  it('a letter that may have left also counts for the customer’s rest', () => {
    const [a, b] = [invoice(), invoice()];
    expect(decide([b, a], [sent('2026-03-17', 'overdue-soft', [a], 'unsure')]).reason).toBe(
      'reminded-recently',
    );
  });

  it('after five letters a person decides', () => {
    const row = invoice({ dueDate: '2026-01-01' });
    const days = ['2026-01-05', '2026-01-12', '2026-01-19', '2026-01-26', '2026-02-02'];
    const lines = days.map((day) => sent(day, 'overdue-soft', [row]));
    expect(decide(row, lines)).toMatchObject({ reason: 'cap-per-invoice', values: { count: 5 } });
    expect(decide(row, lines.slice(1)).reason).not.toBe('cap-per-invoice');
  });

  it('after the last reminder nothing more comes by itself', () => {
    const row = invoice({ dueDate: '2026-01-01' });
    expect(decide(row, [sent('2026-02-02', 'final', [row])])).toMatchObject({
      kind: 'skip',
      reason: 'ladder-done',
    });
  });

  it('a corrected name or a new address does not make it a new invoice', () => {
    const before = invoice({ number: 'A-7', customer: 'Harbor Books', emails: ['pay@harbour.example'] });
    const line = sent('2026-03-17', 'overdue-soft', [before]);
    expect(decide(invoice({ number: 'a-7', customer: 'HARBOUR BOOKS, Ltd' }), [line]).reason).toBe(
      'next-stage-later',
    );
    expect(
      decide(invoice({ number: 'A-7', customer: 'harbor  books.', emails: ['new@harbour.example'] }), [line])
        .reason,
    ).toBe('next-stage-later');
    // Another customer's invoice of the same number is another invoice.
    expect(
      decide(invoice({ number: 'A-7', customer: 'Nord Fisk', emails: ['a@nord.example'] }), [line]).kind,
    ).toBe('send');
  });

  it('a later due date that was agreed continues the ladder from the new date', () => {
    const row = invoice({ dueDate: '2026-03-11' });
    const letters = [sent('2026-02-16', 'overdue-soft', [row]), sent('2026-02-23', 'overdue-ask', [row])];
    expect(decide(row, letters)).toMatchObject({ kind: 'send', stage: 'overdue-ask' });
    expect(decide({ ...row, dueDate: '2026-03-15', daysPastDue: 3 }, letters)).toMatchObject({
      reason: 'next-stage-later',
      stage: 'overdue-ask',
    });
  });
});

describe('the whole plan', () => {
  it('of nothing is empty', () => {
    expect(plan([])).toEqual({ asOf: '2026-03-18', decided: [], entries: [], totals: [] });
  });

  it('lists letters first, the latest payment on top, and gives a totals row no line', () => {
    const made = plan([
      invoice({ customer: 'A', number: '1', state: 'paid' }),
      invoice({ customer: 'B', number: '2', dueDate: '2026-03-21' }),
      invoice({ customer: 'C', number: '3', dueDate: '2026-03-09' }),
      invoice({ customer: 'D', number: '4', dueDate: '2026-03-08' }),
      invoice({ customer: 'E', number: '5', dueDate: '2026-03-17' }),
      invoice({ customer: 'F', number: '6', hold: { kind: 'dispute', until: null } }),
      invoice({ customer: null, number: null, state: 'not-an-invoice' }),
    ]);
    expect(made.entries.map((entry) => entry.customer).join('')).toBe('DCBEFA');
    expect(made.decided).toHaveLength(7);
  });

  it('is the same whatever the order of the rows, for customers who do not meet', () => {
    const rows = [1, 2, 3, 4, 5].map((n) => invoice({ customer: `C${n}`, dueDate: `2026-03-${10 + n}` }));
    const names = (made: Invoice[]) => plan(made).entries.map((entry) => entry.key);
    expect(names(rows.slice().reverse())).toEqual(names(rows));
  });
});
