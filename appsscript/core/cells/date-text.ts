import type { DateOrder } from '#core/cells/locale-habits.ts';
import type { DateContext, DateReading } from '#core/cells/parse-date.ts';
import { type Day, dayFromParts, partsOfDay } from '#core/values/day.ts';
import { foldWord } from '#core/words/clean-text.ts';
import { lookUpSense } from '#core/words/reading-index.ts';

const INVALID: DateReading = { reason: 'date-invalid' };
/** Words that stand in written dates and say nothing: "28 de enero", "28 января 2026 г.", "3rd of May". */
const FILLERS = [
  'de',
  'del',
  'of',
  'the',
  'г',
  'гг',
  'года',
  'год',
  'р',
  'року',
  'st',
  'nd',
  'rd',
  'th',
  'er',
  'a',
  'd',
  'den',
  'от',
  'le',
];
const TIME =
  /[T ,]+\d{1,2}[:.h]\d\d(?:[:.]\d\d(?:[.,]\d+)?)?\s*(?:[ap]\.?m\.?)?\s*(?:Z|UTC|GMT|[+-]\d\d:?\d\d)?$/i;
const THREE_NUMBERS = /^(\d{1,4})\s*([-/.\s,])\s*(\d{1,2})\s*\2\s*(\d{1,4})\s*\.?$/;

/** Reads a date from cleaned text with plain digits; a time of day after it is dropped. */
export function readDateText(whole: string, context: DateContext): DateReading {
  if (/^\d{1,2}[:.h]\d\d([:.]\d\d)?\s*([ap]\.?m\.?)?$/i.test(whole) && /[:h]|m\.?$/i.test(whole))
    return { reason: 'date-time-only' };
  const text = whole.replace(TIME, '').trim();
  const compact = /^(\d{4})(\d\d)(\d\d)$/.exec(text);
  if (compact) return plain(dayFromParts(Number(compact[1]), Number(compact[2]), Number(compact[3])));
  const eastern = /^(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日号號일]?$/.exec(text);
  if (eastern) return plain(dayFromParts(Number(eastern[1]), Number(eastern[2]), Number(eastern[3])));
  const numbers = THREE_NUMBERS.exec(text.replace(/\s*(г|р)\.?$/i, ''));
  if (numbers) return readNumbers(numbers, context);
  return /\p{L}/u.test(text) ? readWritten(text, context) : INVALID;
}

function plain(day: Day | null): DateReading {
  return day === null ? { reason: 'date-impossible' } : { day, evidence: 'text', twoDigitYear: false };
}

/** The order that three numbers prove by themselves; null when they prove none. For the evidence of a column. */
export function provenOrder(text: string, localeOrder: DateOrder | null): DateOrder | null {
  const match = THREE_NUMBERS.exec(text.replace(TIME, '').trim());
  if (!match) return null;
  const [a, b, c] = [match[1], match[3], match[4]] as [string, string, string];
  if (a.length > 2 || (c.length !== 2 && c.length !== 4)) return null;
  if (Number(a) > 31) return c.length === 2 ? 'ymd' : null;
  // 31/12/26 is day first, except where people write the year first.
  if (c.length === 2 && localeOrder === 'ymd' && Number(c) <= 31) return null;
  if (Number(a) > 12 && Number(b) <= 12) return 'dmy';
  if (Number(b) > 12 && Number(a) <= 12) return 'mdy';
  return null;
}

