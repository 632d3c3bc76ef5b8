import { describe, expect, it } from 'vitest';
import { ageBalances, agingBucket, totalBalances } from '#core/dunning/aging.ts';
import { invoice } from './sample.ts';

describe('the bucket of a balance', () => {
  it.each([
    [-400, 'current'],
    [-1, 'current'],
    [0, 'current'],
    [1, '1-30'],
    [30, '1-30'],
    [31, '31-60'],
    [60, '31-60'],
    [61, '61-90'],
    [90, '61-90'],
    [91, 'over-90'],
    [4000, 'over-90'],
  ])('%i days past due is %s', (days, bucket) => {
    expect(agingBucket(days)).toBe(bucket);
  });
});

describe('totals', () => {
  const invoices = [
    invoice({ dueDate: '2026-03-18', cents: 100 }), // due today: open, not overdue
    invoice({ dueDate: '2026-03-17', cents: 20 }),
    invoice({ dueDate: '2026-01-01', cents: 3, hold: { kind: 'dispute', until: null } }),
    invoice({ dueDate: '2026-01-01', cents: 500, state: 'paid' }),
    invoice({ dueDate: '2026-01-01', cents: -700, state: 'credit' }),
    invoice({ dueDate: '2026-01-01', cents: 900, state: 'duplicate' }),
    invoice({ dueDate: '2026-01-01', cents: 40, currency: null }),
    invoice({ dueDate: '2026-01-01', cents: 5, currency: 'JPY' }),
  ];

  it('count open and overdue balances, held ones too, and never add two currencies', () => {
    expect(totalBalances(invoices)).toEqual([
      { currency: 'EUR', open: { minor: 123, currency: 'EUR' }, overdue: { minor: 23, currency: 'EUR' } },
      { currency: 'JPY', open: { minor: 5, currency: 'JPY' }, overdue: { minor: 5, currency: 'JPY' } },
    ]);
  });

  it('by age add up to the same', () => {
    const [eur] = ageBalances(invoices);
    expect(eur!.buckets.current.minor).toBe(100);
    expect(eur!.buckets['1-30'].minor).toBe(20);
    expect(eur!.buckets['61-90'].minor).toBe(3);
    expect(eur!.total.minor).toBe(123);
  });
});
