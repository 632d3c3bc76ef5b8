import { describe, expect, it } from 'vitest';
import {
  formatDay,
  formatDayCount,
  formatDaysAgo,
  formatDaysAhead,
  formatDayWithin,
} from '#core/formats/format-day.ts';
import { formatList } from '#core/formats/format-list.ts';
import { formatMoney } from '#core/formats/format-money.ts';
import { formatNumber } from '#core/formats/format-number.ts';
import type { LocaleFormats } from '#core/formats/locale-formats.ts';
import { pluralCategory } from '#core/formats/plural-category.ts';
import { decimalsOf } from '#core/values/currencies.ts';
import { loadFormats } from '../../../scripts/library/load-formats.ts';
import { loadLibrary } from '../../../scripts/library/load-library.ts';

const all: LocaleFormats[] = Object.values(loadFormats());
/** Node's locale with our two choices: digits 0–9 and the Gregorian calendar. */
const intlLocale = (formats: LocaleFormats) => `${formats.locale}-u-nu-latn-ca-gregory`;
/** Intl counts the direction marks around an Arabic symbol as words beside it. */
const unmarked = (symbol = '') => symbol.replace(/[\u200e\u200f\u061c]/g, '');
const CURRENCIES =
  'ZAR USD EUR GBP RUB CNY JPY AUD CAD NZD CHF SEK NOK DKK PLN CZK HUF BRL INR KRW VND IDR TRY UAH KZT AED SAR EGP KWD BHD TND NGN KES XOF XAF CLP ISK'.split(
    ' ',
  );
const MINOR = [
  0, 1, 5, 10, 99, 100, 101, 1000, 12345, 99999, 100000, 123456, 999999, 1234560, 10000000, 123456789,
  98765432100,
];

describe.each(all.map((formats) => [formats.locale, formats] as const))(
  '%s is written as Intl writes it',
  (_, formats) => {
    it('amounts, but for symbols that could mean another currency (ISO code) and cents (never rounded away)', () => {
      for (const currency of CURRENCIES) {
        const customary = new Intl.NumberFormat(intlLocale(formats), { style: 'currency', currency });
        const symbol = unmarked(customary.formatToParts(1).find(({ type }) => type === 'currency')!.value);
        const decimals = decimalsOf(currency);
        const whole = customary.resolvedOptions().minimumFractionDigits === 0;
        for (const minor of MINOR.flatMap((amount) => (amount ? [amount, -amount] : [0]))) {
          const isWhole = minor % 10 ** decimals === 0;
          const digits = whole && isWhole ? 0 : decimals;
          const intl = new Intl.NumberFormat(intlLocale(formats), {
            style: 'currency',
            currency,
            currencyDisplay: unmarked(formats.money.symbols[currency]) === symbol ? 'symbol' : 'code',
            minimumFractionDigits: digits,
            maximumFractionDigits: digits,
          });
          expect(formatMoney({ minor, currency }, formats)).toBe(intl.format(minor / 10 ** decimals));
        }
      }
    });

    it('shows a symbol for its own currency, and no symbol that two currencies share', () => {
      const own = new Intl.NumberFormat(intlLocale(formats), {
        style: 'currency',
        currency: formats.currency,
      });
      const { symbols } = formats.money;
      expect(own.format(1)).toContain(symbols[formats.currency] ?? formats.currency);
      const shown = Object.values(symbols);
      expect(shown.filter((symbol, index) => shown.indexOf(symbol) !== index)).toEqual([]);
      for (const code of Object.keys(symbols))
        if (code !== formats.currency) expect(['$', '¥', 'kr', 'FCFA']).not.toContain(symbols[code]);
    });

    it('days of every month, without the closing «г.» of Russian', () => {
      const intl = new Intl.DateTimeFormat(intlLocale(formats), {
        day: 'numeric',
        month: 'long',
        year: 'numeric',
        timeZone: 'UTC',
      });
      for (let month = 1; month <= 12; month++)
        for (const day of ['01', '09', '10', '28']) {
          const text = `2026-${String(month).padStart(2, '0')}-${day}`;
          const expected = intl.format(new Date(`${text}T00:00:00Z`)).replace(/\sг\.$/, '');
          expect(formatDay(text, formats)).toBe(expected);
          expect(expected).not.toMatch(/\.$/);
        }
    });

    it('plural categories and day counts of 0–200 and of large numbers', () => {
      const plurals = new Intl.PluralRules(formats.locale);
      const days = new Intl.NumberFormat(intlLocale(formats), {
        style: 'unit',
        unit: 'day',
        unitDisplay: 'long',
      });
      for (const n of [...Array(201).keys(), 1000, 1001, 1_000_000, 1_000_001, 2_000_000]) {
        expect([n, pluralCategory(n, formats)]).toEqual([n, plurals.select(n)]);
        if (n < 100_000) expect(formatDayCount(n, formats)).toBe(days.format(n));
      }
    });

    it('days ago and ahead as whole phrases, in the case of the language', () => {
      const phrases = new Intl.RelativeTimeFormat(intlLocale(formats), { numeric: 'always', style: 'long' });
      for (const n of [...Array(201).keys(), 365].slice(1)) {
        expect(formatDaysAgo(n, formats)).toBe(phrases.format(-n, 'day'));
        expect(formatDaysAhead(n, formats)).toBe(phrases.format(n, 'day'));
      }
    });

    it('days of the year of the letter without it, days of another year with it', () => {
      const short = new Intl.DateTimeFormat(intlLocale(formats), {
        day: 'numeric',
        month: 'long',
        timeZone: 'UTC',
      });
      for (let month = 1; month <= 12; month++) {
        const text = `2026-${String(month).padStart(2, '0')}-09`;
        expect(formatDayWithin(text, '2026-12-31', formats)).toBe(
          short.format(new Date(`${text}T00:00:00Z`)),
        );
        expect(formatDayWithin(text, '2027-01-01', formats)).toBe(formatDay(text, formats));
      }
    });

    it('numbers and lists', () => {
      const intl = new Intl.NumberFormat(intlLocale(formats));
      for (const n of [0, 1, -1, 0.5, 12.25, 999, 1000, -1234, 9999, 10000, 1234567, 123456789.125])
        expect(formatNumber(n, formats)).toBe(intl.format(n));
      const list = new Intl.ListFormat(formats.locale, { type: 'conjunction', style: 'long' });
      for (const items of [[], ['A'], ['A', 'B'], ['A', 'B', 'C'], ['A', 'B', 'C', 'D', 'E']])
        expect(formatList(items, formats)).toBe(list.format(items));
    });
  },
);

describe('a language of letters', () => {
  const { languages } = loadLibrary();
  it.each(languages.map((language) => [language.tag, language] as const))(
    '%s says its counted phrases in every plural category that it has',
    (tag, { counts, more, locale }) => {
      const { pluralCategories } = new Intl.PluralRules(locale).resolvedOptions();
      // A category of fractions and of millions is not needed for invoices in a letter.
      const needed = new Set<string>(
        [...Array(200).keys()].map((n) => new Intl.PluralRules(tag).select(n + 1)),
      );
      for (const phrase of [counts, more]) {
        expect(
          Object.keys(phrase).filter((category) => !pluralCategories.includes(category as never)),
        ).toEqual([]);
        expect([...needed].filter((category) => !(category in phrase))).toEqual([]);
      }
    },
  );
});
