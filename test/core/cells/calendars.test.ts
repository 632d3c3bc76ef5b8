import { describe, expect, it } from 'vitest';
import { dayInCalendar } from '#core/cells/calendar.ts';
import { calendarOf, dateOrderOf } from '#core/cells/locale-habits.ts';
import { type DateContext, parseDate } from '#core/cells/parse-date.ts';
import { day } from '../invoices/reading.ts';
import { months, readDate, say } from './dates.ts';

const readCell = (text: string, locale: string | null, known: Partial<DateContext> = {}) =>
  say(
    parseDate(day(text), '', {
      asOf: '2026-06-30',
      months,
      languages: [],
      columnOrder: null,
      localeOrder: dateOrderOf(locale),
      locale,
      ...known,
    }),
  );

describe('Buddhist years in a Thai sheet', () => {
  it.each([
    ['03/03/2569', '2026-03-03'],
    ['3/3/2569', '2026-03-03'],
    ['๓/๓/๒๕๖๙', '2026-03-03'],
    ['2569-03-03', '2026-03-03'],
    ['3-3-2569 14:30', '2026-03-03'],
    ['25690303', '2026-03-03'],
    ['29/02/2567', '2024-02-29'],
    ['29/02/2568', 'date-impossible'],
    ['3 มีนาคม 2569', '2026-03-03'],
    ['3 มี.ค. 2569', '2026-03-03'],
    ['3 มี.ค. 69', '2026-03-03'],
    ['3 ม.ค. 69', '2026-01-03'],
    ['31 ธ.ค.68', '2025-12-31'],
    ['วันอังคารที่ 3 มีนาคม พ.ศ. 2569', '2026-03-03'],
    ['วันที่ 3 เดือน มีนาคม ปี 2569', '2026-03-03'],
    ['3 March 2569', '2026-03-03'],
    ['3/3/69', '2026-03-03'],
    ['3/3/50', '2007-03-03'],
    // Owners mix: the year of the Gregorian calendar stays.
    ['03/03/2026', '2026-03-03'],
    ['3 มี.ค. 2026', '2026-03-03'],
    ['3 มีนาคม ค.ศ. 2026', '2026-03-03'],
    ['3/3/26', '2026-03-03'],
    ['1404/12/12', 'date-other-calendar 2026-03-03'],
    ['3/3/2769', 'date-implausible'],
  ])('%s is %s', (text, expected) => expect(say(readDate(text, 'th-TH'))).toBe(expected));
});

describe('Persian dates in a sheet of Iran', () => {
  it.each([
    ['1404/12/12', '2026-03-03'],
    ['۱۴۰۴/۱۲/۱۲', '2026-03-03'],
    ['1404-12-12', '2026-03-03'],
    ['14041212', '2026-03-03'],
    ['1404/1/1', '2025-03-21'],
    ['1403/12/30', '2025-03-20'],
    ['1404/12/30', 'date-impossible'],
    ['1405/06/31', '2026-09-22'],
    ['1405/07/31', 'date-impossible'],
    ['۱۲ اسفند ۱۴۰۴', '2026-03-03'],
    ['۱۲ اسفند ماه ۱۴۰۴', '2026-03-03'],
    ['سه‌شنبه ۱۲ اسفند ۱۴۰۴', '2026-03-03'],
    ['۱ فروردين ۱۴۰۵', '2026-03-21'],
    ['12 Esfand 1404', '2026-03-03'],
    ['04/12/12', '2026-03-03'],
    ['2026/03/03', '2026-03-03'],
    ['۳ مارس ۲۰۲۶', '2026-03-03'],
    ['3/3/2569', 'date-other-calendar 2026-03-03'],
  ])('%s is %s', (text, expected) => expect(say(readDate(text, 'fa-IR'))).toBe(expected));

  it('names the months of Afghanistan', () =>
    expect(say(readDate('۱۲ حوت ۱۴۰۴', 'fa-AF'))).toBe('2026-03-03'));

  it('agrees with the machine on every day from 1390 to 1415', () => {
    const persian = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
      timeZone: 'UTC',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
    });
    const wrong: string[] = [];
    let days = 0;
    for (let at = Date.UTC(2011, 2, 21); at < Date.UTC(2037, 2, 21); at += 86400000) {
      const parts = Object.fromEntries(persian.formatToParts(at).map(({ type, value }) => [type, value]));
      const expected = new Date(at).toISOString().slice(0, 10);
      const found = dayInCalendar('persian', Number(parts.year), Number(parts.month), Number(parts.day));
      if (found !== expected) wrong.push(`${parts.year}/${parts.month}/${parts.day}: ${found}, ${expected}`);
      days += 1;
    }
    expect(wrong).toEqual([]);
    expect(days).toBe(26 * 365 + 7);
  });

  it.each([
    [1404, 0, 1],
    [1404, 13, 1],
    [1404, 1, 32],
    [1404, 1, 0],
    [1209, 1, 1],
    [1635, 1, 1],
    [1404.5, 1, 1],
  ])('has no day %d/%d/%d', (year, month, date) =>
    expect(dayInCalendar('persian', year, month, date)).toBeNull(),
  );
});

