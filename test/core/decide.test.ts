import { describe, expect, it } from 'vitest';
import type { Grid } from '#core/cells/grid.ts';
import { decideReminders } from '#core/decide.ts';
import type { JournalEntry } from '#core/journal/entry.ts';
import { marksFor } from '#core/marks/marks.ts';
import type { Settings } from '#core/settings/settings.ts';
import { loadWords } from '../../scripts/library/load-words.ts';
import { options, sendAll, settings } from './dunning/sample.ts';

// Today is Wednesday 18 March 2026.
const ROWS = [
  ['Invoice', 'Customer', 'Email', 'Currency', 'Total', 'Paid', 'Due date', 'Status', 'Disputed', 'Language'],
  ['K-1', 'Harbour Books', 'ann@harbour.example', 'EUR', '100.00', '', '2026-03-10', '', '', ''],
  ['K-2', 'Harbour Books', 'ann@harbour.example', 'EUR', '80.00', '30.00', '2026-03-16', '', '', ''],
  ['K-3', 'Harbour Books', 'ann@harbour.example', 'EUR', '70.00', '70.00', '2026-03-01', '', '', ''],
  ['K-4', 'Nord Fisk', 'pay@nord.example', 'EUR', '60.00', '', '2026-03-09', '', 'yes', ''],
  ['K-5', 'Анна Ким', 'anna@kim.example', 'EUR', '50.00', '', '2026-03-20', '', '', 'Russian'],
  ['K-6', 'Zeta', '', 'EUR', '40.00', '', '2026-03-01', '', '', ''],
  ['K-7', 'Thai House', 'k@thai.example', 'EUR', '40.00', '', '2026-03-10', '', '', 'Thai'],
  ['K-8', 'Elf Ltd', 'e@elf.example', 'EUR', '40.00', '', '2026-03-10', '', '', 'Elvish'],
  ['K-9', 'Vague', 'v@vague.example', 'EUR', '40.00', '', 'soon', '', '', ''],
];
const grid: Grid = { sheet: 'Invoices', rows: ROWS, display: ROWS, locale: 'en-GB' };

const decide = (entries: JournalEntry[], own: Settings = settings) =>
  decideReminders({ ...options(), settings: own, grid, entries, words: loadWords(), tactOf: () => null });

describe('a sheet, from cells to decisions', () => {
  const { table, history, plan } = decide([]);
  const why = new Map(plan.decided.map(({ invoice, decision }) => [invoice.number, decision]));

  it.each([
    ['K-1', 'send', 'stage-due', 'overdue-ask'],
    ['K-2', 'send', 'stage-due', 'overdue-ask'], // rides along
    ['K-3', 'skip', 'paid', null],
    ['K-4', 'hold', 'dispute', null],
    ['K-5', 'send', 'stage-due', 'before-due'],
    ['K-6', 'skip', 'no-email', null],
    ['K-7', 'skip', 'language-missing', null],
    ['K-8', 'skip', 'language-missing', null],
    ['K-9', 'skip', 'unreadable', null],
  ])('%s: %s, %s', (number, kind, reason, stage) => {
    expect(why.get(number)).toMatchObject({ kind, reason, stage });
  });

  it('asks for what is still open, never for the total of a part-paid invoice', () => {
    expect(plan.entries[0]).toMatchObject({
      customer: 'Harbour Books',
      balance: { minor: 15_000, currency: 'EUR' },
    });
    expect(plan.totals[0]!.overdue.minor).toBe(33_000);
  });

  it('marks every row of the sheet', () => {
    expect(marksFor(table, plan, history).map((mark) => mark.row)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it('after sending has nothing more to send, and the rows say what went', () => {
    const again = decide(sendAll(plan));
    expect(again.plan.entries.filter((entry) => entry.decision.kind === 'send')).toEqual([]);
    expect(marksFor(again.table, again.plan, again.history)[0]).toMatchObject({
      status: 'reminded',
      last: { day: '2026-03-18', stage: 'overdue-ask' },
      next: { stage: 'overdue-firm' },
    });
  });

  it('writes in the owner’s language when the row says none', () => {
    const { entries } = decide([], { ...settings, language: 'ru' }).plan;
    expect(entries[0]).toMatchObject({ customer: 'Harbour Books', language: 'ru' });
  });
});

describe('a sheet without invoices', () => {
  it('gives no plan and one clear issue', () => {
    const empty = { ...grid, rows: [['Shopping'], ['Milk']], display: [['Shopping'], ['Milk']] };
    const { table, plan } = decideReminders({
      ...options(),
      grid: empty,
      entries: [],
      words: loadWords(),
      tactOf: () => null,
    });
    expect(plan.entries).toEqual([]);
    expect(table.issues).toHaveLength(1);
  });
});
