import { describe, expect, it } from 'vitest';
import { decide, invoice, letters, plan, sent } from './sample.ts';

// Today is Wednesday 18 March 2026.
const soft = { dueDate: '2026-03-16' };
const ask = { dueDate: '2026-03-11' };
const firm = { dueDate: '2026-03-02' };
const reminded = (row: ReturnType<typeof invoice>) => sent('2026-03-05', 'overdue-soft', [row]);

describe('what shares a letter', () => {
  it('all overdue invoices of a customer, at the highest stage, the deciding one first', () => {
    const [a, b, c] = [invoice(soft), invoice(firm), invoice(ask)];
    const made = plan([a, b, c], [reminded(b)]);
    expect(letters(made)).toHaveLength(1);
    expect(letters(made)[0]).toMatchObject({
      decision: { stage: 'overdue-firm', reason: 'stage-due', values: { day: '2026-03-02', count: 3 } },
      invoices: [{ number: b.number }, { number: c.number }, { number: a.number }],
      balance: { minor: 30_000, currency: 'EUR' },
      proposed: false,
    });
    expect(made.decided.every(({ decision }) => decision.stage === 'overdue-firm')).toBe(true);
  });

  it('not what is only due soon: it waits for its own letter', () => {
    const made = plan([invoice(soft), invoice({ dueDate: '2026-03-20' })]);
    expect(letters(made).map((entry) => entry.invoices.length)).toEqual([1]);
    expect(made.decided[1]!.decision).toMatchObject({ reason: 'other-letter-today', until: '2026-03-23' });
  });

  it('not what is not due for a letter of its own', () => {
    const [a, b] = [invoice(ask), invoice({ dueDate: '2026-03-12' })];
    const made = plan([a, b], [sent('2026-03-13', 'overdue-soft', [b])]);
    expect(letters(made)[0]!.invoices).toEqual([a]);
    expect(made.decided[1]!.decision).toMatchObject({ reason: 'next-stage-later', stage: 'overdue-ask' });
  });

  it.each([
    ['the name written in another way', { customer: 'HARBOUR  BOOKS.' }, 1],
    ['the addresses in another order and case', { emails: ['B@x.example', 'a@x.example'] }, 1],
    ['another address', { emails: ['other@harbour.example'] }, 2],
    ['one address more', { emails: ['a@x.example', 'b@x.example', 'c@x.example'] }, 2],
    ['somebody in copy', { emails: ['a@x.example', 'b@x.example'], cc: ['boss@x.example'] }, 2],
    ['another currency', { currency: 'ZAR' }, 2],
    ['another customer id', { customerId: '18' }, 2],
  ])('%s', (_what, difference, groups) => {
    const same = { ...soft, emails: ['a@x.example', 'b@x.example'], customerId: '17' };
    const made = plan([invoice(same), invoice({ ...same, ...difference })]);
    expect(made.entries).toHaveLength(groups);
    // However many groups: one letter a day to one customer.
    expect(letters(made)).toHaveLength(1);
  });

  it('never two customers, though they read the same mailbox', () => {
    const made = plan([
      invoice({ ...soft, customer: 'Harbour Books' }),
      invoice({ ...soft, customer: 'Nord Fisk' }),
    ]);
    expect(letters(made)).toHaveLength(2);
  });
});

describe('one letter a customer a day', () => {
  it('the higher stage goes first, the other currency waits its turn', () => {
    const made = plan([invoice({ ...soft, currency: 'USD' }), invoice(ask)]);
    expect(letters(made)[0]).toMatchObject({ currency: 'EUR', decision: { stage: 'overdue-ask' } });
    expect(made.decided[0]!.decision).toMatchObject({
      kind: 'wait',
      reason: 'other-letter-today',
      until: '2026-03-23',
    });
  });

  it('at the same stage the older due date goes first', () => {
    const made = plan([
      invoice({ dueDate: '2026-03-16' }),
      invoice({ dueDate: '2026-03-15', currency: 'USD' }),
    ]);
    expect(letters(made)[0]!.currency).toBe('USD');
  });

  it('a letter that nobody has ticked does not keep back one that needs no tick', () => {
    const old = invoice({ dueDate: '2025-11-01' });
    const made = plan([old, invoice({ ...soft, currency: 'USD' })]);
    expect(letters(made)[0]).toMatchObject({ currency: 'USD', proposed: false });
    expect(made.decided[0]!.decision.reason).toBe('other-letter-today');
  });

  it('a letter in one currency rests the others too', () => {
    const [usd, eur] = [invoice({ ...soft, currency: 'USD' }), invoice(ask)];
    const decision = decide([eur, usd], [sent('2026-03-16', 'overdue-soft', [usd])]);
    expect(decision).toMatchObject({
      reason: 'reminded-recently',
      until: '2026-03-23',
      values: { last: '2026-03-16' },
    });
  });

  it('nor does a letter to another address, or under the name the customer had before', () => {
    const row = invoice(ask);
    const elsewhere = sent('2026-03-16', 'overdue-soft', [invoice({ emails: ['ceo@harbour.example'] })]);
    expect(decide(row, [elsewhere]).reason).toBe('reminded-recently');
    const before = sent('2026-03-16', 'overdue-soft', [
      invoice({ number: 'B-1', customer: 'Harbour & Sons' }),
    ]);
    const renamed = [row, invoice({ number: 'B-1', dueDate: '2026-03-12' })];
    expect(decide(renamed, [before]).reason).toBe('reminded-recently');
  });

  it('and if today’s went, it says today', () => {
    const [a, b] = [invoice(soft), invoice(ask)];
    expect(decide([a, b], [sent('2026-03-18', 'overdue-ask', [b])]).reason).toBe('reminded-today');
  });
});

