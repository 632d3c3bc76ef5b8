import { describe, expect, it } from 'vitest';
import { nextSendingDay, replyByDay, sendingDaysOf } from '#core/dunning/calendar.ts';
import { firstFreeDay, judgeCaps } from '#core/dunning/caps.ts';
import type { StageId } from '#core/values/stage.ts';
import { policy, settings } from './sample.ts';

const MON_FRI = [1, 2, 3, 4, 5];

describe('sending days', () => {
  it.each([
    ['2026-03-20', MON_FRI, '2026-03-20'], // Friday
    ['2026-03-21', MON_FRI, '2026-03-23'],
    ['2026-03-22', MON_FRI, '2026-03-23'],
    ['2026-03-20', [7, 1, 2, 3, 4], '2026-03-22'], // Cairo: Friday and Saturday rest
    ['2026-03-24', [2], '2026-03-24'],
    ['2026-03-25', [2], '2026-03-31'],
  ])('the first from %s on %j is %s', (day, days, expected) => {
    expect(nextSendingDay(day, days)).toBe(expected);
  });

  it('are the owner’s, else the policy’s', () => {
    expect(sendingDaysOf(policy, settings)).toEqual(MON_FRI);
    expect(sendingDaysOf(policy, { ...settings, sendingDays: [2, 4] })).toEqual([2, 4]);
    expect(sendingDaysOf(policy, { ...settings, sendingDays: [] })).toEqual(MON_FRI);
  });

  it('without any say what to do', () => {
    expect(() => nextSendingDay('2026-03-20', [])).toThrow(/Settings/);
  });
});

describe('the day by which an answer is asked for', () => {
  it.each<[StageId, string, string | null]>([
    ['before-due', '2026-03-18', null],
    ['overdue-soft', '2026-03-18', null],
    ['overdue-ask', '2026-03-18', '2026-03-25'], // Wednesday to Wednesday
    ['overdue-firm', '2026-03-20', '2026-03-27'],
    ['final', '2026-03-21', '2026-03-30'], // asked on a Saturday, counted from Monday
  ])('%s on %s: %s', (stage, day, expected) => {
    expect(replyByDay(stage, day, policy, settings)).toBe(expected);
  });
});

describe('limits on letters to one customer', () => {
  it.each<[string, string[], string, string | null]>([
    ['no letter yet', [], '2026-03-18', null],
    ['a letter today', ['2026-03-18'], '2026-03-18', 'reminded-today'],
    ['a letter dated tomorrow, by a wrong clock', ['2026-03-19'], '2026-03-18', 'reminded-today'],
    ['four days ago', ['2026-03-14'], '2026-03-18', 'reminded-recently'],
    ['five days ago', ['2026-03-13'], '2026-03-18', null],
    ['long ago and four days ago', ['2025-01-01', '2026-03-14'], '2026-03-18', 'reminded-recently'],
  ])('%s', (_what, letters, day, reason) => {
    expect(judgeCaps(letters, day, policy.caps)).toBe(reason);
  });

  it('allow two in seven days where a policy lets letters come closer', () => {
    const caps = { ...policy.caps, daysBetween: 2 };
    expect(judgeCaps(['2026-03-12', '2026-03-15'], '2026-03-18', caps)).toBe('weekly-cap');
    expect(judgeCaps(['2026-03-11', '2026-03-15'], '2026-03-18', caps)).toBeNull();
    expect(firstFreeDay(['2026-03-12', '2026-03-15'], '2026-03-18', caps, MON_FRI)).toBe('2026-03-19');
  });

  it('tell the first free sending day', () => {
    expect(firstFreeDay(['2026-03-18'], '2026-03-19', policy.caps, MON_FRI)).toBe('2026-03-23');
    expect(firstFreeDay(['2026-03-17'], '2026-03-18', policy.caps, MON_FRI)).toBe('2026-03-23'); // the 22nd is a Sunday
    expect(firstFreeDay([], '2026-03-18', policy.caps, MON_FRI)).toBe('2026-03-18');
  });
});
