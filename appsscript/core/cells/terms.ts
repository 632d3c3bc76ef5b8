import { addDays, addMonths, type Day, dayInMonth, endOfMonth, isoWeekday } from '#core/values/day.ts';
import type { TermsPattern } from '#core/words/term-words.ts';

/**
 * Payment terms: days, working days (Monday to Friday) or months after the issue day; days after the end of its month or
 * of the `months`-th after it; or days, then to the end of that month, then the day `on` of the next.
 */
export type Terms =
  | { kind: 'days' | 'workingDays'; days: number }
  | { kind: 'months'; months: number }
  | { kind: 'endOfMonth'; days: number; months?: number }
  | { kind: 'endOfMonthOn'; days: number; on: number };

/** Terms longer than these are slips. */
const LONGEST = { days: 365, weeks: 52, months: 12 };

/** The due day that terms give an invoice of this day. */
export function dueByTerms(issueDate: Day, terms: Terms): Day {
  switch (terms.kind) {
    case 'days':
      return addDays(issueDate, terms.days);
    case 'workingDays':
      return addWorkingDays(issueDate, terms.days);
    case 'months':
      return addMonths(issueDate, terms.months);
    // French law leaves it open whether "45 jours fin de mois" goes first to the end of the month or first 45 days on;
    // here it goes to the end of the month first.
    case 'endOfMonth':
      return addDays(endOfMonth(addMonths(issueDate, terms.months || 0)), terms.days);
    // "30 jours fin de mois le 10" is counted one way only: add the days, go to the end of that month, then to the next
    // 10th (Sage, "Fin de mois le": 17 March, 60 days, on the 15th is 15 June).
    case 'endOfMonthOn':
      return dayInMonth(addMonths(addDays(issueDate, terms.days), 1), terms.on);
  }
}

/** Monday to Friday; public holidays are not known here. */
function addWorkingDays(from: Day, days: number): Day {
  let day = from;
  let left = days;
  while (left > 0) {
    day = addDays(day, 1);
    if (isoWeekday(day) <= 5) left -= 1;
  }
  return day;
}

/** The terms of a phrase and the numbers in it, in their order; null when these are not what the phrase wants. */
export function termsOf(pattern: TermsPattern, numbers: readonly number[]): Terms | null {
  if (pattern.numbers.length !== numbers.length) return null;
  const count = pattern.numbers.indexOf('n') < 0 ? null : (numbers[pattern.numbers.indexOf('n')] as number);
  const on = numbers[pattern.numbers.indexOf('d')] as number;
  const { kind } = pattern;
  if (kind === 'weeks') return within(count === null ? 1 : count, LONGEST.weeks, (n) => days(n * 7));
  if (kind === 'months')
    return within(count === null ? 1 : count, LONGEST.months, (months) => ({ kind: 'months', months }));
  return within(count || 0, LONGEST.days, (n): Terms | null => {
    if (kind === 'immediate') return days(0);
    if (kind === 'twoWeeks') return days(14);
    if (kind === 'endOfNextMonth') return { kind: 'endOfMonth', days: n, months: 1 };
    if (kind === 'endOfSecondMonth') return { kind: 'endOfMonth', days: n, months: 2 };
    if (kind === 'endOfMonthOn') return on >= 1 && on <= 31 ? { kind, days: n, on } : null;
    return { kind, days: n };
  });
}

function within(value: number, most: number, make: (value: number) => Terms | null): Terms | null {
  return Number.isInteger(value) && value >= 0 && value <= most ? make(value) : null;
}

function days(count: number): Terms {
  return { kind: 'days', days: count };
}

/** Terms of a bare number: so many days. Null for what is no number of days. */
export function daysTerms(count: number): Terms | null {
  return within(count, LONGEST.days, days);
}
