import * as xlsx from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { readInvoices } from '#core/invoices/read-invoices.ts';
import { loadPolicy } from '../../scripts/library/load-policy.ts';
import { loadWords } from '../../scripts/library/load-words.ts';
import { readAmount } from '../../site/src/client/own-amount.ts';
import { sendLink } from '../../site/src/client/send-links.ts';
import { calendarFile, googleCalendarLink } from '../../site/src/tools/calendar-file.ts';
import { detectLanguage } from '../../site/src/tools/detect-language.ts';
import { splitBalance } from '../../site/src/tools/instalments.ts';
import { readText } from '../../site/src/tools/read-text.ts';
import { readWorkbook } from '../../site/src/tools/read-workbook.ts';
import { reminderDays } from '../../site/src/tools/reminder-days.ts';

describe('a payment plan', () => {
  const amounts = (minor: number, parts: number) =>
    splitBalance({ minor, currency: 'ZAR' }, parts, '2026-12-01', 'month').map(({ amount }) => amount.minor);

  test.each([
    { minor: 100_001, parts: 3, expected: [33_334, 33_334, 33_333] },
    { minor: 100, parts: 4, expected: [25, 25, 25, 25] },
    { minor: 5, parts: 4, expected: [2, 1, 1, 1] },
  ])('$minor in $parts parts adds up exactly', ({ minor, parts, expected }) => {
    expect(amounts(minor, parts)).toEqual(expected);
    expect(expected.reduce((a, b) => a + b)).toBe(minor);
  });

  test('a plan from the 31st takes the last day of shorter months, over the year', () => {
    const days = splitBalance({ minor: 400, currency: 'ZAR' }, 4, '2026-11-30', 'month').map(
      ({ day }) => day,
    );
    expect(days).toEqual(['2026-11-30', '2026-12-30', '2027-01-30', '2027-02-28']);
    expect(splitBalance({ minor: 300, currency: 'ZAR' }, 3, '2027-12-31', 'month')[2]!.day).toBe(
      '2028-02-29',
    );
    expect(splitBalance({ minor: 200, currency: 'ZAR' }, 2, '2026-12-24', 'fortnight')[1]!.day).toBe(
      '2027-01-07',
    );
  });
});

describe('the days of reminders', () => {
  const policy = loadPolicy();
  const days = (due: string, ladder = 'gentle', terms: number | null = null, sending = [1, 2, 3, 4, 5]) =>
    reminderDays(due, ladder, terms, sending, policy).map(({ stage, day }) => `${stage} ${day}`);

  test('due on Friday 4 December 2026: what falls on a weekend moves to Monday', () => {
    expect(days('2026-12-04')).toEqual([
      'before-due 2026-12-01',
      'overdue-soft 2026-12-07',
      'overdue-ask 2026-12-14',
      'overdue-firm 2026-12-21',
      'final 2027-01-04',
    ]);
  });

  test('a notice that would slip past a Monday due date goes on the Friday before', () => {
    expect(days('2026-12-07', 'gentle', 7)[0]).toBe('before-due 2026-12-04');
  });

  test('two letters are never nearer than five days', () => {
    for (let date = 1; date <= 28; date++) {
      const found = reminderDays(
        `2026-12-${String(date).padStart(2, '0')}`,
        'gentle',
        null,
        [1, 2, 3, 4, 5],
        policy,
      );
      const numbers = found.map(({ day }) => Date.parse(day) / 86_400_000);
      expect(numbers.slice(1).every((number, at) => number - numbers[at]! >= 5)).toBe(true);
    }
  });
});

