import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalsOf, isCurrencyCode } from '#core/values/currencies.ts';
import { addMoney, fromDecimal, fromNumber, subtractMoney, sumMoney, toDecimal } from '#core/values/money.ts';

describe('money', () => {
  it.each([
    [1.005, 'EUR', '1.01'],
    [0.1 + 0.2, 'EUR', '0.30'],
    [-1.005, 'EUR', '-1.01'],
    [2.675, 'USD', '2.68'],
    [1234.5, 'JPY', '1235'],
    [1.2345, 'KWD', '1.235'],
    [-0.001, 'EUR', '0.00'],
    [1e-7, 'EUR', '0.00'],
    [12345678.9, 'ZAR', '12345678.90'],
  ])('%d in %s is %s', (value, currency, expected) => {
    const money = fromNumber(value, currency);
    expect(money && toDecimal(money)).toBe(expected);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, 1e16])('refuses %d', (value) =>
    expect(fromNumber(value, 'EUR')).toBeNull(),
  );

  it.each(['', '-', '.', '1,5', '1e5', ' 1'])('refuses the text "%s"', (text) =>
    expect(fromDecimal(text, 'EUR')).toBeNull(),
  );

  it('comes back from decimal text exactly, in every number of decimals', () => {
    const currency = fc.constantFrom('EUR', 'JPY', 'BHD', 'UYW', 'XXX');
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), currency, (minor, code) => {
        expect(fromDecimal(toDecimal({ minor, currency: code }), code)).toEqual({
          minor: minor || 0,
          currency: code,
        });
      }),
    );
  });

  it('never adds two currencies', () => {
    const [eur, usd] = [
      { minor: 1, currency: 'EUR' },
      { minor: 1, currency: 'USD' },
    ];
    expect(() => addMoney(eur, usd)).toThrow('EUR and USD');
    expect(sumMoney([eur, eur], 'EUR').minor).toBe(2);
    expect(subtractMoney(eur, eur)).toEqual({ minor: 0, currency: 'EUR' });
  });

  it('agrees with the machine on decimals of active currencies', () => {
    // Intl follows cash habits for these; ISO 4217 gives them the decimals used here.
    const byIso =
      'AFN ALL IDR IRR ISK LAK LBP MGA MMK PKR RSD SOS SYP UZS YER KPW IQD SLE COP HUF CLF UYW UGX CRC TZS'.split(
        ' ',
      );
    const codes = Intl.supportedValuesOf('currency').filter(
      (code) => isCurrencyCode(code) && !byIso.includes(code),
    );
    expect(codes.length).toBeGreaterThan(100);
    for (const code of codes) {
      const digits = new Intl.NumberFormat('en', { style: 'currency', currency: code }).resolvedOptions()
        .maximumFractionDigits;
      expect([code, decimalsOf(code)]).toEqual([code, digits]);
    }
    expect(decimalsOf('ZZZ')).toBe(2);
  });
});
