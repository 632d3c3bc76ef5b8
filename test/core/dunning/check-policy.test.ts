import { describe, expect, it } from 'vitest';
import { checkPolicy } from '#core/dunning/check-policy.ts';
import { policy } from './sample.ts';

const changed = (change: (copy: typeof policy & Record<string, unknown>) => void) => {
  const copy = structuredClone(policy) as typeof policy & Record<string, unknown>;
  change(copy);
  return () => checkPolicy(copy);
};

describe('the policy', () => {
  it('has the four ladders, gentle first', () => {
    expect(policy.ladder).toBe('gentle');
    expect(policy.ladders.map((ladder) => ladder.id)).toEqual(['gentle', 'regular', 'public-sector', 'vip']);
  });

  it('never lets two steps after the due date come closer than the days between letters', () => {
    for (const { id, steps } of policy.ladders) {
      const overdue = steps.filter((step) => step.offset > 0);
      for (const [index, step] of overdue.entries())
        if (index > 0)
          expect(step.offset - overdue[index - 1]!.offset, id).toBeGreaterThanOrEqual(
            policy.caps.daysBetween,
          );
    }
  });

  it.each([
    ['no map at all', () => checkPolicy('gentle'), /not a map/],
    ['a default ladder that is not there', changed((p) => (p.ladder = 'brisk')), /"brisk" is not among/],
    [
      'a final letter that goes by itself',
      changed((p) => delete p.ladders[0]!.steps[5]!.ownerOnly),
      /final must be ownerOnly/,
    ],
    [
      'a word before the due date that comes after it',
      changed((p) => (p.ladders[0]!.steps[0]!.offset = 1)),
      /before-due must be before/,
    ],
    ['steps out of order', changed((p) => p.ladders[1]!.steps.reverse()), /must not come after/],
    [
      'a stage nobody knows',
      changed((p) => (p.ladders[0]!.steps[2]!.stage = 'threat' as never)),
      /"threat" is not a stage/,
    ],
    ['hours before eight', changed((p) => (p.sendingFrom = 400)), /08:00/],
    ['hours after eight in the evening', changed((p) => (p.sendingUntil = 1260)), /20:00/],
    ['no sending day', changed((p) => (p.sendingDays = [])), /sendingDays/],
    ['a cap of nothing', changed((p) => (p.caps.daysBetween = 0)), /caps.daysBetween/],
    [
      'a scaling that turns the word round',
      changed((p) => (p.scaling[0]!.offsets['before-due'] = 2)),
      /below 0/,
    ],
    [
      'firm letters without the gentle one to start with',
      changed((p) => p.ladders[1]!.steps.shift()),
      /lacks overdue-soft/,
    ],
  ])('refuses %s', (_what, check, message) => {
    expect(check).toThrow(message);
  });

  it('names everything that is wrong at once', () => {
    const check = changed((p) => {
      p.ladder = 'brisk';
      p.sendingDays = [8];
      p.balancesFreshDays = -1;
    });
    expect(check).toThrow(/brisk[\s\S]*balancesFreshDays[\s\S]*sendingDays/);
  });
});