describe('old invoices that were never reminded', () => {
  it('ride along in a letter that others decide, and the owner must tick it', () => {
    const [old, known] = [invoice({ dueDate: '2025-10-01' }), invoice(firm)];
    const made = plan([old, known], [reminded(known)]);
    expect(letters(made)[0]).toMatchObject({
      decision: { stage: 'overdue-firm', reason: 'first-contact-old' },
      proposed: true,
      invoices: [{ number: known.number }, { number: old.number }],
    });
  });

  it('do not lift a friendly letter to a firm one', () => {
    const made = plan([invoice({ dueDate: '2025-10-01' }), invoice(soft)]);
    expect(letters(made)[0]!.decision.stage).toBe('overdue-soft');
  });

  it('go on at the ladder’s own pace after the first letter', () => {
    const old = invoice({ dueDate: '2026-01-05' });
    const first = sent('2026-03-11', 'overdue-soft', [old]);
    expect(decide(old, [first])).toMatchObject({ kind: 'send', stage: 'overdue-ask' });
    const second = sent('2026-03-16', 'overdue-ask', [old]);
    expect(decide(old, [first, second])).toMatchObject({ stage: 'overdue-firm', until: '2026-03-23' });
    const third = sent('2026-03-23', 'overdue-firm', [old]);
    expect(decide(old, [first, second, third], { asOf: '2026-03-30' })).toMatchObject({
      stage: 'final',
      until: '2026-04-08',
    });
  });
});

describe('an invoice that stood in a letter others decided', () => {
  it('has come only as far as it was late itself, and is not forgotten after a final one', () => {
    const [late, fresh] = [invoice({ dueDate: '2026-02-01' }), invoice(soft)];
    const log = [sent('2026-02-17', 'overdue-firm', [late]), sent('2026-03-18', 'final', [late, fresh])];
    const made = plan([late, fresh], log, { asOf: '2026-03-25' });
    expect(made.decided[0]!.decision.reason).toBe('ladder-done');
    expect(made.decided[1]!.decision).toMatchObject({ kind: 'send', stage: 'overdue-ask' });
  });
});

describe('the line of a letter', () => {
  it('takes contact, greeting and tone from the deciding invoice, else from the others', () => {
    const made = plan([
      invoice({ ...soft, contact: 'Ann', salutation: 'Dear Ann,', tone: 'warm' }),
      invoice({ ...ask, contact: 'Bea' }),
    ]);
    expect(letters(made)[0]).toMatchObject({ contact: 'Bea', salutation: 'Dear Ann,', tone: 'warm' });
  });

  it('sends nobody a copy who is addressed anyway', () => {
    const made = plan([invoice({ emails: ['a@x.example'], cc: ['A@x.example', 'b@x.example'] })]);
    expect(letters(made)[0]!.cc).toEqual(['b@x.example']);
  });

  it('keeps its key from the preview to the sending, whatever else changes in the sheet', () => {
    const row = invoice(soft);
    const key = letters(plan([row]))[0]!.key;
    expect(
      letters(plan([invoice({ customer: 'Nord Fisk' }), row, invoice(ask)])).map((entry) => entry.key),
    ).toContain(key);
  });

  it('shows no sum where one balance is unknown', () => {
    const made = plan([invoice({ state: 'unreadable', balanceDue: null }), invoice({ state: 'unreadable' })]);
    expect(made.entries[0]!.balance).toBeNull();
  });
});
