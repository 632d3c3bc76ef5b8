import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOrderOf, decimalSignOf } from '#core/cells/locale-habits.ts';
import { type DateContext, parseDate } from '#core/cells/parse-date.ts';
import { indexWords } from '#core/words/reading-index.ts';
import { day, words } from '../invoices/reading.ts';

const nothingKnown: DateContext = {
  asOf: '2026-06-30',
  months: indexWords(words).months,
  languages: [],
  columnOrder: null,
  localeOrder: null,
};
const parse = (text: string, known: Partial<DateContext> = {}) =>
  parseDate(text, text, { ...nothingKnown, ...known });

describe('dates as text', () => {
  it.each([
    ['31.12.2026', '2026-12-31'],
    ['03.04.2026', '2026-04-03'],
    ['2026年12月31日', '2026-12-31'],
    ['2026年3月4日', '2026-03-04'],
    ['2026-03-04', '2026-03-04'],
    ['2026/3/4', '2026-03-04'],
    ['2026. 3. 4.', '2026-03-04'],
    ['20260304', '2026-03-04'],
    ['2026-03-04T23:59:00', '2026-03-04'],
    ['2026-03-04T00:00:00', '2026-03-04'],
    ['2026-03-04 00:00', '2026-03-04'],
    ['2026-03-04 24:00', '2026-03-04'],
    ['2026-03-04 14:30', '2026-03-04'],
    ['12/31/2026 12:00 AM', '2026-12-31'],
    ['Jan 28 2021', '2021-01-28'],
    ['January 28th, 2021', '2021-01-28'],
    ['28 января 2026 г.', '2026-01-28'],
    ['5-Mar-26', '2026-03-05'],
    ['Mon, 5 Mar 2026', '2026-03-05'],
    ['28. Januar 2026', '2026-01-28'],
    ['3 März 2026', '2026-03-03'],
    ['28 de enero de 2026', '2026-01-28'],
    ['5/5/2026', '2026-05-05'],
    ['1º de maio de 2026', '2026-05-01'],
    ['2026 m. kovo 3 d.', '2026-03-03'],
    ['ngày 3 tháng 3 năm 2026', '2026-03-03'],
    ['3 tháng mười một 2026', '2026-11-03'],
    ['Mon 2 Mar 2026', '2026-03-02'],
    ['terça-feira, 3 de março de 2026', '2026-03-03'],
    ['2026/03/03(火)', '2026-03-03'],
    ['2026. 3. 3. (화)', '2026-03-03'],
    ['２０２６／３／３', '2026-03-03'],
    ['31/12/26', '2026-12-31'],
    ["'2026-03-04", '2026-03-04'],
    ['٢٠٢٦-٠٣-٠٤', '2026-03-04'],
  ])('%s is %s', (text, expected) => expect(parse(text)).toMatchObject({ day: expected }));

  it.each([
    ['03/04/2026', 'date-ambiguous'],
    ['03-04-2026', 'date-ambiguous'],
    ['31/02/2026', 'date-impossible'],
    ['2026-13-01', 'date-impossible'],
    ['30 February 2026', 'date-impossible'],
    ['March 2026', 'date-invalid'],
    ['5 Mar', 'date-no-year'],
    ['approx. 5 Mar 2026', 'date-invalid'],
    ['5 Mar or 6 Mar 2026', 'date-invalid'],
    ['14:30', 'date-time-only'],
    ['soon', 'date-invalid'],
    ['3/4/6', 'date-invalid'],
    ['2026-03-04 25:10', 'date-invalid'],
    ['2026-03-04 10:75', 'date-invalid'],
    ['01.01.0026', 'date-implausible'],
    ['#N/A', 'formula-error'],
  ])('%s is refused: %s', (text, reason) => expect(parse(text)).toMatchObject({ reason }));

  it('names both days that 03/04/2026 can be', () =>
    expect(parse('03/04/2026')).toMatchObject({ candidates: ['2026-04-03', '2026-03-04'] }));
});

