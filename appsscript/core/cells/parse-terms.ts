import type { Cell } from '#core/cells/grid.ts';
import { addDays, type Day, endOfMonth } from '#core/values/day.ts';
import type { LanguageTag } from '#core/values/language.ts';
import { cleanText, plainDigits } from '#core/words/clean-text.ts';
import { foldTerms, lookUpSense, type ReadingIndex } from '#core/words/reading-index.ts';

/** Payment terms: `days` after the issue day, or after the end of its month. */
export interface Terms {
  kind: 'days' | 'endOfMonth';
  days: number;
}

/** Terms longer than this are slips. */
const LONGEST_TERMS = 365;
/** `2/10 net 30`, `2% 10 net 30`: a discount for early payment, then the terms. */
const DISCOUNT_TERMS = /^\d+(?:[.,]\d+)?\s*%?\s*[/, ]\s*\d+\s*,?\s*(?:net|n)\s*\/?\s*(\d{1,3})\s*(?:days)?$/i;

/** Reads payment terms (`Net 30`, `30 дней`, `30 EOM`, `sofort`, or the number of days alone); null when not understood. */
export function parseTerms(cell: Cell, index: ReadingIndex, languages: readonly LanguageTag[]): Terms | null {
  if (typeof cell === 'number') return daysTerms(cell);
  if (typeof cell !== 'string') return null;
  const text = plainDigits(cleanText(cell));
  const discount = DISCOUNT_TERMS.exec(text);
  if (discount) return daysTerms(Number(discount[1]));
  const numbers = text.match(/\d+/g) || [];
  if (numbers.length > 1) return null;
  if (/^\d+$/.test(text)) return daysTerms(Number(text));
  const pattern = lookUpSense(index.terms, foldTerms(text), languages);
  if (pattern === null) return null;
  const days = pattern.days === null ? Number(numbers[0]) : pattern.days;
  return daysTerms(days) === null ? null : { kind: pattern.kind, days };
}

function daysTerms(days: number): Terms | null {
  return Number.isInteger(days) && days >= 0 && days <= LONGEST_TERMS ? { kind: 'days', days } : null;
}

/** The due day that terms give an invoice of this day. */
export function dueByTerms(issueDate: Day, terms: Terms): Day {
  return addDays(terms.kind === 'endOfMonth' ? endOfMonth(issueDate) : issueDate, terms.days);
}