describe('Japanese eras', () => {
  it.each([
    ['令和8年3月3日', '2026-03-03'],
    ['令和 8年 3月 3日', '2026-03-03'],
    ['令和８年３月３日（火）', '2026-03-03'],
    ['㋿8年3月3日', '2026-03-03'],
    ['令和元年5月1日', '2019-05-01'],
    ['令和元年4月30日', 'date-impossible'],
    ['令和8年2月30日', 'date-impossible'],
    ['R8.3.3', '2026-03-03'],
    ['R8/3/3', '2026-03-03'],
    ['R08-03-03', '2026-03-03'],
    ['Ｒ８．３．３', '2026-03-03'],
    ['r8.3.3', '2026-03-03'],
    ['令8.3.3', '2026-03-03'],
    ['H31.4.30', '2019-04-30'],
    ['平成31年4月30日', '2019-04-30'],
    // Printed before the change of the era.
    ['平成31年5月1日', '2019-05-01'],
    ['平成38年3月3日', 'date-impossible'],
    ['S63.1.7', '1988-01-07'],
    ['2026年3月3日', '2026-03-03'],
    ['西暦2026年3月3日', '2026-03-03'],
    ['2026/3/3', '2026-03-03'],
    ['26/03/03', '2026-03-03'],
    ['26/3/3', '2026-03-03'],
    // The eighth year of Reiwa without its letter, or 2008?
    ['08/03/03', 'date-ambiguous 2008-03-03 2026-03-03'],
    ['8.3.3', 'date-invalid'],
    ['X8.3.3', 'date-invalid'],
  ])('%s is %s', (text, expected) => expect(say(readDate(text, 'ja-JP'))).toBe(expected));

  it('are certain anywhere in characters, by letter only in Japan', () => {
    expect(say(readDate('令和8年3月3日', 'en-US'))).toBe('2026-03-03');
    expect(say(readDate('R8.3.3', 'en-US'))).toBe('date-invalid');
  });
});

describe('Minguo years in a sheet of Taiwan', () => {
  it.each([
    ['115/03/03', '2026-03-03'],
    ['115/3/3', '2026-03-03'],
    ['115-03-03', '2026-03-03'],
    ['115.3.3', '2026-03-03'],
    ['1150303', '2026-03-03'],
    ['115年3月3日', '2026-03-03'],
    ['民國115年3月3日', '2026-03-03'],
    ['中華民國 115 年 3 月 3 日', '2026-03-03'],
    ['民國99/12/31', '2010-12-31'],
    ['113/02/29', '2024-02-29'],
    ['115/02/29', 'date-impossible'],
    ['2026/3/3', '2026-03-03'],
    ['西元2026年3月3日', '2026-03-03'],
    ['26/03/03', '2026-03-03'],
    ['99/12/31', 'date-ambiguous 1999-12-31 2010-12-31'],
  ])('%s is %s', (text, expected) => expect(say(readDate(text, 'zh-TW'))).toBe(expected));
});

