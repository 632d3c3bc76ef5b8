import { describe, expect, it } from 'vitest';
import { chooseFormats } from '#core/formats/choose-formats.ts';
import { formatDay, formatDayCount } from '#core/formats/format-day.ts';
import { formatList, formatOpenList } from '#core/formats/format-list.ts';
import { formatMoney } from '#core/formats/format-money.ts';
import { formatNumber } from '#core/formats/format-number.ts';
import { formatPhrase } from '#core/formats/plural-category.ts';
import { loadFormats } from '../../../scripts/library/load-formats.ts';

const all = loadFormats();
/** No-break spaces shown as `~` (narrow ones as `^`), direction marks as `|`. */
const show = (text: string) =>
  text
    .replace(/\u00a0/g, '~')
    .replace(/\u202f/g, '^')
    .replace(/[\u200e\u200f\u061c]/g, '|');

describe('formatMoney', () => {
  it.each([
    ['en-ZA', 'ZAR', 1234560, 'R~12~345,60'],
    ['en-ZA', 'USD', 1234560, 'US$12~345,60'],
    ['af-ZA', 'ZAR', 1234560, 'R~12~345,60'],
    ['ru-RU', 'RUB', 1234560, '12~345,60~₽'],
    ['zh-Hans-CN', 'CNY', 1234560, '¥12,345.60'],
    ['ar-EG', 'EGP', 1234560, '|12,345.60~ج.م.|'],
    ['en-IN', 'INR', 123456750, '₹12,34,567.50'],
    ['es-ES', 'EUR', 123450, '1234,50~€'],
    ['nl-NL', 'EUR', -1234560, '€~-12.345,60'],
  ])('%s: %s %i is %s', (locale, currency, minor, expected) => {
    expect(show(formatMoney({ minor, currency }, all[locale]!))).toBe(expected);
  });

  it.each([
    ['ru-RU', 'USD', '12,34~USD'],
    ['en-US', 'JPY', 'JPY~1,234'],
    ['en-GB', 'SEK', 'SEK~12.34'],
    ['en-GB', 'XAF', 'XAF~1,234'],
  ])('%s shows the code of %s, whose symbol could mean another currency', (locale, currency, expected) => {
    expect(show(formatMoney({ minor: 1234, currency }, all[locale]!))).toBe(expected);
  });

  it('never rounds: forints without fraction when there is none, with it when there is', () => {
    const show2 = (minor: number) => show(formatMoney({ minor, currency: 'HUF' }, all['en-GB']!));
    expect(show2(1234500)).toBe('HUF~12,345');
    expect(show2(1234550)).toBe('HUF~12,345.50');
    expect(show(formatMoney({ minor: 12345, currency: 'KWD' }, all['en-GB']!))).toBe('KWD~12.345');
  });
});

describe('days and phrases', () => {
  it.each([
    ['en-ZA', '5 March 2026'],
    ['en-US', 'March 5, 2026'],
    ['af-ZA', '5 Maart 2026'],
    ['ru-RU', '5 марта 2026'],
    ['zh-Hans-CN', '2026年3月5日'],
    ['ar-EG', '5 مارس 2026'],
    ['es-ES', '5 de marzo de 2026'],
  ])('%s: %s', (locale, expected) => expect(formatDay('2026-03-05', all[locale]!)).toBe(expected));

  it('refuses what is not a day', () => {
    for (const day of ['', '5 March', '2026-13-01', '2026-3-5'])
      expect(() => formatDay(day, all['en-GB']!)).toThrow(/YYYY-MM-DD/);
  });

  it('says numbers of days in the right form', () => {
    const ru = [1, 2, 5, 11, 21, 22, 100].map((count) => formatDayCount(count, all['ru-RU']!));
    expect(ru).toEqual(['1 день', '2 дня', '5 дней', '11 дней', '21 день', '22 дня', '100 дней']);
    const ar = [1, 2, 3, 11].map((count) => formatDayCount(count, all['ar-EG']!));
    expect(ar).toEqual(['يوم', 'يومان', '3 أيام', '11 يومًا']);
  });

  it('formats numbers inside phrases and keeps small negatives from becoming "-0"', () => {
    expect(formatPhrase({ one: '{n} row', other: '{n} rows' }, 12000, all['en-GB']!)).toBe('12,000 rows');
    expect(formatNumber(-0.0001, all['en-GB']!)).toBe('0');
    expect(() => formatNumber(Number.NaN, all['en-GB']!)).toThrow();
    expect(() => formatPhrase({ one: 'a row' }, 2, all['en-GB']!)).toThrow(/other/);
  });

  it('keeps items as they are, braces included', () => {
    expect(formatList(['{1}', '$&', 'C'], all['en-GB']!)).toBe('{1}, $& and C');
  });

  it.each([
    ['en-GB', '2026-1, 2026-2'],
    ['zh-Hans-CN', '2026-1、2026-2'],
    ['ar-AE', '2026-1 و2026-2'],
  ])('begins a list that goes on, in %s', (locale, expected) => {
    expect(formatOpenList(['2026-1', '2026-2'], all[locale]!)).toBe(expected);
    expect(formatOpenList(['2026-1'], all[locale]!)).toBe('2026-1');
  });
});

describe('chooseFormats', () => {
  it.each([
    ['en', 'en-GB', 'en_ZA', 'en-ZA'],
    ['en', 'en-GB', 'af_ZA', 'en-ZA'],
    ['en', 'en-GB', 'ru_RU', 'en-GB'],
    ['ru', 'ru-RU', 'en_ZA', 'ru-RU'],
    ['zh-Hans', 'zh-Hans-CN', 'zh_CN', 'zh-Hans-CN'],
    ['ar', 'ar-EG', 'ar_SA', 'ar-SA'],
    ['af', 'af-ZA', null, 'af-ZA'],
    ['en', 'en-XX', null, 'en-AU'],
  ])(
    'a letter in %s (usually %s) from a sheet in %s is written as in %s',
    (language, usual, sheet, expected) => {
      expect(chooseFormats(language, usual, sheet, all).locale).toBe(expected);
    },
  );

  it('says what to do when a language has no formats', () => {
    expect(() => chooseFormats('fi', 'fi-FI', null, all)).toThrow(/update-formats/);
  });
});