describe('what settles 03/04/2026', () => {
  it.each<[Partial<DateContext>, string, string]>([
    [{ localeOrder: 'mdy' }, '2026-03-04', 'locale'],
    [{ localeOrder: 'dmy' }, '2026-04-03', 'locale'],
    [{ columnOrder: 'dmy' }, '2026-04-03', 'column'],
    [{ columnOrder: 'dmy', localeOrder: 'mdy' }, '2026-04-03', 'column'],
  ])('%j', (known, expected, evidence) =>
    expect(parse('03/04/2026', known)).toMatchObject({ day: expected, evidence }),
  );

  it.each<[Partial<DateContext>]>([[{ columnOrder: 'mixed', localeOrder: 'mdy' }], [{ localeOrder: 'ymd' }]])(
    '%j does not',
    (known) => expect(parse('03/04/2026', known)).toMatchObject({ reason: 'date-ambiguous' }),
  );
});

it('puts years of two digits near the as-of day', () => {
  expect(parse('5 Mar 45')).toMatchObject({ day: '2045-03-05', twoDigitYear: true });
  expect(parse('5 Mar 99')).toMatchObject({ day: '1999-03-05' });
});

describe('cells that are not text', () => {
  it.each<[Parameters<typeof parseDate>[0], string, object]>([
    [day('2026-03-04'), '3/4/2026', { day: '2026-03-04', evidence: 'date-cell' }],
    [46387, '46387', { day: '2026-12-31' }],
    [20261231, '20261231', { day: '2026-12-31' }],
    [2026, '2026', { reason: 'date-invalid' }],
    [46387, '$46,387', { reason: 'date-invalid' }],
    [{ kind: 'day', day: '1899-12-30', timeOnly: true }, '14:30', { reason: 'date-time-only' }],
    [day('0202-01-01'), '', { reason: 'date-implausible' }],
    [true, 'TRUE', { reason: 'date-invalid' }],
  ])('%j shown as %s', (cell, shown, expected) =>
    expect(parseDate(cell, shown, nothingKnown)).toMatchObject(expected),
  );

  it('doubts a date that a locale of another order may have swapped', () => {
    const known: DateContext = { ...nothingKnown, columnOrder: 'dmy', localeOrder: 'mdy' };
    expect(parseDate(day('2026-03-04'), '', known)).toEqual({
      reason: 'date-maybe-swapped',
      candidates: ['2026-03-04', '2026-04-03'],
    });
    expect(parseDate(day('2026-03-14'), '', known)).toMatchObject({ day: '2026-03-14' });
  });
});

describe('habits of locales agree with the machine', () => {
  const locales =
    'en-US en-GB en-AU en-IN ru-RU de-DE de-CH fr-FR fr-CA es-ES es-MX pt-BR it-IT nl-NL pl-PL uk-UA cs-CZ tr-TR el-GR he-IL hi-IN ja-JP ko-KR zh-CN zh-TW zh-HK vi-VN id-ID th-TH sv-SE da-DK nb-NO fi-FI hu-HU lt-LT'.split(
      ' ',
    );
  it.each(locales)('%s', (locale) => {
    const parts = new Intl.DateTimeFormat(locale, { calendar: 'gregory', dateStyle: 'short' }).formatToParts(
      0,
    );
    const order = parts
      .map((part) => part.type.charAt(0))
      .filter((letter) => 'dmy'.includes(letter))
      .join('');
    expect(dateOrderOf(locale)).toBe(order);
    const decimal = new Intl.NumberFormat(locale)
      .formatToParts(1.5)
      .find((part) => part.type === 'decimal')?.value;
    expect(decimalSignOf(locale)).toBe(decimal);
  });
  it('leaves open what a bare language does not say', () => expect(dateOrderOf('en')).toBeNull());
});

it('reads back any day in any written form', () => {
  const date = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true });
  const locale = fc.constantFrom(
    'en-US',
    'en-GB',
    'de-DE',
    'fr-FR',
    'es-ES',
    'pt-BR',
    'ru-RU',
    'it-IT',
    'nl-NL',
    'zh-CN',
  );
  fc.assert(
    fc.property(date, locale, fc.constantFrom<'long' | 'short'>('long', 'short'), (moment, tag, month) => {
      const text = new Intl.DateTimeFormat(tag, {
        timeZone: 'UTC',
        day: 'numeric',
        month,
        year: 'numeric',
      }).format(moment);
      expect([text, parse(text)]).toMatchObject([text, { day: moment.toISOString().slice(0, 10) }]);
    }),
  );
});
