import type { Decision } from '#core/dunning/decision.ts';
import type { Policy } from '#core/dunning/policy.ts';
import type { Invoice } from '#core/invoices/invoice.ts';
import { addDays, type Day } from '#core/values/day.ts';

/**
 * What the owner wrote against a reminder, as a decision; null when nothing does. A promise holds until its day and
 * `promiseGraceDays` more, because a transfer takes its time; a pause until its day; the rest until the owner lifts it.
 */
export function judgeHold(invoice: Invoice, asOf: Day, policy: Policy): Decision | null {
  const { hold, promisePassed } = invoice;
  if (hold) {
    const wanted =
      hold.until && hold.kind === 'promise' ? addDays(hold.until, policy.promiseGraceDays) : hold.until;
    const until = wanted !== null && wanted <= asOf ? addDays(asOf, 1) : wanted;
    return {
      kind: 'hold',
      reason: hold.kind,
      stage: null,
      until,
      values: hold.until ? { day: hold.until } : {},
    };
  }
  if (promisePassed === null) return null;
  const again = addDays(promisePassed, policy.promiseGraceDays);
  if (asOf >= again) return null;
  return { kind: 'hold', reason: 'promise', stage: null, until: again, values: { day: promisePassed } };
}
