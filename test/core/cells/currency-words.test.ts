import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CURRENCY_WORDS, TOMAN_WORDS } from '#core/cells/currency-word-list.ts';
import { currencyOfRegion, readCurrencyWord, regionCurrency } from '#core/cells/currency-words.ts';
import { isCurrencyCode } from '#core/values/currencies.ts';

const codesOf = (word: string) => readCurrencyWord(word)?.codes ?? [];

describe('signs and words of one currency', () => {
  it.each([
    ['€', 'EUR'],
    ['евро', 'EUR'],
    ['欧元', 'EUR'],
    ['US$', 'USD'],
    ['US dollars', 'USD'],
    ['долл. США', 'USD'],
    ['美元', 'USD'],
    ['R$', 'BRL'],
    ['R', 'ZAR'],
    ['₹', 'INR'],
    ['INR.', 'INR'],
    ['₽', 'RUB'],
    ['бел. руб.', 'BYN'],
    ['kronor', 'SEK'],
    ['Kč', 'CZK'],
    ['FCFA', 'XOF XAF'],
    ['৳', 'BDT'],
    ['birr', 'ETB'],
    ['KSh', 'KES'],
    ['د.إ.', 'AED'],
    ['ر.س', 'SAR'],
    ['؋', 'AFN'],
  ])('%s', (word, codes) => expect(codesOf(word)).toEqual(codes.split(' ')));
});

describe('words that countries share', () => {
  it.each([
    ['rial', 'IRR SAR QAR OMR YER'],
    ['ریال', 'IRR SAR QAR OMR YER'],
    ['ريال', 'IRR SAR QAR OMR YER'],
    ['﷼', 'IRR SAR QAR OMR YER'],
    ['Rs', 'INR PKR LKR NPR MUR SCR'],
    ['Rs.', 'INR PKR LKR NPR MUR SCR'],
    ['₨', 'INR PKR LKR NPR MUR SCR'],
    ['rupees', 'INR PKR LKR NPR MUR SCR'],
    ['درهم', 'AED MAD'],
    ['جنيه', 'EGP SDG'],
    ['دينار', 'KWD BHD JOD IQD DZD TND LYD'],
    ['ليرة', 'SYP LBP TRY'],
    ['руб.', 'RUB BYN'],
    ['kr.', 'NOK SEK DKK ISK'],
    ['pesos', 'MXN ARS CLP COP PHP UYU DOP CUP'],
    ['dollars', 'USD AUD CAD NZD SGD HKD'],
    ['доллар', 'USD AUD CAD NZD SGD HKD'],
    ['pounds', 'GBP EGP LBP SDG SSP SYP'],
    ['Fr.', 'CHF XOF XAF XPF CDF GNF RWF BIF DJF KMF'],
    ['francs', 'CHF XOF XAF'],
    ['lei', 'RON MDL'],
    ['som', 'KGS UZS'],
    ['shilling', 'KES TZS UGX'],
    ['krona', 'SEK ISK'],
    ['kwacha', 'ZMW MWK'],
    ['Br', 'BYN ETB'],
    ['元', 'CNY TWD HKD'],
  ])('%s', (word, codes) => expect(codesOf(word)).toEqual(expect.arrayContaining(codes.split(' '))));

  it.each([
    ['Rs', 'en-LK', 'LKR'],
    ['Rs', 'en_IN', 'INR'],
    ['kr', 'nb-NO', 'NOK'],
    ['dollars', 'en-US', 'USD'],
    ['dollars', 'en-AU', 'AUD'],
    ['Fr', 'de-CH', 'CHF'],
    ['Fr', 'fr-SN', 'XOF'],
    ['ريال', 'ar-YE', 'YER'],
    ['﷼', 'fa-IR', 'IRR'],
    ['руб', 'ru_RU', 'RUB'],
    ['руб', 'be-BY', 'BYN'],
    ['元', 'zh-Hant-TW', 'TWD'],
    ['元', 'zh_CN', 'CNY'],
    ['dinar', 'sr-Latn-RS', 'RSD'],
    ['Rs', 'en-US', null],
    ['Rs', null, null],
    ['francs', 'fr', null],
  ])('%s in %s is %s', (word, locale, code) => expect(currencyOfRegion(codesOf(word), locale)).toBe(code));
});

it('reads toman as ten rial each, never as rial', () => {
  for (const word of ['تومان', 'تومن', 'Toman', 'IRT'])
    expect(readCurrencyWord(word)).toMatchObject({ codes: ['IRR'], scale: 10 });
  expect(readCurrencyWord('ریال')).not.toHaveProperty('scale');
});

it.each(['', 'Top.', 'blue', 'm', 'k', 'تو', '€€'])('%j is no currency', (word) =>
  expect(readCurrencyWord(word)).toBeNull(),
);

it('lists every spelling once, with codes that exist', () => {
  const fold = (word: string) => word.normalize('NFKC').toLowerCase();
  const owners = new Map<string, Set<string>>();
  for (const [words, codes] of [...CURRENCY_WORDS, [TOMAN_WORDS, 'IRR'] as const]) {
    expect(codes.split(' ').filter((code) => !isCurrencyCode(code))).toEqual([]);
    for (const word of words.split(' '))
      owners.set(fold(word), (owners.get(fold(word)) ?? new Set()).add(codes));
  }
  expect([...owners].filter(([word, codes]) => word === '' || codes.size > 1).map(([word]) => word)).toEqual(
    [],
  );
});

describe('the currency of a region', () => {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const regions = letters.flatMap((a) => letters.map((b) => a + b)).filter((code) => names.of(code));

  it('is known for every region that has one', () => {
    // No country: Antarctica, Clipperton and Sark; the world and its outlying parts; pseudo-locales. No longer a code of
    // its own, so that `Intl` gives the name of its successor.
    const none = 'AQ CP CQ EZ QO UN XA XB ZZ'.split(' ');
    const former = 'BU CS DD DY FX HV NH NT QU RH SU TP UK VD YD YU ZR AN'.split(' ');
    const without = regions.filter((region) => regionCurrency(`en-${region}`) === null);
    expect(without.filter((region) => !none.includes(region) && !former.includes(region))).toEqual([]);
    expect(regions.length).toBeGreaterThan(250);
  });

  it('is a currency of today', () => {
    const known = Intl.supportedValuesOf('currency');
    const used = new Set(
      regions.map((region) => regionCurrency(`en-${region}`)).filter((code) => code !== null),
    );
    expect([...used].filter((code) => !known.includes(code) || !isCurrencyCode(code))).toEqual([]);
  });

  it('is that of the formats we ship', () => {
    const folder = new URL('../../../appsscript/core/formats/data/', import.meta.url);
    for (const file of fs.readdirSync(folder)) {
      const { locale, currency } = JSON.parse(fs.readFileSync(new URL(file, folder), 'utf8'));
      expect([locale, regionCurrency(locale)]).toEqual([locale, currency]);
    }
  });

  it.each([
    ['de-DE', 'EUR'],
    ['bg-BG', 'EUR'],
    ['hr_HR', 'EUR'],
    ['es-EC', 'USD'],
    ['es-PA', 'PAB'],
    ['zh-Hans-CN', 'CNY'],
    ['th-TH-u-ca-buddhist', 'THB'],
    ['ca-ES', 'EUR'],
    ['en-AQ', null],
    ['en', null],
    ['es-419', null],
    [null, null],
  ])('%s: %s', (locale, code) => expect(regionCurrency(locale)).toBe(code));
});
