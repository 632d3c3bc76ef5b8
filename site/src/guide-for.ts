import { GUIDES } from './guides.ts';

/** The guide that helps most with a situation of the library, or with a line of work. */
const GUIDE_FOR: Record<string, string> = {
  'before-due': 'timing-and-cadence',
  'due-today': 'timing-and-cadence',
  'overdue-soft': 'tactful-reminders',
  'overdue-ask': 'objections-and-answers',
  'overdue-firm': 'asking-kindly',
  final: 'law-in-outline',
  'invoice-delivered': 'prevention',
  'part-payment-received': 'records-and-reports',
  'promise-passed': 'objections-and-answers',
  'extension-agreed': 'payment-plans',
  'plan-offered': 'payment-plans',
  'plan-agreed': 'payment-plans',
  'instalment-due': 'payment-plans',
  'dispute-acknowledged': 'objections-and-answers',
  'right-contact': 'personalisation',
  statement: 'records-and-reports',
  'milestone-due': 'prevention',
  'early-discount': 'early-payment-discounts',
  'meeting-invited': 'channels',
  'paid-thanks': 'collecting-without-hurting',
  'reminded-by-mistake': 'seven-mistakes',
  handover: 'collecting-without-hurting',
  freight: 'carriage-of-goods',
};

/** The guide to a situation; a line of work that has one of its own comes first. */
export function guideFor(situation: string, sector: string | null = null) {
  const slug = (sector && GUIDE_FOR[sector]) || GUIDE_FOR[situation];
  return GUIDES.find((guide) => guide.slug === slug);
}
