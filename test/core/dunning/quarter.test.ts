import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Plan, PlanEntry } from '#core/dunning/decision.ts';
import { planReminders } from '#core/dunning/plan.ts';
import type { Invoice } from '#core/invoices/invoice.ts';
import type { JournalEntry } from '#core/journal/entry.ts';
import { readHistory } from '#core/journal/history.ts';
import type { Settings } from '#core/settings/settings.ts';
import { addDays, type Day, daysBetween } from '#core/values/day.ts';
import { invoice, options, sendAll, settings, table } from './sample.ts';

interface Story {
  from: Day;
  until: Day;
  /** The sheet as it stands on a day. */
  sheet: (day: Day) => Invoice[];
  /** Which letters the owner lets go. */
  lets?: (entry: PlanEntry) => boolean;
  /** Days on which the owner looks at all. */
  runs?: (day: Day) => boolean;
  own?: Settings;
}

/** Lives through the days: each day a plan, its letters into the log, and a second look that must find nothing. */
function live({
  from,
  until,
  sheet,
  lets = () => true,
  runs = () => true,
  own = settings,
}: Story): JournalEntry[] {
  const log: JournalEntry[] = [];
  for (let day = from; day <= until; day = addDays(day, 1)) {
    if (!runs(day)) continue;
    const today = (): Plan =>
      planReminders(
        table(...sheet(day)),
        readHistory(log),
        options({ asOf: day, settings: { ...own, balancesCheckedOn: day } }),
      );
    log.push(...sendAll(today(), lets));
    expect(
      today().entries.filter((entry) => entry.decision.kind === 'send' && lets(entry)),
      day,
    ).toEqual([]);
  }
  return log;
}

const lines = (log: JournalEntry[]) =>
  log.map((line) => `${line.day} ${line.stage} ${line.invoices.join('+')}`);
const onTime = (entry: PlanEntry) => !entry.proposed;

/** Rows with the state they have on a day, paid from `paidOn` on. */
function owed(day: Day, number: string, dueDate: Day, paidOn: Day | null = null): Invoice {
  const paid = paidOn !== null && day >= paidOn;
  return invoice({ number, dueDate, ...(paid ? { state: 'paid' as const } : {}) }, day);
}

describe('one invoice, due Monday 12 January, never paid', () => {
  const sheet = (day: Day) => [owed(day, 'A', '2026-01-12')];

  it('climbs the ladder, and the last reminder goes only because the owner ticks it', () => {
    expect(lines(live({ from: '2026-01-01', until: '2026-04-30', sheet }))).toEqual([
      '2026-01-09 before-due A',
      '2026-01-14 overdue-soft A',
      '2026-01-19 overdue-ask A',
      '2026-01-26 overdue-firm A',
      '2026-02-11 final A',
    ]);
    expect(lines(live({ from: '2026-01-01', until: '2026-04-30', sheet, lets: onTime }))).toHaveLength(4);
  });

  it('on a sheet that is looked at once a week gets what is due that day, nothing made up for', () => {
    const weekly = live({
      from: '2026-01-01',
      until: '2026-04-30',
      sheet,
      runs: (day) => daysBetween('2026-01-01', day) % 7 === 0,
    });
    expect(lines(weekly)).toEqual([
      '2026-01-15 overdue-soft A',
      '2026-01-22 overdue-ask A',
      '2026-01-29 overdue-firm A',
      '2026-02-12 final A',
    ]);
  });

  it('first entered in March starts gently and keeps the ladder’s distances', () => {
    expect(lines(live({ from: '2026-03-02', until: '2026-05-31', sheet }))).toEqual([
      '2026-03-02 overdue-soft A',
      '2026-03-09 overdue-ask A', // five days on is a Saturday
      '2026-03-16 overdue-firm A',
      '2026-03-30 final A',
    ]);
  });

  it('with the owner away for three weeks gets one letter, not three', () => {
    const away = (day: Day) => day < '2026-01-15' || day > '2026-02-04';
    expect(lines(live({ from: '2026-01-01', until: '2026-02-10', sheet, runs: away }))).toEqual([
      '2026-01-09 before-due A',
      '2026-01-14 overdue-soft A',
      '2026-02-05 overdue-firm A',
    ]);
  });
});

