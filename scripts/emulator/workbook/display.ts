import SSF from 'ssf';
import { type LocalePatterns, patternsOf } from './locale-patterns.ts';
import type { Cell } from './model.ts';

/** True for a number format that shows a day or a time. */
export function isDateFormat(format: string | undefined): boolean {
  if (!format || format === '@') return false;
  let known = dateFormats.get(format);
  if (known === undefined) {
    known = SSF.is_date(format.replace(/\[\$[^\]]*\]/g, ''));
    dateFormats.set(format, known);
  }
  return known;
}
const dateFormats = new Map<string, boolean>();

/** True for a format that shows a time and no day, such as `h:mm`. */
export function isTimeFormat(format: string | undefined): boolean {
  if (!isDateFormat(format)) return false;
  return !/[dy]/i.test(format!.replace(/"[^"]*"|\\.|\[\$[^\]]*\]/g, ''));
}

/** The text a cell shows, in the locale of the spreadsheet. */
export function displayText(cell: Cell | undefined, locale: string | null): string {
  const value = cell?.value ?? null;
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  const patterns = patternsOf(locale);
  const format = cell?.numberFormat;
  if (!format || format === 'General' || format === '@') return plainNumber(value, patterns);
  try {
    return formatNumber(value, localDate(format, patterns), patterns);
  } catch {
    // A format that cannot be read must not hide the number behind it.
    return plainNumber(value, patterns);
  }
}

function plainNumber(value: number, patterns: LocalePatterns): string {
  return SSF.format('General', value).replace('.', patterns.decimal);
}

/** The format that a file uses for "a date as people write it here". */
function localDate(format: string, patterns: LocalePatterns): string {
  return /^(mm-dd-yy|m\/d\/yy)$/.test(format) ? patterns.dateFormat : format;
}

// The formatter knows only the American decimal point and comma, so words and signs in the format are hidden behind
// private characters while its points and commas are exchanged, and put back after.
function formatNumber(value: number, format: string, patterns: LocalePatterns): string {
  const words: string[] = [];
  const hide = (word: string) => {
    words.push(word);
    return `"${String.fromCharCode(0xe000 + words.length - 1)}"`;
  };
  const bare = format.replace(
    /\[\$([^\]-]*)(?:-[^\]]*)?\]|"([^"]*)"|\\([\s\S])|([€£₹¥₽R₺₴₸₪$])(?![^[]*\])/g,
    (_, currency, quoted, escaped, sign) => {
      const word = currency ?? quoted ?? escaped ?? sign ?? '';
      return word === '' ? '' : hide(word);
    },
  );
  const isDate = isDateFormat(format);
  // The formatter takes a point in a date for a part of a second, unless it is marked as a sign.
  let text = SSF.format(isDate ? bare.replace(/\.(?!0)/g, '\\.') : bare, value) as string;
  if (!isDate) text = text.replace(/[.,]/g, (sign) => (sign === '.' ? patterns.decimal : patterns.group));
  return text.replace(/[\ue000-\uf8ff]/g, (hidden) => words[hidden.charCodeAt(0) - 0xe000] ?? '');
}
