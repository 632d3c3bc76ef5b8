import type { Decision } from '#core/dunning/decision.ts';
import type { Policy } from '#core/dunning/policy.ts';
import type { Invoice } from '#core/invoices/invoice.ts';
import { addDays, type Day } from '#core/values/day.ts';

/**
 * What the owner wrote against a reminder, as a decision; null when nothing does. A promise holds until its day and
 * `promiseGraceDays` more, because a transfer takes its time; a pause through its day; the rest until the owner lifts it.
 */
export function judgeHold(invoice: Invoice, asOf: Day, policy: Policy): Decision | null {
  const { hold, promisePassed } = invoice;
  if (hold) {
    const grace = hold.kind === 'promise' ? policy.promiseGraceDays : 1;
    const wanted = hold.until === null ? null : addDays(hold.until, grace);
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