describe('a year of another calendar than the sheet', () => {
  it.each([
    ['03/03/2569', null, 'date-other-calendar 2026-03-03'],
    ['04/03/2569', 'en-US', 'date-other-calendar 2026-04-03'],
    ['04/03/2569', null, 'date-other-calendar 2026-03-04 2026-04-03'],
    ['2569-03-03', 'de-DE', 'date-other-calendar 2026-03-03'],
    ['3 March 2569', 'en-GB', 'date-other-calendar 2026-03-03'],
    ['1404/12/12', 'en-US', 'date-other-calendar 2026-03-03'],
    ['1404/12/12', 'ar-SA', 'date-other-calendar 2026-03-03'],
    ['115/03/03', 'zh-CN', 'date-other-calendar 2026-03-03'],
    ['115/03/03', null, 'date-other-calendar 2026-03-03'],
    ['115年3月3日', 'ja-JP', 'date-other-calendar 2026-03-03'],
    ['2569-02-29', null, 'date-impossible'],
    // No calendar that is read here has these for a year of today.
    ['1447/09/13', 'ar-SA', 'date-implausible'],
    ['2700-01-01', null, 'date-implausible'],
    ['01.01.0026', null, 'date-implausible'],
    ['999/3/3', null, 'date-invalid'],
  ])('%s in %s: %s', (text, locale, expected) => expect(say(readDate(text, locale))).toBe(expected));

  it.each([
    ['3 มีนาคม 2569', '2026-03-03'],
    ['3 March 2569 B.E.', '2026-03-03'],
    ['12 اسفند 1404', '2026-03-03'],
    ['民國115年3月3日', '2026-03-03'],
  ])('but %s says itself whose it is', (text, expected) => expect(say(readDate(text))).toBe(expected));
});

describe('date cells, whose year the spreadsheet took for Gregorian', () => {
  it.each([
    ['2569-03-03', 'th-TH', '2026-03-03'],
    ['2026-03-03', 'th-TH', '2026-03-03'],
    ['1404-12-12', 'fa-IR', '2026-03-03'],
    ['0115-03-03', 'zh-TW', '2026-03-03'],
    ['2569-03-03', 'en-US', 'date-other-calendar 2026-03-03'],
    ['1404-12-12', null, 'date-other-calendar 2026-03-03'],
    // 3/3/69, typed for 2569.
    ['1969-03-03', 'th-TH', 'date-other-calendar 2026-03-03'],
    ['1969-03-03', 'en-GB', 'date-implausible'],
    ['0026-03-03', 'th-TH', 'date-implausible'],
    ['2568-02-29', 'th-TH', 'date-impossible'],
  ])('%s in %s: %s', (text, locale, expected) => expect(readCell(text, locale)).toBe(expected));

  it('may be swapped like any other', () =>
    expect(readCell('2569-03-04', 'th-TH', { columnOrder: 'mdy' })).toBe(
      'date-maybe-swapped 2026-03-04 2026-04-03',
    ));

  it.each([
    [25690303, 'th-TH', '2026-03-03'],
    [14041212, 'fa-IR', '2026-03-03'],
    [1150303, 'zh-TW', '2026-03-03'],
    [1150303, 'en-US', 'date-invalid'],
    [46387, 'th-TH', '2026-12-31'],
  ])('the number %d in %s: %s', (number, locale, expected) =>
    expect(
      say(
        parseDate(number, String(number), {
          asOf: '2026-06-30',
          months,
          languages: [],
          columnOrder: null,
          localeOrder: null,
          locale,
        }),
      ),
    ).toBe(expected),
  );
});

it('takes the calendar that the caller names before the locale', () => {
  expect(say(readDate('3/3/2569', 'en-US', { calendar: 'buddhist' }))).toBe('2026-03-03');
  expect(say(readDate('3/3/2569', 'th-TH', { calendar: 'gregorian' }))).toBe(
    'date-other-calendar 2026-03-03',
  );
});

it.each([
  ['th-TH', 'buddhist'],
  ['th', 'buddhist'],
  ['en_TH', 'buddhist'],
  ['fa-IR', 'persian'],
  ['fa', 'persian'],
  ['ckb-IR', 'persian'],
  ['ja_JP', 'japanese'],
  ['zh-TW', 'minguo'],
  ['zh-Hant-TW', 'minguo'],
  ['zh-HK', 'gregorian'],
  ['zh-CN', 'gregorian'],
  ['ar-SA', 'gregorian'],
  ['en-US', 'gregorian'],
  [null, 'gregorian'],
] as const)('%s may date in the %s calendar', (locale, calendar) =>
  expect(calendarOf(locale)).toBe(calendar),
);
