import { describe, expect, it } from 'vitest';
import { replyByDay } from '#core/dunning/calendar.ts';
import { isHoliday, isHolidayRule } from '#core/dunning/holidays.ts';
import { policyForLocale } from '#core/dunning/regional-policy.ts';
import { loadPolicy } from '../../../scripts/library/load-policy.ts';
import { settings } from './sample.ts';

const policy = loadPolicy();
const holidays = policy.holidays!;

describe('public holidays', () => {
  it('every rule can be read', () => {
    for (const [region, rules] of Object.entries(holidays.regions)) {
      expect(region).toMatch(/^[A-Z]{2}$/);
      expect(rules.filter((rule) => !isHolidayRule(rule, holidays))).toEqual([]);
    }
    for (const days of Object.values(holidays.moveable))
      expect(days.map((day) => day.slice(0, 4))).toEqual(['2026', '2027', '2028', '2029', '2030']);
  });

  // As public calendars have them.
  it.each([
    ['2026-04-03', 'ZA', true], // Good Friday
    ['2026-04-06', 'ZA', true], // Family Day
    ['2026-08-10', 'ZA', true], // Women's Day is a Sunday
    ['2026-08-09', 'ZA', true],
    ['2026-08-11', 'ZA', false],
    ['2026-05-25', 'GB', true], // last Monday of May
    ['2026-05-18', 'GB', false],
    ['2027-12-27', 'GB', true],
    ['2027-12-28', 'GB', true], // Christmas on a Saturday
    ['2026-07-03', 'US', true], // the Fourth is a Saturday
    ['2027-12-31', 'US', true], // New Year's Day is a Saturday
    ['2026-03-23', 'ZA', false], // only a Sunday moves there
    ['2026-01-12', 'CO', true],
    ['2026-01-06', 'CO', false],
    ['2026-11-26', 'US', true], // Thanksgiving
    ['2026-11-19', 'US', false],
    ['2026-04-13', 'GR', true], // Orthodox Easter Monday
    ['2026-04-06', 'GR', false],
    ['2027-05-03', 'RO', true],
    ['2026-05-14', 'DE', true], // Ascension
    ['2026-02-17', 'CN', true],
    ['2026-10-07', 'CN', true],
    ['2026-03-20', 'SA', true],
    ['2026-05-17', 'NO', true],
    ['2026-05-17', 'XX', false],
  ])('%s in %s: %s', (day, region, expected) => expect(isHoliday(day, region, holidays)).toBe(expected));
});

describe('the day by which an answer is asked for', () => {
  const replyBy = (asOf: string, locale: string | null) =>
    replyByDay('overdue-ask', asOf, policyForLocale(policy, locale), settings);
  it.each([
    ['2026-03-30', 'en-ZA', '2026-04-08'], // five working days, past Good Friday and Family Day
    ['2026-03-30', 'en-GB', '2026-04-08'],
    ['2026-03-30', 'en-US', '2026-04-06'],
    ['2026-03-30', null, '2026-04-06'],
    ['2026-12-22', 'de-DE', '2027-01-04'],
    ['2026-09-28', 'zh-CN', '2026-10-12'],
  ])('of a letter of %s in %s is %s', (asOf, locale, expected) =>
    expect(replyBy(asOf, locale)).toBe(expected),
  );

  it('is never a holiday, whatever the day of the letter', () => {
    for (const locale of ['en-ZA', 'ru-RU', 'zh-CN', 'ar-EG', 'de-DE', 'en-US']) {
      const region = locale.slice(-2);
      for (let day = Date.UTC(2026, 0, 1); day < Date.UTC(2028, 0, 1); day += 86_400_000) {
        const asked = replyBy(new Date(day).toISOString().slice(0, 10), locale)!;
        expect(isHoliday(asked, region, holidays)).toBe(false);
      }
    }
  });
});
