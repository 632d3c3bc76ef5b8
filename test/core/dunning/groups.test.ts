import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countGroups, GROUPS, groupOf } from '#core/dunning/groups.ts';
import { addDays } from '#core/values/day.ts';
import { decide, invoice, plan, TODAY } from './sample.ts';
import { world } from './worlds.ts';

describe('the groups of a plan', () => {
  it.each([
    ['due', {}, 'ready'],
    [
      'with a remark that speaks against it',
      { doubts: [{ code: 'remark' as const, found: 'paid cash' }] },
      'needs-tick',
    ],
    ['overdue and without an address', { emails: [] }, 'needs-you'],
    ['with an open question', { questions: ['word|invoices|parked'] }, 'needs-you'],
    ['not due for long', { dueDate: '2026-06-30' }, 'waiting'],
    ['disputed', { hold: { kind: 'dispute' as const, until: null } }, 'on-hold'],
    [
      'held, whose row also asks',
      { hold: { kind: 'dispute' as const, until: null }, questions: ['x'] },
      'on-hold',
    ],
    ['paid', { state: 'paid' as const }, 'done'],
    ['that stands in another row too', { state: 'duplicate' as const, copyOf: 9 }, 'done'],
  ])('an invoice %s', (_what, given, group) => {
    expect(groupOf(decide(invoice(given)))).toBe(group);
  });

  it('counts the customers of a group once, and a customer in every group of its invoices', () => {
    const made = plan([
      invoice({ customer: 'Anna' }),
      invoice({ customer: 'anna.' }),
      invoice({ customer: 'Anna', state: 'paid' }),
      invoice({ customer: null }),
      invoice({ customer: null }),
    ]);
    const counts = countGroups(made);
    expect(counts.ready).toEqual({ invoices: 2, customers: 1 });
    expect(counts.done).toEqual({ invoices: 1, customers: 1 });
    expect(counts['needs-you']).toEqual({ invoices: 2, customers: 2 });
  });

  it('whatever the sheet: every invoice is in one group, and the lines of a group hold as many as it counts', () => {
    fc.assert(
      fc.property(world, ([rows, log, ahead]) => {
        const made = plan(rows, log, { asOf: addDays(TODAY, ahead) });
        const counts = countGroups(made);
        const invoices = rows.filter(({ state }) => state !== 'not-an-invoice');
        expect(GROUPS.reduce((sum, group) => sum + counts[group].invoices, 0)).toBe(invoices.length);
        for (const group of GROUPS) {
          const lines = made.entries.filter(({ decision }) => groupOf(decision) === group);
          const listed = lines.reduce((sum, line) => sum + line.invoices.length, 0);
          expect(listed, group).toBe(counts[group].invoices);
        }
      }),
    );
  });
});
