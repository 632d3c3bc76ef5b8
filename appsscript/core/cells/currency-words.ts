import type { DecimalSign } from '#core/cells/number-text.ts';
import { isCurrencyCode } from '#core/values/currencies.ts';
import type { CurrencyCode } from '#core/values/money.ts';
import { cleanText } from '#core/words/clean-text.ts';

/** Currencies that a sign or word can mean, and the decimal sign that its users always write, if they agree. */
export interface CurrencyHint {
  codes: CurrencyCode[];
  decimal: DecimalSign | null;
}

/** Sign or word (lower case, without a final dot) → codes it can mean [→ decimal sign]. Several codes: ambiguous. */
const CURRENCY_WORDS: [string, string, DecimalSign?][] = [
  ['$', 'USD AUD CAD NZD SGD HKD MXN ARS CLP COP TWD NAD JMD BBD BSD BZD FJD TTD LRD'],
  ['us$ $us usd$ dollars us', 'USD', '.'],
  ['a$ au$ aud$', 'AUD', '.'],
  ['c$ ca$ cad$ cdn$', 'CAD'],
  ['nz$', 'NZD', '.'],
  ['s$ sg$', 'SGD', '.'],
  ['hk$', 'HKD', '.'],
  ['nt$', 'TWD', '.'],
  ['mx$ mex$', 'MXN', '.'],
  ['r$ reais real', 'BRL', ','],
  ['€ euro euros eur. евро ευρώ', 'EUR'],
  ['£ pound pounds', 'GBP EGP LBP SDG', '.'],
  ['stg £stg', 'GBP', '.'],
  ['¥ 元 圆', 'JPY CNY', '.'],
  ['cn¥ rmb 人民币 ￥cn', 'CNY', '.'],
  ['jp¥ 円 日元 日本円', 'JPY', '.'],
  ['港元 港币', 'HKD', '.'],
  ['美元 美金', 'USD', '.'],
  ['欧元', 'EUR', '.'],
  ['₩ 원', 'KRW', '.'],
  ['₽ руб рубль рублей рубля р rub.', 'RUB', ','],
  ['₴ грн гривень гривня', 'UAH', ','],
  ['₸ тг тенге', 'KZT', ','],
  ['br бел.руб', 'BYN', ','],
  ['₹ rs inr. रु', 'INR', '.'],
  ['rs/- ', 'INR', '.'],
  ['pkr. ₨', 'PKR INR LKR NPR', '.'],
  ['r rand', 'ZAR'],
  ['kr kr. kroner kronor krone', 'NOK SEK DKK ISK', ','],
  ['zł zl złotych', 'PLN', ','],
  ['kč kc', 'CZK', ','],
  ['ft forint', 'HUF', ','],
  ['lei leu ron.', 'RON MDL', ','],
  ['лв лева', 'BGN', ','],
  ['din дин rsd. динара', 'RSD', ','],
  ['₺ tl', 'TRY', ','],
  ['fr sfr fr.', 'CHF', '.'],
  ['₪ ש"ח ש״ח nis', 'ILS', '.'],
  ['د.إ درهم aed. dhs', 'AED'],
  ['ر.س ريال sr ﷼', 'SAR'],
  ['ج.م جنيه le', 'EGP'],
  ['د.ك', 'KWD'],
  ['د.م', 'MAD'],
  ['تومان toman', 'IRR'],
  ['₫ đ vnđ đồng', 'VND', ','],
  ['฿ บาท', 'THB', '.'],
  ['rp rp.', 'IDR', ','],
  ['rm', 'MYR', '.'],
  ['₱', 'PHP', '.'],
  ['₦ naira', 'NGN', '.'],
  ['ksh kshs', 'KES', '.'],
  ['tsh tzs.', 'TZS', '.'],
  ['ush', 'UGX', '.'],
  ['gh₵ ₵', 'GHS', '.'],
  ['n$', 'NAD', '.'],
  ['₾ лари', 'GEL', ','],
  ['֏', 'AMD', ','],
  ['₼ azn.', 'AZN', ','],
  ['сум сўм so‘m', 'UZS', ','],
  ['сом', 'KGS', ','],
  ['s/ s/.', 'PEN', '.'],
  ['usd dollar dollars доллар долл', 'USD'],
];

const hints = new Map<string, CurrencyHint>();
for (const [words, codes, decimal] of CURRENCY_WORDS)
  for (const word of words.trim().split(' '))
    if (!hints.has(foldCurrency(word)))
      hints.set(foldCurrency(word), { codes: codes.split(' '), decimal: decimal || null });

function foldCurrency(text: string): string {
  return cleanText(text).normalize('NFKC').toLowerCase().replace(/\s/g, '').replace(/\.+$/, '');
}

/** What a currency sign, word or ISO code means; null for other text. */
export function readCurrencyWord(text: string): CurrencyHint | null {
  const word = cleanText(text);
  const code = word.toUpperCase();
  if (/^[A-Za-z]{3}$/.test(word) && isCurrencyCode(code)) return { codes: [code], decimal: null };
  return hints.get(foldCurrency(word)) || null;
}

/** Region → its currency, for signs that several currencies share and for locales. */
const REGION_CURRENCIES =
  'US:USD AU:AUD CA:CAD NZ:NZD SG:SGD HK:HKD MX:MXN AR:ARS CL:CLP CO:COP TW:TWD NA:NAD JM:JMD BB:BBD BS:BSD BZ:BZD ' +
  'FJ:FJD TT:TTD LR:LRD GB:GBP EG:EGP LB:LBP SD:SDG JP:JPY CN:CNY NO:NOK SE:SEK DK:DKK IS:ISK RO:RON MD:MDL ' +
  'PK:PKR IN:INR LK:LKR NP:NPR EC:USD SV:USD PR:USD';

const currencyByRegion = new Map<string, CurrencyCode>();
for (const pair of REGION_CURRENCIES.split(' ')) currencyByRegion.set(pair.slice(0, 2), pair.slice(3));

/** The one of several currencies that is used in the region of the locale (`en-AU` → AUD); null when none is. */
export function currencyOfRegion(codes: readonly CurrencyCode[], locale: string | null): CurrencyCode | null {
  const region = locale === null ? null : /[-_]([A-Z]{2})\b/.exec(locale);
  const code = region ? currencyByRegion.get(region[1] as string) : undefined;
  return code !== undefined && codes.indexOf(code) >= 0 ? code : null;
}
