import { expect, test } from 'vitest';
import { policyForLocale } from '#core/dunning/regional-policy.ts';
import { loadPolicy } from '../../../scripts/library/load-policy.ts';

const policy = loadPolicy();
const weekendOf = (region: string): number[] => {
  const locale = new Intl.Locale(`und-${region}`) as Intl.Locale & {
    getWeekInfo?: () => { weekend: number[] };
    weekInfo?: { weekend: number[] };
  };
  return (locale.getWeekInfo?.() ?? locale.weekInfo)!.weekend;
};

test('the sending days of every region are the days outside its weekend, as Node’s Intl knows it', () => {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const regions = letters
    .flatMap((a) => letters.map((b) => a + b))
    .filter((region) => !['NT', 'YD'].includes(region));
  const wrong = regions.filter((region) => {
    const days = [...policyForLocale(policy, `ar-${region}`).sendingDays].sort();
    return days.join() !== [1, 2, 3, 4, 5, 6, 7].filter((day) => !weekendOf(region).includes(day)).join();
  });
  expect(wrong).toEqual([]);
});

test('without a region the usual week holds', () => {
  expect(policyForLocale(policy, null).sendingDays).toEqual([1, 2, 3, 4, 5]);
  expect(policyForLocale(policy, 'ar').sendingDays).toEqual([1, 2, 3, 4, 5]);
  expect(policyForLocale(policy, 'ar_SA').sendingDays).toEqual([7, 1, 2, 3, 4]);
});