function readNumbers(match: RegExpExecArray, context: DateContext): DateReading {
  const [a, separator, b, c] = [match[1], match[2], match[3], match[4]] as [string, string, string, string];
  if (a.length > 2) return a.length === 4 && c.length <= 2 ? plain(dayFromParts(+a, +b, +c)) : INVALID;
  if (c.length === 3 || c.length === 1) return INVALID;
  const twoDigitYear = c.length <= 2;
  const year = (text: string): number =>
    twoDigitYear ? centuryOf(Number(text), context.asOf) : Number(text);
  const byOrder: Record<DateOrder, Day | null> = {
    dmy: dayFromParts(year(c), +b, +a),
    mdy: dayFromParts(year(c), +a, +b),
    ymd: twoDigitYear ? dayFromParts(year(a), +b, +c) : null,
  };
  const settled = settleOrder(context, separator, twoDigitYear);
  // Year first with two digits is met only where it is the custom or the column proves it.
  const orders: DateOrder[] =
    twoDigitYear && (settled.order === 'ymd' || context.localeOrder === 'ymd')
      ? ['dmy', 'mdy', 'ymd']
      : ['dmy', 'mdy'];
  const possible = orders.map((order) => byOrder[order]).filter((day): day is Day => day !== null);
  const different = possible.filter((day, index) => possible.indexOf(day) === index);
  if (different.length === 0) return { reason: 'date-impossible' };
  if (different.length === 1) return { day: different[0] as Day, evidence: 'text', twoDigitYear };
  const chosen = settled.order === null ? null : byOrder[settled.order];
  if (chosen === null) return { reason: 'date-ambiguous', candidates: different };
  return { day: chosen, evidence: settled.by, twoDigitYear };
}

/** What decides between orders: the column; then, for dots, day first (no locale writes otherwise); then the locale. */
function settleOrder(
  context: DateContext,
  separator: string,
  twoDigitYear: boolean,
): { order: DateOrder | null; by: 'column' | 'locale' | 'text' } {
  const { columnOrder, localeOrder } = context;
  if (columnOrder === 'mixed') return { order: null, by: 'column' };
  if (columnOrder !== null && (columnOrder !== 'ymd' || twoDigitYear))
    return { order: columnOrder, by: 'column' };
  if (separator === '.' && (localeOrder !== 'ymd' || !twoDigitYear)) return { order: 'dmy', by: 'text' };
  if (localeOrder === 'ymd' && !twoDigitYear) return { order: null, by: 'locale' };
  return { order: localeOrder, by: 'locale' };
}

/** A date with a month in words; exactly one month, one day and one year, in any order people write them. */
function readWritten(text: string, context: DateContext): DateReading {
  const body = text.replace(/^\p{L}+\.?,\s*/u, '');
  const tokens = body.match(/\d+|[\p{L}\p{M}]+/gu) || [];
  const months: number[] = [];
  const numbers: string[] = [];
  // Some month names are two words (كانون الثاني, tháng 3), so two tokens are tried before one.
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as string;
    const pair = at + 1 < tokens.length ? monthOf(token + (tokens[at + 1] as string), context) : null;
    if (pair !== null && !/^\d/.test(token)) {
      months.push(pair);
      at += 1;
    } else if (/^\d/.test(token)) numbers.push(token);
    else {
      const month = monthOf(token, context);
      if (month !== null) months.push(month);
      else if (FILLERS.indexOf(token.toLowerCase()) < 0) return INVALID;
    }
  }
  if (months.length !== 1 || numbers.length === 0 || numbers.length > 2) return INVALID;
  const [first, second] = numbers as [string, string | undefined];
  if (second === undefined) return { reason: first.length === 4 ? 'date-invalid' : 'date-no-year' };
  const month = months[0] as number;
  if (first.length === 4 && second.length <= 2) return plain(dayFromParts(+first, month, +second));
  if (first.length > 2 || (second.length !== 4 && second.length !== 2)) return INVALID;
  const twoDigitYear = second.length === 2;
  const year = twoDigitYear ? centuryOf(Number(second), context.asOf) : Number(second);
  const day = dayFromParts(year, month, Number(first));
  return day === null ? { reason: 'date-impossible' } : { day, evidence: 'text', twoDigitYear };
}

function monthOf(word: string, context: DateContext): number | null {
  return lookUpSense(context.months, foldWord(word), context.languages);
}

/** The year that two digits mean: from 80 years before the as-of day to 19 years after it. */
function centuryOf(digits: number, asOf: Day): number {
  const first = partsOfDay(asOf).year - 80;
  return first + ((((digits - first) % 100) + 100) % 100);
}
