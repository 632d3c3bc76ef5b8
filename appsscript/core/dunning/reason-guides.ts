import type { ReasonCode } from '#core/dunning/decision.ts';
import type { StageId } from '#core/values/stage.ts';

/** Which guide of the site says more about a reason: its folder under `guides/`, the same in every language. */
export const REASON_GUIDES: Record<ReasonCode, string> = {
  'stage-due': 'timing-and-cadence',
  'first-contact-old': 'timing-and-cadence',
  'owner-only': 'collecting-without-hurting',
  'promise-passed': 'objections-and-answers',
  'open-credit': 'records-and-reports',
  'not-due-yet': 'timing-and-cadence',
  'reminded-recently': 'timing-and-cadence',
  'reminded-today': 'timing-and-cadence',
  'weekly-cap': 'timing-and-cadence',
  'other-letter-today': 'timing-and-cadence',
  'next-stage-later': 'timing-and-cadence',
  'not-a-working-day': 'quiet-hours',
  'outside-hours': 'quiet-hours',
  'balances-unchecked': 'records-and-reports',
  dispute: 'objections-and-answers',
  promise: 'objections-and-answers',
  paused: 'timing-and-cadence',
  'do-not-remind': 'what-never-to-do',
  plan: 'payment-plans',
  paid: 'records-and-reports',
  zero: 'records-and-reports',
  credit: 'records-and-reports',
  draft: 'prevention',
  cancelled: 'records-and-reports',
  duplicate: 'records-and-reports',
  unreadable: 'records-and-reports',
  'not-an-invoice': 'records-and-reports',
  'no-email': 'channels',
  'no-number': 'prevention',
  'no-customer': 'personalisation',
  'currency-unknown': 'prevention',
  'below-minimum': 'prevention',
  'cap-per-invoice': 'collecting-without-hurting',
  'ladder-done': 'collecting-without-hurting',
  'language-missing': 'personalisation',
  uncertain: 'records-and-reports',
};

/** The guide beside a letter of a stage. */
export const STAGE_GUIDES: Record<StageId, string> = {
  'before-due': 'timing-and-cadence',
  'due-today': 'timing-and-cadence',
  'overdue-soft': 'tactful-reminders',
  'overdue-ask': 'asking-kindly',
  'overdue-firm': 'collecting-without-hurting',
  final: 'collecting-without-hurting',
};
