import { type CurrencyHint, readCurrencyWord } from '#core/cells/currency-words.ts';
import type { DateOrder } from '#core/cells/locale-habits.ts';
import { cleanText, foldWord } from '#core/words/clean-text.ts';

/** A header taken apart: the words by which it is matched, and what its remark in brackets says. */
export interface HeaderReading {
  /** As the owner wrote it, ends trimmed; the letter of its column where nothing is written. */
  text: string;
  /** What stands for it in the id of a question, where nothing is written. */
  subject?: string;
  /** All of it, folded. */
  whole: string;
  /** Without the remark, folded; null when there is none. */
  base: string | null;
  /** Without its one number, folded: "Payment 2", "2nd payment"; null when it has none. */
  unnumbered: string | null;
  /** Its words may be tried in any order. */
  loose: boolean;
  /** "Amount (EUR)", "Total, руб." */
  currency: CurrencyHint | null;
  /** "Due date (dd/mm/yyyy)" */
  dateOrder: DateOrder | null;
  /** "Amount (net)": before tax. */
  net: boolean;
  /** "Amount (in thousands)": the numbers are not what they say. */
  scaled: boolean;
  /** "amount_cents": whole hundredths, or what the smallest unit of the currency is. */
  minorUnits: boolean;
  /** A remark that says none of this, folded; null when there is none. */
  unknownRemark: string | null;
}

const BRACKETED = /^(.*?)[([{（【]([^()[\]{}（）【】]*)[)\]}）】]\s*(.*)$/;
const TRAILING = /^(.*\S)\s*(?:,\s*|\s+(?:in|в|en)\s+|\s+)(\S+)$/;
/** One number of a series, with its ending in words: 2, #2, 2nd, 2. */
const NUMBERED = /(?<![\d\p{L}])\d{1,2}(?:st|nd|rd|th|\.)?(?!.*\d)(?![\p{L}])/iu;
const NET_REMARKS = (
  'net netto nett nettobetrag excl exclvat exvat exclgst exgst excltax extax beforetax excludingvat excludingtax ht ' +
  'horstaxe horstaxes безндс нетто безпдв 不含税 不含稅 未税 未稅 税抜 税抜き 税別 siniva sinimpuestos semiva semimpostos ' +
  'ohnemwst zzglmwst exclusiefbtw exclbtw bezdph bezvat exklmoms exkl fărătva faratva nettó ivaesclusa imponibile'
)
  .split(' ')
  .map(foldWord);
const SCALE_REMARKS = (
  'k 000 000s thousand thousands inthousands inmillions million millions m mn mio mln млн тыс тысруб тысячруб млнруб тысгрн tsd teur keur ' +
  'keuro intausend tausend 万 万元 萬 萬元 千元 百万 百万元 千円 万円 百万円 천원 만원 백만원 lakh lakhs inlakhs crore crores incrores cr milhares miles enmiles enmilliers'
)
  .split(' ')
  .map(foldWord);

/** `amount_due_cents`, "Total (in cents)". */
const MINOR_UNITS =
  /^(.*\S?)[\s_.([-]+(?:in[\s_])?(?:cents?|centimes|céntimos|centavos|pence|minor(?:[\s_]units?)?|коп(?:еек|ейки|ійок)?|groszy|öre|øre|分)\.?[)\]]?$/i;

/** Takes a header apart; understands remarks on currency, date format, tax and scale. */
export function readHeader(raw: string): HeaderReading {
  const text = cleanText(raw);
  const reading: HeaderReading = {
    text,
    // A lone number sign has no letters to match by.
    whole: text === '#' ? 'no' : foldWord(text),
    base: null,
    unnumbered: NUMBERED.test(text) ? foldWord(text.replace(NUMBERED, ' ')) : null,
    loose: true,
    currency: null,
    dateOrder: null,
    net: false,
    scaled: false,
    minorUnits: false,
    unknownRemark: null,
  };
  const units = MINOR_UNITS.exec(text);
  if (units) {
    reading.base = foldWord(units[1] as string);
    reading.minorUnits = true;
    return reading;
  }
  const bracketed = BRACKETED.exec(text);
  if (bracketed) {
    reading.base = foldWord(`${bracketed[1]} ${bracketed[3]}`);
    readRemark(bracketed[2] as string, reading);
    return reading;
  }
  const trailing = TRAILING.exec(text);
  if (trailing) {
    const currency = readCurrencyRemark(trailing[2] as string);
    const scaled = SCALE_REMARKS.indexOf(foldWord(trailing[2] as string)) >= 0;
    if (currency || scaled) {
      reading.base = foldWord(trailing[1] as string);
      reading.currency = currency;
      reading.scaled = scaled;
    }
  }
  return reading;
}

/** Scripts told apart to see whether a header says the same in two languages. */
const SCRIPTS = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Arabic}/u,
  /\p{Script=Han}/u,
  /\p{Script=Hebrew}/u,
  /\p{Script=Thai}/u,
  /\p{Script=Devanagari}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Hangul}/u,
];

/** The halves of a header in two languages ("Due Date / تاريخ الاستحقاق", "Total 总额"); the whole alone where it is in one. */
export function splitHeader(raw: string): string[] {
  const text = raw.replace(/[\u200E\u200F]/g, '');
  const parts = text
    .split(/\s*[/|｜／·•\n\r]+\s*|\s+[–—-]\s+/)
    .map(cleanText)
    .filter((part) => part !== '');
  if (parts.length > 1) return parts;
  const scripts = SCRIPTS.filter((script) => script.test(text));
  if (scripts.length < 2) return [];
  const latin = text.replace(/[^\p{Script=Latin}\s.]/gu, ' ');
  const other = text.replace(/\p{Script=Latin}/gu, ' ').replace(/[()[\]（）]/g, ' ');
  return [latin, other].map(cleanText).filter((part) => part !== '');
}

function readRemark(remark: string, reading: HeaderReading): void {
  reading.currency = readCurrencyRemark(remark);
  reading.dateOrder = readDateFormat(remark);
  const folded = foldWord(remark);
  reading.net = NET_REMARKS.indexOf(folded) >= 0;
  reading.scaled = SCALE_REMARKS.indexOf(folded) >= 0 || /^'?000/.test(remark.trim());
  const understood = reading.currency || reading.dateOrder || reading.net || reading.scaled;
  reading.unknownRemark = folded === '' || understood ? null : folded;
}

/** A currency in a header; codes count only in capitals, because "all" and "top" are words too. */
function readCurrencyRemark(remark: string): CurrencyHint | null {
  const text = cleanText(remark);
  if (/^[A-Za-z]{3}$/.test(text) && text !== text.toUpperCase()) return null;
  if (/^[a-zA-Z]{1,2}$/.test(text) && text.toUpperCase() !== text && text !== 'kr' && text !== 'zl')
    return null;
  return readCurrencyWord(text);
}

/** `dd/mm/yyyy`, `TT.MM.JJJJ`, `дд.мм.гггг`, `mm/dd/yy`. */
function readDateFormat(remark: string): DateOrder | null {
  const format = cleanText(remark).toLowerCase();
  if (/^[djtдg]{1,2}[^\p{L}]?[mм]{1,3}[^\p{L}]?[yajгрв]{2,4}$/u.test(format)) return 'dmy';
  if (/^[mм]{1,3}[^\p{L}]?[djtд]{1,2}[^\p{L}]?[yajгр]{2,4}$/u.test(format)) return 'mdy';
  if (/^[yajгр]{2,4}[^\p{L}]?[mм]{1,2}[^\p{L}]?[djtд]{1,2}$/u.test(format)) return 'ymd';
  return null;
}
