import { type LocalePatterns, patternsOf } from './locale-patterns.ts';
import type { CellValue } from './model.ts';
import { serialOfDay } from './zone.ts';

/** What becomes of typed text: a value, and the format the cell takes if it has none of its own. */
export interface TypedInput {
  value: CellValue;
  formula?: string;
  numberFormat?: string;
}

/**
 * Reads text as Sheets reads what a person types: `=…` a formula, `'…` text, TRUE, numbers with the locale's signs,
 * per cent, currency, dates and times. Text that is none of these stays text. `thisYear` completes `3/4`.
 */
export function readTypedInput(text: string, locale: string | null, thisYear: number): TypedInput {
  if (text === '') return { value: null };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (text.startsWith('=') && text.length > 1) return { value: null, formula: text };
  const trimmed = text.trim();
  if (/^(true|false)$/i.test(trimmed)) return { value: /^t/i.test(trimmed) };
  const patterns = patternsOf(locale);
  return (
    readNumber(trimmed, patterns) ??
    readDate(trimmed, patterns, thisYear) ??
    readTime(trimmed) ?? { value: text }
  );
}

function readNumber(text: string, patterns: LocalePatterns): TypedInput | null {
  const match =
    /^([-+(]?)\s*([€£₹¥$R]?)\s*([-+]?)([\d\s\u00a0\u202f.,'’]*\d[.,]?)(e[-+]?\d+)?\s*(%?)\)?$/i.exec(text);
  if (!match) return null;
  const [, lead = '', currency = '', sign = '', digits = '', exponent = '', percent = ''] = match;
  if ((lead === '(') !== text.endsWith(')')) return null;
  const group = patterns.group.trim() === '' ? '[\\s\\u00a0\\u202f]' : `\\${patterns.group}`;
  const decimal = `\\${patterns.decimal}`;
  if (!new RegExp(`^(\\d+|\\d{1,3}(${group}\\d{2,3})*(?:${group}\\d{3}))?(${decimal}\\d*)?$`).test(digits))
    return null;
  const plain = digits.replace(new RegExp(group, 'g'), '').replace(patterns.decimal, '.');
  const negative = lead === '-' || lead === '(' || sign === '-';
  const value = (negative ? -1 : 1) * Number(plain + exponent) * (percent ? 0.01 : 1);
  if (!Number.isFinite(value)) return null;
  if (percent) return { value, numberFormat: plain.includes('.') ? '0.00%' : '0%' };
  if (currency) return { value, numberFormat: `"${currency}"#,##0.00` };
  return { value };
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

function readDate(text: string, patterns: LocalePatterns, thisYear: number): TypedInput | null {
  const [, dateText = '', timeText] = /^(\S.*?)(?:[ T](\d{1,2}:\d{2}(?::\d{2})?))?$/.exec(text) ?? [];
  const time = timeText ? (readTime(timeText)?.value as number) : 0;
  const withTime = (format: string) =>
    timeText ? `${format} h:mm${timeText.length > 5 ? ':ss' : ''}` : format;
  const dated = (y: number, m: number, d: number, format: string): TypedInput | null =>
    isDay(y, m, d) ? { value: serialOfDay(y, m, d) + time, numberFormat: withTime(format) } : null;

  const iso = /^(\d{4})([-/.])(\d{1,2})(?:\2(\d{1,2}))?$/.exec(dateText);
  if (iso) return dated(Number(iso[1]), Number(iso[3]), Number(iso[4] ?? 1), 'yyyy-mm-dd');
  const local = /^(\d{1,2})([-/.])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/.exec(dateText);
  // `3.4` is a day only where points are not decimal signs and dates are written with them.
  if (local && (local[2] !== '.' || patterns.dateFormat.includes('.'))) {
    const dayFirst = patterns.order.indexOf('d') < patterns.order.indexOf('m');
    const [day, month] = dayFirst ? [local[1], local[3]] : [local[3], local[1]];
    return dated(fullYear(local[4], thisYear), Number(month), Number(day), patterns.dateFormat);
  }
  const worded =
    /^(\d{1,2})[- ]([a-z]{3,9})\.?(?:[- ,]+(\d{4}|\d{2}))?$/i.exec(dateText) ??
    swap(/^([a-z]{3,9})\.? (\d{1,2})(?:,? (\d{4}|\d{2}))?$/i.exec(dateText));
  if (worded) {
    const month = months.indexOf((worded[2] ?? '').slice(0, 3).toLowerCase()) + 1;
    return dated(fullYear(worded[3], thisYear), month, Number(worded[1]), patterns.dateFormat);
  }
  return null;
}

function swap(match: RegExpExecArray | null): (string | undefined)[] | null {
  return match && [match[0], match[2], match[1], match[3]];
}

function fullYear(text: string | undefined, thisYear: number): number {
  if (!text) return thisYear;
  return text.length === 4 ? Number(text) : Number(text) + (Number(text) < 50 ? 2000 : 1900);
}

function isDay(year: number, month: number, day: number): boolean {
  const at = new Date(Date.UTC(year, month - 1, day));
  return month >= 1 && month <= 12 && at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
}

function readTime(text: string): TypedInput | null {
  const match = /^(\d{1,2}):([0-5]\d)(?::([0-5]\d))?$/.exec(text);
  if (!match || Number(match[1]) > 23) return null;
  const seconds = Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3] ?? 0);
  return { value: seconds / 86_400, numberFormat: match[3] ? 'h:mm:ss' : 'h:mm' };
}
