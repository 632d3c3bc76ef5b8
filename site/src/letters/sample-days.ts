import { addDays, type Day } from '#core/values/day.ts';

/** The day for which examples are written when the visitor has given no date: builds stay the same from day to day. */
export const SAMPLE_DAY: Day = '2026-11-18';

/** Days after the day of the letter that stand in date fields until the visitor names others. */
const AFTER: Record<string, number> = {
  received_date: -1,
  new_due_date: 14,
  instalment_date: 5,
  discount_until: 7,
  promised_date: -2,
  reply_by: 7,
};

/** The example day of a date field, seen from the day of the letter. */
export function sampleDay(field: string, asOf: Day): Day {
  return addDays(asOf, AFTER[field] ?? 7);
}

/** Where a situation finds an invoice. */
const DAYS_PAST_DUE: Record<string, number> = {
  'before-due': -3,
  'due-today': 0,
  'overdue-soft': 3,
  'overdue-ask': 8,
  'overdue-firm': 15,
  final: 31,
  'promise-passed': 12,
  'plan-offered': 12,
  'plan-agreed': 14,
  'part-payment-received': 9,
  'extension-agreed': 4,
  'meeting-invited': 12,
  'right-contact': 5,
  'dispute-acknowledged': 5,
  'reminded-by-mistake': 5,
  statement: 5,
  handover: 40,
  'early-discount': -21,
  'invoice-delivered': -30,
  'milestone-due': -14,
  'instalment-due': -5,
  'paid-thanks': 6,
};

export function sampleDaysPastDue(situation: string): number {
  return DAYS_PAST_DUE[situation] ?? 5;
}
