import type { LocaleTag } from '#core/values/language.ts';
import type { CurrencyCode } from '#core/values/money.ts';

export type PluralCategory = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';

/** A word or phrase by plural category; `{n}` stands for the number. Always has `other`. */
export type CountedPhrase = Partial<Record<PluralCategory, string>>;

/**
 * One condition on a whole number n: n, or n modulo the first number if that is not 0, is (or with 1: is not) within
 * one of the ranges. `[10, 0, [[2, 4]]]` is CLDR's "n % 10 = 2..4".
 */
export type PluralCondition = [modulus: number, negated: 0 | 1, ranges: [number, number][]];

/** A category holds if all conditions of any of the groups hold. */
export type PluralRule = [category: PluralCategory, groups: PluralCondition[][]];

/**
 * How one locale writes numbers, money, days and lists. Data, `data/<locale>.json`, made from CLDR by
 * `scripts/formats/update-formats.ts` and compared with Node's Intl by a test. Digits are always 0–9 and the calendar
 * always Gregorian, so that a letter agrees with the invoice and the bank form it speaks of.
 */
export interface LocaleFormats {
  locale: LocaleTag;
  /** Version of CLDR that this was made from. */
  cldr: string;
  /** The region's own currency. */
  currency: CurrencyCode;
  number: {
    decimal: string;
    group: string;
    minus: string;
    /** Digits in the group next to the decimal sign, and in the others: 3 and 3, in India 3 and 2. */
    groupSizes: [number, number];
    /** Digits that must stand before the first separator: 2 means that 1234 stays whole. */
    minimumGrouping: number;
  };
  money: {
    /** What stands before and after the digits; `¤` is the currency. */
    positive: [string, string];
    negative: [string, string];
    /** Symbols that mean one currency only to readers of this locale; every other currency shows its ISO code. */
    symbols: Record<CurrencyCode, string>;
    /** Currencies customarily written without decimals; they get them if there is a fraction to show. */
    whole: CurrencyCode[];
  };
  day: {
    /** `d`, `M`, `MMMM` and `y`, words in quotes: `d 'de' MMMM 'de' y`. Never ends in a full stop. */
    pattern: string;
    /** The same without the year, for a short message within the year. */
    withinYear: string;
    /** In the form that stands beside a day: «марта». */
    months: string[];
  };
  /** "5 days" as a label or after a colon; nominative, not for use inside a governed phrase. */
  dayCount: CountedPhrase;
  /** "5 days ago", "in 5 days": whole phrases, in the case that the language asks for. */
  daysAgo: CountedPhrase;
  daysAhead: CountedPhrase;
  plurals: PluralRule[];
  list: { two: string; start: string; middle: string; end: string };
}
