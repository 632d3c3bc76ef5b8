import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  compareDays,
  dayFromParts,
  dayFromSerial,
  daysBetween,
  endOfMonth,
  isDay,
  isoWeekday,
} from '#core/values/day.ts';

describe('days', () => {
  it.each([
    ['2024-02-29', true],
    ['2026-02-29', false],
    ['1900-02-29', false],
    ['2026-13-01', false],
    ['2026-1-1', false],
    ['2026-01-01T00:00', false],
  ])('%s is a day: %s', (text, expected) => expect(isDay(text)).toBe(expected));

  it('has no 31 February', () => expect(dayFromParts(2026, 2, 31)).toBeNull());

  it.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2026-03-29', 365, '2027-03-29'],
  ])('%s plus %i days is %s', (day, days, expected) => expect(addDays(day, days)).toBe(expected));

  it('agrees with the calendar of the machine for three centuries', () => {
    fc.assert(
      fc.property(fc.integer({ min: -50000, max: 60000 }), (number) => {
        const utc = new Date(number * 86400000);
        const day = addDays('1970-01-01', number);
        expect(day).toBe(utc.toISOString().slice(0, 10));
        expect(daysBetween('1970-01-01', day)).toBe(number);
        expect(isoWeekday(day)).toBe(utc.getUTCDay() || 7);
      }),
    );
  });

  it('knows the end of a month and the order of days', () => {
    expect(endOfMonth('2024-02-10')).toBe('2024-02-29');
    expect(['2026-03-01', '2026-02-01', '2026-02-01'].sort(compareDays)).toEqual([
      '2026-02-01',
      '2026-02-01',
      '2026-03-01',
    ]);
  });

  it.each([
    [46387, '2026-12-31'],
    [46387.75, '2026-12-31'],
    [2026, null],
    [-3, null],
    [1e9, null],
  ])('serial %d is %s', (serial, expected) => expect(dayFromSerial(serial)).toBe(expected));

  it('throws on what is not a day, with what to write', () =>
    expect(() => addDays('1/2/2026', 1)).toThrow('YYYY-MM-DD'));
});
