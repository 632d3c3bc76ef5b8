import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { letterCustomer } from '#core/dunning/customers.ts';
import { planReminders } from '#core/dunning/plan.ts';
import type { Invoice } from '#core/invoices/invoice.ts';
import { readHistory } from '#core/journal/history.ts';
import { customerKey } from '#core/journal/identity.ts';
import { addDays, daysBetween } from '#core/values/day.ts';
import { letters, options, plan, policy, sendAll, settings, TODAY, table } from './sample.ts';
import { world } from './worlds.ts';

describe('whatever the sheet and the log', () => {
  it('every row has one decision, and every invoice stands in one line', () => {
    fc.assert(
      fc.property(world, ([rows, log, ahead]) => {
        const made = plan(rows, log, { asOf: addDays(TODAY, ahead) });
        expect(made.decided.map(({ invoice: row }) => row)).toEqual(rows);
        const listed = made.entries.reduce<Invoice[]>((all, entry) => all.concat(entry.invoices), []);
        expect(listed.map((row) => row.row).sort()).toEqual(
          rows
            .filter((row) => row.state !== 'not-an-invoice')
            .map((row) => row.row)
            .sort(),
        );
        expect(new Set(made.entries.map((entry) => entry.key)).size).toBe(made.entries.length);
      }),
    );
  });

  it('a letter holds only what may be in it', () => {
    fc.assert(
      fc.property(world, ([rows, log, ahead]) => {
        const asOf = addDays(TODAY, ahead);
        const history = readHistory(log);
        const maybe = history.letters.filter((letter) => !letter.certain);
        for (const entry of letters(plan(rows, log, { asOf }))) {
          for (const row of entry.invoices) {
            expect(['open', 'overdue']).toContain(row.state);
            expect(row.hold).toBeNull();
            expect(row.questions).toEqual([]);
            if (row.doubts.length > 0) expect(entry.proposed).toBe(true);
            expect(row.balanceDue!.minor).toBeGreaterThan(0);
            expect(row.currency).toBe(entry.currency);
            expect(row.emails).toEqual(entry.emails);
            expect(letterCustomer(row)).toBe(letterCustomer(entry.invoices[0]!));
            const late = daysBetween(row.dueDate!, asOf);
            if (entry.decision.stage === 'before-due') expect(late).toBeLessThan(0);
            else if (entry.decision.stage === 'due-today') expect(late).toBe(0);
            else expect(late).toBeGreaterThan(0);
            const number = row.number!.toLowerCase();
            expect(
              maybe.filter(
                (letter) => letter.numbers.includes(number) && letter.customer === customerKey(row.customer),
              ),
            ).toEqual([]);
          }
          expect(entry.balance!.minor).toBe(
            entry.invoices.reduce((sum, row) => sum + row.balanceDue!.minor, 0),
          );
          if (entry.decision.stage === 'final') expect(entry.proposed).toBe(true);
        }
      }),
    );
  });

  it('the limits hold over all currencies, addresses and spellings of a customer', () => {
    fc.assert(
      fc.property(world, ([rows, log, ahead]) => {
        const asOf = addDays(TODAY, ahead);
        const counts = log.filter((line) => !['failed', 'settled-not-sent'].includes(line.state));
        const all = counts.concat(sendAll(plan(rows, log, { asOf })));
        for (const line of all.slice(counts.length)) {
          const others = all.filter(
            (other) => other !== line && customerKey(other.customer) === customerKey(line.customer),
          );
          for (const other of others)
            expect(daysBetween(other.day, line.day)).toBeGreaterThanOrEqual(policy.caps.daysBetween);
          for (const number of line.invoices)
            expect(
              all.filter(
                (other) =>
                  other.invoices.includes(number) &&
                  customerKey(other.customer) === customerKey(line.customer),
              ).length,
            ).toBeLessThanOrEqual(policy.caps.perInvoice);
        }
      }),
    );
  });

  it('a second run after everything was sent sends nothing, today or within the rest', () => {
    fc.assert(
      fc.property(world, fc.integer({ min: 0, max: 4 }), ([rows, log], later) => {
        const first = plan(rows, log);
        const reached = new Set(letters(first).map((entry) => customerKey(entry.customer)));
        const again = plan(rows, log.concat(sendAll(first)), {
          asOf: addDays(TODAY, later),
          settings: { ...settings, balancesCheckedOn: addDays(TODAY, later) },
        });
        expect(letters(again).filter((entry) => reached.has(customerKey(entry.customer)))).toEqual([]);
        if (later === 0) expect(letters(again)).toEqual([]);
      }),
    );
  });

  it('what waits is not forgotten: on its day it has a letter, a better reason, or a later day', () => {
    fc.assert(
      fc.property(world, ([rows, log]) => {
        for (const { invoice: row, decision } of plan(rows, log).decided) {
          if (decision.kind !== 'wait' || decision.until === null) continue;
          expect(decision.until > TODAY).toBe(true);
          const then = decision.until;
          const late = daysBetween(row.dueDate!, then);
          const row2 = {
            ...row,
            daysPastDue: late,
            state: late > 0 ? ('overdue' as const) : ('open' as const),
          };
          const alone = planReminders(
            table(row2),
            readHistory(log),
            options({ asOf: then, settings: { ...settings, balancesCheckedOn: then } }),
          ).decided[0]!.decision;
          if (decision.reason === 'not-due-yet') expect(['send', 'wait']).toContain(alone.kind);
          if (alone.kind === 'wait') expect(alone.until! > then).toBe(true);
          expect(alone.reason).not.toBe('not-a-working-day');
        }
      }),
    );
  });
});
