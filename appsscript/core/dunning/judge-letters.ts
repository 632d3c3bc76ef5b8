import { isSendingDay, nextSendingDay, sendingDaysOf } from '#core/dunning/calendar.ts';
import { firstFreeDay, judgeCaps } from '#core/dunning/caps.ts';
import type { Decision, ReasonCode } from '#core/dunning/decision.ts';
import type { JudgeOptions } from '#core/dunning/judge-invoice.ts';
import { byUrgency, type LetterDue } from '#core/dunning/letters-due.ts';
import { addDays, type Day } from '#core/values/day.ts';

export interface CalendarOptions extends JudgeOptions {
  /** Minutes after midnight; null: the hour is not judged. */
  minutes: number | null;
}

/** Why a letter that is due does not go now; `until` null never occurs, for all these pass of themselves. */
type Delay = { reason: ReasonCode; until: Day; values: Record<string, string | number> };

/**
 * What happens to the letters due for one customer: the limits first (they bind for days), then the calendar, then the
 * hour; and if one may go, only the most urgent one does, in whatever currency.
 */
export function judgeLetters(
  letters: LetterDue[],
  customerDays: readonly Day[],
  options: CalendarOptions,
): { letter: LetterDue; decision: Decision }[] {
  const delay = delayOf(customerDays, options);
  const { asOf, policy, settings } = options;
  const sendingDays = sendingDaysOf(policy, settings);
  return letters
    .slice()
    .sort(byUrgency)
    .map((letter, index) => {
      if (delay) return { letter, decision: waitFor(letter, delay) };
      if (index === 0) return { letter, decision: sendNow(letter) };
      const until = firstFreeDay(customerDays.concat(asOf), asOf, policy.caps, sendingDays);
      return { letter, decision: waitFor(letter, { reason: 'other-letter-today', until, values: {} }) };
    });
}

function delayOf(customerDays: readonly Day[], options: CalendarOptions): Delay | null {
  const { asOf, minutes, policy, settings } = options;
  const sendingDays = sendingDaysOf(policy, settings);
  const cap = judgeCaps(customerDays, asOf, policy.caps);
  if (cap) {
    const until = firstFreeDay(customerDays, addDays(asOf, 1), policy.caps, sendingDays);
    const week = customerDays.filter((day) => day > addDays(asOf, -7));
    return {
      reason: cap,
      until,
      values: { last: customerDays[customerDays.length - 1]!, count: week.length },
    };
  }
  if (!isSendingDay(asOf, sendingDays))
    return { reason: 'not-a-working-day', until: nextSendingDay(asOf, sendingDays), values: {} };
  if (minutes === null || (minutes >= policy.sendingFrom && minutes <= policy.sendingUntil)) return null;
  const until = minutes < policy.sendingFrom ? asOf : nextSendingDay(addDays(asOf, 1), sendingDays);
  const hours = { from: clockTime(policy.sendingFrom), to: clockTime(policy.sendingUntil) };
  return { reason: 'outside-hours', until, values: hours };
}

function sendNow(letter: LetterDue): Decision {
  return {
    kind: 'send',
    reason: letter.reason,
    stage: letter.stage,
    until: null,
    values: { ...letter.values, count: letter.invoices.length },
    proposed: letter.proposed,
  };
}

function waitFor(letter: LetterDue, delay: Delay): Decision {
  return {
    kind: 'wait',
    reason: delay.reason,
    stage: letter.stage,
    until: delay.until,
    values: delay.values,
  };
}

/** Minutes after midnight as `09:00`. */
function clockTime(minutes: number): string {
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}
