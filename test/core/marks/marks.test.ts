import { describe, expect, it } from 'vitest';
import { planReminders } from '#core/dunning/plan.ts';
import type { Invoice } from '#core/invoices/invoice.ts';
import type { JournalEntry } from '#core/journal/entry.ts';
import { readHistory } from '#core/journal/history.ts';
import { type MarkRow, marksFor } from '#core/marks/marks.ts';
import { type Given, invoice, options, sent, settings, table } from '../dunning/sample.ts';

// Today is Wednesday 18 March 2026.
function marks(rows: Invoice[], log: JournalEntry[] = [], more = {}): MarkRow[] {
  const history = readHistory(log);
  return marksFor(table(...rows), planReminders(table(...rows), history, options(more)), history);
}

describe('the status of a row', () => {
  it.each<[string, Given, string]>([
    ['a month late', { dueDate: '2026-02-15' }, 'overdue'],
    ['a day late, no letter due yet', { dueDate: '2026-03-17' }, 'overdue'],
    ['late without an address', { emails: [] }, 'overdue'],
    ['due today', { dueDate: '2026-03-18' }, 'due-soon'],
    ['due in seven days', { dueDate: '2026-03-25' }, 'due-soon'],
    ['due in eight days', { dueDate: '2026-03-26' }, 'open'],
    ['disputed', { hold: { kind: 'dispute', until: null } }, 'on-hold'],
    ['promised for yesterday, with grace', { promisePassed: '2026-03-17' }, 'on-hold'],
    ['paid', { state: 'paid' }, 'paid'],
    ['paid though disputed', { state: 'paid', hold: { kind: 'dispute', until: null } }, 'paid'],
    ['a credit note', { state: 'credit' }, 'credit'],
    ['a draft', { state: 'draft' }, 'draft'],
    ['cancelled', { state: 'cancelled' }, 'cancelled'],
    ['a repeated number', { state: 'duplicate' }, 'check'],
    ['unreadable', { state: 'unreadable' }, 'check'],
    ['a totals row', { state: 'not-an-invoice' }, 'none'],
    ['nothing was ever asked', { state: 'zero' }, 'none'],
  ])('%s', (_what, given, status) => {
    expect(marks([invoice(given)])[0]!.status).toBe(status);
  });

  it('is "reminded" while a reminded invoice rests, and overdue again when the next letter is due', () => {
    const row = invoice({ dueDate: '2026-03-10' });
    const at = (day: string) => marks([row], [sent(day, 'overdue-soft', [row])])[0]!;
    expect(at('2026-03-16')).toMatchObject({
      status: 'reminded',
      last: { day: '2026-03-16', stage: 'overdue-soft' },
    });
    expect(at('2026-03-13')).toMatchObject({
      status: 'overdue',
      next: { day: '2026-03-18', stage: 'overdue-ask' },
    });
  });

  it('is not "reminded" for an invoice that only waits because another of the customer was', () => {
    const [a, b] = [invoice({ dueDate: '2026-03-10' }), invoice({ dueDate: '2026-03-10' })];
    expect(marks([a, b], [sent('2026-03-16', 'overdue-soft', [a])]).map((mark) => mark.status)).toEqual([
      'reminded',
      'overdue',
    ]);
  });

  it('asks to check when a letter may or may not have left', () => {
    const row = invoice();
    expect(marks([row], [sent('2026-03-17', 'overdue-soft', [row], 'unsure')])[0]).toMatchObject({
      status: 'check',
      last: null,
      next: null,
    });
  });
});

describe('days and letters', () => {
  it('count from the due date, and not where nothing is owed', () => {
    const rows = [
      invoice({ dueDate: '2026-03-01' }),
      invoice({ dueDate: '2026-03-18' }),
      invoice({ dueDate: '2026-03-20' }),
      invoice({ dueDate: '2026-03-01', state: 'paid' }),
      invoice({ dueDate: null, state: 'unreadable' }),
    ];
    expect(marks(rows).map((mark) => mark.daysPastDue)).toEqual([17, 0, -2, null, null]);
  });

  it('tell when the next letter comes', () => {
    const next = (given: Given, more = {}) => marks([invoice(given)], [], more)[0]!.next;
    expect(next({})).toEqual({ day: '2026-03-18', stage: 'overdue-soft' });
    expect(next({ dueDate: '2026-04-30' })).toEqual({ day: '2026-04-27', stage: 'before-due' });
    expect(next({ hold: { kind: 'paused', until: '2026-04-01' } })).toEqual({
      day: '2026-04-02',
      stage: null,
    });
    expect(next({ hold: { kind: 'dispute', until: null } })).toBeNull();
    expect(next({ state: 'paid' })).toBeNull();
    const unchecked = { settings: { ...settings, balancesCheckedOn: null } };
    expect(next({}, unchecked)).toEqual({ day: null, stage: 'overdue-soft' });
  });

  it('keep the last reminder of an invoice that was paid since', () => {
    const row = invoice({ state: 'paid' });
    expect(marks([row], [sent('2026-03-09', 'overdue-soft', [row])])[0]!.last).toEqual({
      day: '2026-03-09',
      stage: 'overdue-soft',
    });
  });

  it('come one for each row, in the order of the sheet', () => {
    const rows = [invoice({ row: 9 }), invoice({ row: 4, state: 'not-an-invoice' }), invoice({ row: 7 })];
    expect(marks(rows).map((mark) => mark.row)).toEqual([4, 7, 9]);
  });

  it('are none where no table was found', () => {
    const read = { ...table(), headerRow: null };
    const history = readHistory([]);
    expect(marksFor(read, planReminders(read, history, options()), history)).toEqual([]);
  });
});
