import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAmount } from '#core/cells/parse-amount.ts';

const nothingKnown = { decimal: null, localeDecimal: null, currency: null };

describe('amounts as text, nothing else known', () => {
  it.each([
    ['1 234,56 ₽', '1234.56', ['RUB']],
    ['1\u00a0234,56\u202f₽', '1234.56', ['RUB']],
    ['R1 234.56', '1234.56', ['ZAR']],
    ['(500.00)', '-500.00', []],
    ['($500.00)', '-500.00', '$'],
    ['1.234,56 €', '1234.56', ['EUR']],
    ['-500', '-500', []],
    ['−500', '-500', []],
    ['500-', '-500', []],
    ['▲500', '-500', []],
    ["1'234.50", '1234.50', []],
    ['CHF 1’234.50', '1234.50', ['CHF']],
    ['12,34,567.50', '1234567.50', []],
    ['₹ 12,34,567', '1234567', ['INR']],
    ['١٬٢٣٤٫٥٠', '1234.50', []],
    ['USD 1,020.00', '1020.00', ['USD']],
    ['$1,020.00 USD', '1020.00', ['USD']],
    ['1.020 kr', '1020', 'kr'],
    ['¥1,234', '1234', '¥'],
    ['￥1,234', '1234', '¥'],
    ['R$ 1.234', '1234', ['BRL']],
    ['Rs.500', '500', 'Rs'],
    ['Rs. 59,000.00/-', '59000.00', 'Rs'],
    ['₹ 1,18,000/-', '118000', ['INR']],
    ['KSh 5,000.00/=', '5000.00', ['KES']],
    ['1,234 JPY', '1234', ['JPY']],
    ['500,-', '500', []],
    ['Fr. 50.--', '50', 'Fr'],
    ['500.00 Cr', '-500.00', []],
    ['1.234.567', '1234567', []],
    ['0,125', '0.125', []],
    ['1234,5', '1234.5', []],
    ['\u200f1234.50\u200e', '1234.50', []],
    ["'1234.50", '1234.50', []],
    ['-', '0', []],
  ])('%s is %s', (text, decimal, codes) => {
    const reading = parseAmount(text, text, nothingKnown);
    expect(reading).toMatchObject({ decimal });
    if (Array.isArray(codes)) expect(reading).toMatchObject({ codes });
    else expect(reading && 'codes' in reading && reading.codes.length).toBeGreaterThan(1);
  });

  it.each([
    ['1,234', 'amount-ambiguous'],
    ['1.234 €', 'amount-ambiguous'],
    ['about 500', 'amount-invalid'],
    ['500 + 50', 'amount-invalid'],
    ['12万', 'amount-invalid'],
    ['12 34', 'amount-invalid'],
    ['1,23,45', 'amount-invalid'],
    ['500 of 1000', 'amount-invalid'],
    ['1.5E+05', 'amount-invalid'],
    ['1.5k', 'amount-invalid'],
    ['50%', 'amount-invalid'],
    ['--5', 'amount-invalid'],
    ['TBD', 'amount-invalid'],
    ['31.12.2026', 'amount-invalid'],
    ['€ 500 USD', 'amount-two-currencies'],
    ['#REF!', 'formula-error'],
    ['#Н/Д', 'formula-error'],
  ])('%s is refused: %s', (text, reason) =>
    expect(parseAmount(text, text, nothingKnown)).toEqual({ reason }),
  );

  it.each([null, '', '  ', '\u200b'])('%j is empty', (cell) =>
    expect(parseAmount(cell, '', nothingKnown)).toBeNull(),
  );
});