describe('a customer’s quarter', () => {
  const sheet = (day: Day) => [
    owed(day, 'A', '2026-01-12', '2026-01-22'),
    owed(day, 'B', '2026-01-19'),
    owed(day, 'C', '2026-02-02', '2026-02-03'),
    owed(day, 'D', '2026-02-16', '2026-03-12'),
    owed(day, 'E', '2026-03-31'),
  ];
  const log = live({ from: '2026-01-01', until: '2026-03-31', sheet });

  it('goes like this', () => {
    expect(lines(log)).toEqual([
      '2026-01-09 before-due A',
      '2026-01-14 overdue-soft A',
      '2026-01-19 overdue-ask A', // B is due today and waits: this letter speaks of what is overdue
      '2026-01-26 overdue-ask B', // A was paid on the 22nd
      '2026-02-02 overdue-firm B', // C is due today and waits; it is paid the next day
      '2026-02-13 before-due D',
      '2026-02-18 final B+D',
      '2026-02-23 overdue-ask D',
      '2026-03-02 overdue-firm D',
      '2026-03-30 before-due E',
    ]);
  });

  it('never has two letters within five days', () => {
    for (let index = 1; index < log.length; index += 1)
      expect(daysBetween(log[index - 1]!.day, log[index]!.day)).toBeGreaterThanOrEqual(5);
  });
});

describe('two currencies', () => {
  it('take turns, and neither is forgotten', () => {
    const sheet = (day: Day) => [
      invoice({ number: 'EUR-1', dueDate: '2026-01-12' }, day),
      invoice({ number: 'USD-1', dueDate: '2026-01-12', currency: 'USD' }, day),
    ];
    const log = live({ from: '2026-01-01', until: '2026-03-31', sheet });
    for (const number of ['EUR-1', 'USD-1']) {
      const stages = log.filter((line) => line.invoices[0] === number).map((line) => line.stage);
      expect(new Set(stages).size, number).toBe(stages.length);
      expect(stages[stages.length - 1], number).toBe('final');
    }
    expect(log.every((line) => line.invoices.length === 1)).toBe(true);
  });
});

describe('any handful of invoices of two customers, lived through to the end', () => {
  const rows = fc.array(
    fc.record({
      late: fc.integer({ min: -20, max: 60 }),
      customer: fc.constantFrom('Harbour Books', 'Nord Fisk'),
      currency: fc.constantFrom('EUR', 'EUR', 'USD'),
      emails: fc.constantFrom<string[][]>(['a@x.example'], ['a@x.example'], ['b@x.example']),
      termsDays: fc.constantFrom(null, 7, 30, 60),
    }),
    { minLength: 1, maxLength: 5 },
  );

  it('leaves no invoice forgotten, and no customer written to twice within five days', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom('gentle', 'regular', 'public-sector'), (given, ladder) => {
        const start = '2026-01-05';
        const sheet = (day: Day) =>
          given.map(({ late, ...one }, index) =>
            invoice({ ...one, number: `N${index}`, dueDate: addDays(start, -late) }, day),
          );
        const own = { ...settings, ladder };
        const log = live({ from: start, until: addDays(start, 240), sheet, own });
        for (const customer of ['Harbour Books', 'Nord Fisk']) {
          const days = log.filter((line) => line.customer === customer).map((line) => line.day);
          for (let index = 1; index < days.length; index += 1)
            expect(daysBetween(days[index - 1]!, days[index]!)).toBeGreaterThanOrEqual(5);
        }
        const end = addDays(start, 241);
        const last = planReminders(
          table(...sheet(end)),
          readHistory(log),
          options({ asOf: end, settings: own }),
        );
        for (const { invoice: row, decision } of last.decided) {
          expect(['ladder-done', 'cap-per-invoice']).toContain(decision.reason);
          const about = log.filter((line) => line.invoices.includes(row.number!));
          expect(about.length).toBeGreaterThan(0);
          const alone = about.filter((line) => line.invoices.length === 1).map((line) => line.stage);
          expect(new Set(alone).size).toBe(alone.length);
        }
      }),
      { numRuns: 40 },
    );
  });
});
