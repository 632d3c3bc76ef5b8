import { type Calendar, dayInCalendar } from '#core/cells/calendar.ts';
import { daysOf, readNumbers, settleDays } from '#core/cells/date-numbers.ts';
import { THREE_NUMBERS } from '#core/cells/date-order.ts';
import { readWritten } from '#core/cells/date-words.ts';
import { readInstant, splitTime } from '#core/cells/day-time.ts';
import { readEraDate } from '#core/cells/japanese-eras.ts';
import type { DateContext, DateReading } from '#core/cells/parse-date.ts';
import { calendarIn, readYear } from '#core/cells/year-sense.ts';

export { provenColumnOrder } from '#core/cells/date-order.ts';
export { provenMonthLanguages } from '#core/cells/written-date.ts';

const INVALID: DateReading = { reason: 'date-invalid' };
/** Eras that a text names, and the calendar each counts in. */
const ERA_NAMES: [RegExp, Calendar][] = [
  [/พ\.?\s?ศ\.?|\bB\.?\s?E\.?(?![\p{L}\d])/iu, 'buddhist'],
  [/中?[華华]?民[國国]/u, 'minguo'],
  [/ค\.?\s?ศ\.?|公元|西元|西暦|\bA\.?D\.?(?![\p{L}\d])/iu, 'gregorian'],
];
/** Names of the weekday that no comma parts from the date; elsewhere only a comma tells a weekday from a remark. */
const WEEKDAY_BEFORE =
  /^(?:(?:mon|tue|wed|thu|fri|sat|sun)\.?\s|(?:วัน)?(?:จันทร์|อังคาร|พุธ|พฤหัสบดี|พฤหัส|ศุกร์|เสาร์|อาทิตย์)(?:ที่)?|(?:یک|دو|سه|چهار|پنج)?\s?شنبه|جمعه)[،,]?\s*(?=[\d\p{L}])/iu;
const WEEKDAY_AFTER =
  /\s*(?:[（(]\s*[月火水木金土日一二三四五六월화수목금토일](?:曜日?|요일)?\s*[)）]|(?:星期|週|周)[一二三四五六日天]|[月火水木金土日]曜日?|[월화수목금토일]요일)$/u;
const EASTERN = /^(元|\d{2,4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日号號일]?$/;

/**
 * Reads a date from cleaned text with plain digits. A time of day after it is dropped, unless it says how far from
 * Greenwich it is: then the text is an instant, and the sheet's time zone says which day that is.
 */
export function readDateText(whole: string, context: DateContext): DateReading {
  if (/^\d{1,2}[:.h]\d\d([:.]\d\d)?\s*([ap]\.?m\.?)?$/i.test(whole) && /[:h]|m\.?$/i.test(whole))
    return { reason: 'date-time-only' };
  const split = splitTime(whole);
  if (split === null) return INVALID;
  const reading = readDayText(split.date.trim(), context);
  if ('reason' in reading || split.time === null || split.time.offset === null) return reading;
  return readInstant(reading.day, split.time, context);
}

function readDayText(whole: string, context: DateContext): DateReading {
  const calendar = calendarIn(context);
  if (!/\p{L}/u.test(whole))
    return readCompact(whole, context) || readThree(whole, context, calendar, null) || INVALID;
  const era = readEraDate(whole.replace(WEEKDAY_AFTER, ''), calendar === 'japanese');
  if (era === 'impossible') return { reason: 'date-impossible' };
  if (era !== null) return { day: era, evidence: 'text', twoDigitYear: false };
  const named = ERA_NAMES.filter(([name]) => name.test(whole))[0];
  const forced = named ? named[1] : null;
  const text = (named ? whole.replace(named[0], ' ') : whole)
    .replace(WEEKDAY_AFTER, '')
    .trim()
    .replace(WEEKDAY_BEFORE, '');
  const compact = readCompact(text, context);
  if (compact) return compact;
  const eastern = EASTERN.exec(text);
  if (eastern) return readEastern(eastern, context, calendar, forced);
  const numbers = readThree(text.replace(/\s*(г|р)\.?$/i, ''), context, calendar, forced);
  if (numbers) return numbers;
  return /\p{L}/u.test(text) ? readWritten(text, context, calendar, forced) : INVALID;
}

function readThree(
  text: string,
  context: DateContext,
  calendar: Calendar,
  forced: Calendar | null,
): DateReading | null {
  const match = THREE_NUMBERS.exec(text);
  return match && readNumbers(match, context, calendar, forced);
}

/** `20260303`; where years have three digits also `1150303`. Null for other text. */
export function readCompact(text: string, context: DateContext): DateReading | null {
  const calendar = calendarIn(context);
  const match = /^(\d{3,4})(\d\d)(\d\d)$/.exec(text);
  if (!match || ((match[1] as string).length === 3 && calendar !== 'minguo')) return null;
  const senses = readYear(match[1] as string, calendar, context.asOf, null);
  return senses.length === 0 ? null : settleDays(daysOf(senses, +match[2]!, +match[3]!), senses, false);
}

/** `2026年3月3日`, `2026년 3월 3일`, `民國115年3月3日`. */
function readEastern(
  match: RegExpExecArray,
  context: DateContext,
  calendar: Calendar,
  forced: Calendar | null,
): DateReading {
  const [, digits, month, day] = match as unknown as [string, string, string, string];
  if (forced === 'minguo') {
    const found = dayInCalendar('minguo', digits === '元' ? 1 : +digits, +month, +day);
    return found === null
      ? { reason: 'date-impossible' }
      : { day: found, evidence: 'text', twoDigitYear: false };
  }
  const senses = digits.length < 3 ? [] : readYear(digits, calendar, context.asOf, forced);
  return senses.length === 0 ? INVALID : settleDays(daysOf(senses, +month, +day), senses, false);
}
