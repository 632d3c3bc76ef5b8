import type { CountedPhrase, LocaleFormats } from '#core/formats/locale-formats.ts';
import { compilePlurals } from './compile-plurals.ts';

/** Reads a file of a CLDR JSON package: `read('cldr-numbers-full', 'main/af/numbers.json')`. */
// biome-ignore lint/suspicious/noExplicitAny: CLDR's files have no types
export type ReadCldr = (packageName: string, file: string) => any;

/**
 * Symbols that belong to several currencies. A reader takes them for the money of the place, so anywhere else the ISO
 * code stands instead.
 */
const SHARED_SYMBOLS = ['$', '¥', '￥', 'kr', 'kr.', 'Rs', '₨', 'FCFA', 'F\u202fCFA'];

/** The formats of one locale from CLDR. `source` is CLDR's own name of it, such as `af` for `af-ZA`. */
export function compileFormats(locale: string, source: string, cldr: string, read: ReadCldr): LocaleFormats {
  const { numbers } = read('cldr-numbers-full', `main/${source}/numbers.json`).main[source];
  const { currencies } = read('cldr-numbers-full', `main/${source}/currencies.json`).main[source].numbers;
  const { gregorian } = read('cldr-dates-full', `main/${source}/ca-gregorian.json`).main[source].dates
    .calendars;
  const { fields } = read('cldr-dates-full', `main/${source}/dateFields.json`).main[source].dates;
  const { units } = read('cldr-units-full', `main/${source}/units.json`).main[source];
  const { listPatterns } = read('cldr-misc-full', `main/${source}/listPatterns.json`).main[source];
  const plurals = read('cldr-core', 'supplemental/plurals.json').supplemental['plurals-type-cardinal'];
  const supplemental = read('cldr-core', 'supplemental/currencyData.json').supplemental.currencyData;

  const signs = numbers['symbols-numberSystem-latn'];
  const list = listPatterns['listPattern-type-standard'];
  const own = currentCurrency(supplemental.region[locale.split('-').pop()!]);
  const symbols: Record<string, string> = {};
  for (const [code, { symbol }] of Object.entries<{ symbol?: string }>(currencies)) {
    if (!symbol || symbol === code || !isInUse(code, supplemental.region)) continue;
    if (code === own || !SHARED_SYMBOLS.includes(symbol)) symbols[code] = symbol;
  }
  return {
    locale,
    cldr,
    currency: own,
    number: {
      decimal: signs.decimal,
      group: signs.group,
      minus: signs.minusSign,
      groupSizes: groupSizes(numbers['decimalFormats-numberSystem-latn'].standard),
      minimumGrouping: Number(numbers.minimumGroupingDigits),
    },
    money: {
      ...moneyAffixes(numbers['currencyFormats-numberSystem-latn'].standard, signs.minusSign),
      symbols,
      whole: Object.entries<{ _digits: string }>(supplemental.fractions)
        .filter(
          ([code, { _digits }]) =>
            _digits === '0' && code !== 'DEFAULT' && isInUse(code, supplemental.region),
        )
        .map(([code]) => code),
    },
    day: {
      pattern: dayPattern(gregorian.dateFormats.long),
      withinYear: dayPattern(gregorian.dateTimeFormats.availableFormats.MMMMd),
      months: Object.values(gregorian.months.format.wide),
    },
    dayCount: counted(units.long['duration-day'], 'unitPattern-count-'),
    daysAgo: counted(fields.day['relativeTime-type-past'], 'relativeTimePattern-count-'),
    daysAhead: counted(fields.day['relativeTime-type-future'], 'relativeTimePattern-count-'),
    plurals: compilePlurals(plurals[locale.split('-')[0]!]),
    list: { two: list['2'], start: list.start, middle: list.middle, end: list.end },
  };
}

/** The last currency of a region that is legal tender and has no end. */
function currentCurrency(history: Record<string, Tender>[]): string {
  const current = history.flatMap((entry) => Object.entries(entry)).filter(([, tender]) => isCurrent(tender));
  return current[current.length - 1]![0];
}

interface Tender {
  _from?: string;
  _to?: string;
  _tender?: string;
}
const isCurrent = (tender: Tender) => !tender._to && tender._tender !== 'false';
const isInUse = (code: string, regions: Record<string, Record<string, Tender>[]>) =>
  Object.values(regions).some((history) => history.some((entry) => entry[code] && isCurrent(entry[code])));

/** `#,##,##0.###` → 3 and 2. */
function groupSizes(pattern: string): [number, number] {
  const groups = pattern
    .split('.')[0]!
    .split(',')
    .slice(1)
    .map((group) => group.length);
  const last = groups[groups.length - 1]!;
  return [last, groups.length > 1 ? groups[0]! : last];
}

/** What stands around the digits; without a negative pattern the minus sign goes in front of everything (UTS 35). */
function moneyAffixes(pattern: string, minus: string) {
  const split = (text: string) => text.split(/[#0.,]*[#0][#0.,]*/) as [string, string];
  const [plus, negative] = pattern.split(';') as [string, string?];
  const positive = split(plus);
  return {
    positive,
    negative: negative
      ? (split(negative).map((affix) => affix.replace('-', minus)) as [string, string])
      : ([minus + positive[0], positive[1]] as [string, string]),
  };
}

/**
 * The long form without leading zero. An abbreviated word for "year" at the end («г.») goes, because a sentence that
 * ends with the date would have two full stops.
 */
function dayPattern(pattern: string): string {
  return pattern.replace(/\s*'[^']*'\.$/, '').replace('dd', 'd');
}

function counted(patterns: Record<string, string>, prefix: string): CountedPhrase {
  const forms = Object.entries(patterns).filter(([key]) => key.startsWith(prefix));
  return Object.fromEntries(
    forms.map(([key, form]) => [key.replace(prefix, ''), form.replace('{0}', '{n}')]),
  );
}
