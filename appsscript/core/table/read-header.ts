import { type CurrencyHint, readCurrencyWord } from '#core/cells/currency-words.ts';
import type { DateOrder } from '#core/cells/locale-habits.ts';
import { cleanText, foldWord } from '#core/words/clean-text.ts';

/** A header taken apart: the words by which it is matched, and what its remark in brackets says. */
export interface HeaderReading {
  /** As the owner wrote it, ends trimmed. */
  text: string;
  /** All of it, folded. */
  whole: string;
  /** Without the remark, folded; null when there is none. */
  base: string | null;
  /** Without its one number, folded: "Payment 2", "2nd payment"; null when it has none. */
  unnumbered: string | null;
  /** "Amount (EUR)", "Total, руб." */
  currency: CurrencyHint | null;
  /** "Due date (dd/mm/yyyy)" */
  dateOrder: DateOrder | null;
  /** "Amount (net)": before tax. */
  net: boolean;
  /** "Amount (in thousands)": the numbers are not what they say. */
  scaled: boolean;
  /** A remark that says none of this. */
  unknownRemark: boolean;
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

/** Takes a header apart; understands remarks on currency, date format, tax and scale. */
export function readHeader(raw: string): HeaderReading {
  const text = cleanText(raw);
  const reading: HeaderReading = {
    text,
    // A lone number sign has no letters to match by.
    whole: text === '#' ? 'no' : foldWord(text),
    base: null,
    unnumbered: NUMBERED.test(text) ? foldWord(text.replace(NUMBERED, ' ')) : null,
    currency: null,
    dateOrder: null,
    net: false,
    scaled: false,
    unknownRemark: false,
  };
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

function readRemark(remark: string, reading: HeaderReading): void {
  reading.currency = readCurrencyRemark(remark);
  reading.dateOrder = readDateFormat(remark);
  const folded = foldWord(remark);
  reading.net = NET_REMARKS.indexOf(folded) >= 0;
  reading.scaled = SCALE_REMARKS.indexOf(folded) >= 0 || /^'?000/.test(remark.trim());
  reading.unknownRemark =
    folded !== '' && !reading.currency && !reading.dateOrder && !reading.net && !reading.scaled;
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