describe('the calendar file', () => {
  const event = {
    id: 'a',
    day: '2026-12-31',
    title: 'Напоминание: раз; два, три',
    text: 'первая\nвторая'.repeat(9),
  };
  const file = calendarFile([event], '20261122T000000Z');

  test('has lines of at most 75 octets, CRLF, and an end on the day after', () => {
    const lines = file.split('\r\n');
    expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    expect(file.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
    expect(file).toContain('DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101');
  });

  test('escapes what has a meaning, and unfolds to what was written', () => {
    const unfolded = file.replace(/\r\n /g, '');
    expect(unfolded).toContain('SUMMARY:Напоминание: раз\\; два\\, три\r\n');
    expect(unfolded).toContain('первая\\nвторая');
  });

  test('Google gets whole days', () => {
    expect(googleCalendarLink(event)).toContain('dates=20261231/20270101');
  });
});

describe('a pasted sheet', () => {
  test.each([
    { name: 'tabs', text: 'No\tCustomer\tTotal\n1\tA, B\t1,5' },
    { name: 'semicolons', text: 'No;Customer;Total\r\n1;"A; ""B""";1,5' },
    { name: 'a separator that is said', text: 'sep=|\nNo|Customer|Total\n1|A|2' },
  ])('separated by $name has three columns', ({ text }) => {
    const { rows } = readText(text, '', null);
    expect(rows.map((row) => row.length)).toEqual([3, 3]);
    expect(rows[1]![0]).toBe(1);
  });

  test('leaves to the reader of invoices what a number is: zeros in front and long numbers stay text', () => {
    expect(readText('a,b\n00123,1234567890123456', '', null).rows[1]).toEqual(['00123', '1234567890123456']);
  });

  test('quoted line ends stay in their cell', () => {
    expect(readText('a,b\n"one\ntwo",3', '', null).rows).toEqual([
      ['a', 'b'],
      ['one\ntwo', 3],
    ]);
  });
});

test('a workbook gives days as civil days, money as numbers, and keeps hidden tabs out', () => {
  const sheet = xlsx.utils.aoa_to_sheet([
    ['Invoice no.', 'Customer', 'Email', 'Due date', 'Total'],
    ['A-1', 'Zoë', 'zoe@example.com', 46_000, 12.5],
  ]);
  sheet.D2.z = 'yyyy-mm-dd';
  const book = xlsx.utils.book_new();
  xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet([['secret']]), 'Old');
  xlsx.utils.book_append_sheet(book, sheet, 'Invoices');
  book.Workbook = { Sheets: [{ Hidden: 1 }, { Hidden: 0 }] as never };
  const bytes = xlsx.write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer;
  const grids = readWorkbook(bytes, 'en-GB');
  expect(grids.map((grid) => grid.sheet)).toEqual(['Invoices']);
  expect(grids[0]!.rows[1]![3]).toEqual({ kind: 'day', day: '2025-12-09' });
  const table = readInvoices(grids[0]!, { asOf: '2026-01-01', words: loadWords(), defaultCurrency: 'EUR' });
  expect(table.invoices[0]).toMatchObject({
    number: 'A-1',
    dueDate: '2025-12-09',
    daysPastDue: 23,
    state: 'overdue',
  });
});

test.each([
  ['Please pay the invoice, thank you', 'en'],
  ['Jou faktuur is nog nie betaal nie, asseblief', 'af'],
  ['Пожалуйста, оплатите счёт INV-2026', 'ru'],
  ['请支付发票 INV-2026-014', 'zh-Hans'],
  ['نرجو سداد الفاتورة INV-1', 'ar'],
  ['Bezahlen Sie bitte sofort', null],
  ['12345', null],
])('%s is read as %s', (text, language) => {
  expect(detectLanguage(text, ['en', 'af', 'ru', 'zh-Hans', 'ar'])).toBe(language);
});

test.each([
  ['1280', 'en-GB', '1280'],
  ['12,345.50', 'en-GB', '12345.50'],
  ['12 345,50', 'ru-RU', '12345.50'],
  ['1,234', 'en-GB', '1234'],
  // A thousand and something, or one with three decimals, which no usual currency has: asked again.
  ['1.234', 'en-GB', null],
  ['R 1 234,5', 'af-ZA', '1234.5'],
  ['١٢٨٠٫٥', 'ar-EG', '1280.5'],
  ['about 500 or 600', 'en-GB', null],
  ['', 'en-GB', null],
])('the amount %s typed in %s is %s', (text, locale, expected) => {
  expect(readAmount(text, locale)).toBe(expected);
});

test('what is handed to another program is whole, or not offered', () => {
  expect(sendLink('mail', 'A & B', 'one\ntwo')).toBe('mailto:?subject=A%20%26%20B&body=one%0D%0Atwo');
  expect(sendLink('sms', '', '\u2068R\u00a01\u2069')).toBe('sms:?&body=R%201');
  expect(sendLink('gmail', '', 'ж'.repeat(3000))).toBeNull();
});
