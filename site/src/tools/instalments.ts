import { formatDay } from '#core/formats/format-day.ts';
import { formatMoney } from '#core/formats/format-money.ts';
import type { LocaleFormats } from '#core/formats/locale-formats.ts';
import type { LetterFacts } from '#core/letters/field-value.ts';
import type { LibraryLanguage } from '#core/letters/template.ts';
import { addDays, type Day, dayFromParts, daysInMonth, partsOfDay } from '#core/values/day.ts';
import { type Money, sumMoney } from '#core/values/money.ts';

export interface Instalment {
  day: Day;
  amount: Money;
}
export type Interval = 'week' | 'fortnight' | 'month';

/**
 * A balance in equal parts that add up exactly: what does not divide goes, one minor unit each, to the first parts. Monthly
 * parts keep the day of the month, or take the month's last day where it is shorter.
 */
export function splitBalance(balance: Money, parts: number, first: Day, interval: Interval): Instalment[] {
  const base = Math.floor(balance.minor / parts);
  const rest = balance.minor - base * parts;
  return Array.from({ length: parts }, (_, index) => ({
    day:
      interval === 'month' ? addMonths(first, index) : addDays(first, index * (interval === 'week' ? 7 : 14)),
    amount: { minor: base + (index < rest ? 1 : 0), currency: balance.currency },
  }));
}

function addMonths(first: Day, months: number): Day {
  const { year, month, day } = partsOfDay(first);
  const ahead = month - 1 + months;
  const inYear = year + Math.floor(ahead / 12);
  const inMonth = (ahead % 12) + 1;
  return dayFromParts(inYear, inMonth, Math.min(day, daysInMonth(inYear, inMonth)))!;
}

/** The parts as a letter shows them. */
export function instalmentsBlock(
  parts: Instalment[],
  language: LibraryLanguage,
  formats: LocaleFormats,
): LetterFacts {
  const { facts } = language;
  const sum = sumMoney(
    parts.map(({ amount }) => amount),
    parts[0]!.amount.currency,
  );
  return {
    kind: 'table',
    columns: [
      { label: facts.due_date, isAmount: false },
      { label: facts.amount, isAmount: true },
    ],
    rows: parts.map(({ day, amount }) => [formatDay(day, formats), formatMoney(amount, formats)]),
    sum: { label: facts.sum, value: formatMoney(sum, formats), column: 1 },
  };
}
