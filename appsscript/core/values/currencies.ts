import type { CurrencyCode } from '#core/values/money.ts';

/** Active codes of ISO 4217 by their number of decimals ("minor units"); funds, metals and test codes are left out. */
const CODES_BY_DECIMALS: [number, string][] = [
  [0, 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'],
  [3, 'BHD IQD JOD KWD LYD OMR TND'],
  [4, 'CLF UYW'],
  [
    2,
    'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW ' +
      'CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF ' +
      'IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK ' +
      'MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP ' +
      'SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XCD XCG YER ' +
      'ZAR ZMW ZWG ANG BGN HRK',
  ],
];

const decimalsByCode = new Map<string, number>();
for (const [decimals, codes] of CODES_BY_DECIMALS)
  for (const code of codes.split(' ')) decimalsByCode.set(code, decimals);

/** Money whose currency is not known uses this code (ISO 4217: "no currency"). */
export const NO_CURRENCY: CurrencyCode = 'XXX';

/** True for a code that is, or lately was, a currency of ISO 4217. */
export function isCurrencyCode(text: string): boolean {
  return decimalsByCode.has(text);
}

/** How many decimals a currency has; 2 for codes that are not known. */
export function decimalsOf(currency: CurrencyCode): number {
  const decimals = decimalsByCode.get(currency);
  return decimals === undefined ? 2 : decimals;
}