describe('1,234', () => {
  it('is settled by the other amounts before the locale', () => {
    expect(parseAmount('1,234', '', { ...nothingKnown, decimal: '.', localeDecimal: ',' })).toMatchObject({
      decimal: '1234',
    });
    // Where the comma is proven to be the decimal sign, three decimals would come out: no currency of two has them.
    expect(parseAmount('1,234', '', { ...nothingKnown, localeDecimal: ',' })).toEqual({
      reason: 'amount-ambiguous',
    });
    expect(parseAmount('$1,234', '', { ...nothingKnown, decimal: ',' })).toEqual({
      reason: 'amount-ambiguous',
    });
    expect(parseAmount('1.234 EUR', '', { ...nothingKnown, decimal: '.' })).toEqual({
      reason: 'amount-ambiguous',
    });
    expect(parseAmount('1,234', '', { ...nothingKnown, decimal: ',', currency: 'KWD' })).toMatchObject({
      decimal: '1.234',
    });
  });
  it('is refused where the habit of the currency and the locale disagree', () => {
    expect(parseAmount('R$ 1.234', '', { ...nothingKnown, localeDecimal: '.' })).toEqual({
      reason: 'amount-ambiguous',
    });
  });
  it('is no riddle in a currency without decimals', () => {
    expect(parseAmount('1.234', '', { ...nothingKnown, currency: 'KRW' })).toMatchObject({ decimal: '1234' });
  });
});

describe('toman, ten rial each', () => {
  it.each([
    ['۵۰۰ تومان', '5000'],
    ['500 Toman', '5000'],
    ['۱٬۲۵۰٬۰۰۰ تومان', '12500000'],
    ['1,234.56 تومان', '12345.6'],
    ['0.5 تومان', '5'],
    ['(0.05 تومان)', '-0.5'],
    ['-500 IRT', '-5000'],
    ['0 تومن', '0'],
  ])('%s is %s rial', (text, decimal) =>
    expect(parseAmount(text, text, nothingKnown)).toMatchObject({ decimal, codes: ['IRR'] }),
  );
  it('counts in numbers that are shown so', () =>
    expect(parseAmount(1250000, '1,250,000 تومان', nothingKnown)).toMatchObject({ decimal: '12500000' }));
  it('is exact where a product of numbers is not', () =>
    expect(parseAmount('4.35 تومان', '', nothingKnown)).toMatchObject({ decimal: '43.5' }));
  it('and rial in one amount say nothing', () =>
    expect(parseAmount('IRR 500 تومان', '', nothingKnown)).toEqual({ reason: 'amount-two-currencies' }));
  it('in thousands are refused', () =>
    expect(parseAmount('۵۰۰ هزار تومان', '', nothingKnown)).toEqual({ reason: 'amount-invalid' }));
});

describe('a word of several currencies', () => {
  const proven = { ...nothingKnown, decimal: '.' as const };
  it('leaves 1.234 open where only some of them have three decimals', () => {
    expect(parseAmount('1.234 ريال', '', proven)).toEqual({ reason: 'amount-ambiguous' });
    expect(parseAmount('1.234 دينار', '', proven)).toEqual({ reason: 'amount-ambiguous' });
  });
  it('takes three decimals where the row has the currency that has them', () =>
    expect(parseAmount('1.234 دينار', '', { ...proven, currency: 'KWD' })).toMatchObject({
      decimal: '1.234',
    }));
});

describe('amounts as numbers', () => {
  it.each([
    [1020, '$1,020.00', '1020'],
    [1234.5, 'R 1 234,50', '1234.5'],
    [-500, '(500.00)', '-500'],
    [0.1 + 0.2, '0.3', '0.3'],
  ])('%d shown as %s', (value, shown, decimal) =>
    expect(parseAmount(value, shown, nothingKnown)).toMatchObject({ decimal }),
  );
  it('takes the currency from what is shown', () =>
    expect(parseAmount(12.5, '12,50 €', nothingKnown)).toMatchObject({ codes: ['EUR'] }));
  it('refuses a share', () =>
    expect(parseAmount(0.5, '50%', nothingKnown)).toEqual({ reason: 'amount-invalid' }));
});

it('reads back what any convention writes', () => {
  const convention = fc.constantFrom(
    ['en-US', '.'],
    ['de-DE', ','],
    ['fr-FR', ','],
    ['ru-RU', ','],
    ['de-CH', '.'],
    ['en-IN', '.'],
    ['ar-EG', ','],
  );
  fc.assert(
    fc.property(fc.integer({ min: -1e11, max: 1e11 }), convention, (cents, [locale]) => {
      const text = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(cents / 100);
      const reading = parseAmount(text, text, nothingKnown);
      expect(reading && 'decimal' in reading ? Math.round(Number(reading.decimal) * 100) : text).toBe(
        cents || 0,
      );
    }),
  );
});
