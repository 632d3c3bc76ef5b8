import type { BalanceReading } from '#core/invoices/balance-due.ts';
import type { InvoiceState } from '#core/invoices/invoice.ts';
import type { PaymentSigns } from '#core/invoices/read-payment.ts';
import { issueAt } from '#core/table/row-view.ts';
import type { Day } from '#core/values/day.ts';
import type { Issue } from '#core/values/issue.ts';
import type { Money } from '#core/values/money.ts';

export interface StateInput {
  row: number;
  asOf: Day;
  kind: 'invoice' | 'creditNote' | null;
  signs: PaymentSigns;
  balance: BalanceReading;
  dueDate: Day | null;
  /** A cell that decides cannot be read. */
  unclear: boolean;
}

/**
 * The state of an invoice from everything its row says.
 *
 * Where signs contradict each other, nobody who may have paid is reminded, and the contradiction is told:
 * - the owner's own sign of payment (tick, word, date) beats a status gone stale and a balance that is still the whole
 *   total: `paid`, with a warning;
 * - beside a balance that is only a part of the total it may mean the part or the whole: `unreadable`, with an error, so
 *   that the row is not forgotten either. A date alone beside a part payment is that payment's date.
 */
export function decideState(input: StateInput, issues: Issue[]): InvoiceState {
  const { signs, balance } = input;
  if (signs.status === 'cancelled' || signs.status === 'refunded') return 'cancelled';
  if (signs.status === 'draft') return 'draft';
  if (input.kind === 'creditNote' || signs.status === 'credit') return 'credit';
  if (isBelowZero(balance.total) || isBelowZero(balance.balanceDue)) return 'credit';
  const due = balance.balanceDue;
  if (signs.paidBy !== null) {
    const contradiction = contradictPaid(input);
    if (contradiction !== null) issues.push(contradiction);
    if (contradiction === null || contradiction.severity === 'warning') return 'paid';
    if (contradiction.severity === 'error') return 'unreadable';
  }
  if (due !== null && due.minor === 0) return settleZero(input, issues);
  if (input.unclear || signs.unclear || due === null || input.dueDate === null) return 'unreadable';
  if (signs.status === 'partial' && balance.total !== null && balance.unpaid?.minor === balance.total.minor) {
    issues.push(issueAt('part-payment-unknown', 'error', input.row, signs.openBy));
    return 'unreadable';
  }
  return input.dueDate < input.asOf ? 'overdue' : 'open';
}

/** Nothing is owed: never asked for, or paid. */
function settleZero(input: StateInput, issues: Issue[]): InvoiceState {
  const { balance, signs } = input;
  if (balance.total !== null && balance.total.minor === 0) return 'zero';
  const noPayment = balance.paid === null || balance.paid.minor === 0;
  if (signs.openBy !== null && balance.fromColumn && noPayment && balance.total !== null)
    issues.push(issueAt('open-without-balance', 'warning', input.row, signs.openBy));
  return 'paid';
}

/**
 * What speaks against a sign of payment: a warning when the row is still taken as paid, an error when it cannot be known,
 * an info when the sign is only the date of a part payment and the row stays open. Null when nothing does.
 */
function contradictPaid(input: StateInput): Issue | null {
  const { signs, balance, row } = input;
  const due = balance.balanceDue;
  const partly =
    due !== null &&
    due.minor > 0 &&
    (balance.total === null ? balance.fromColumn : balance.unpaid?.minor !== balance.total.minor);
  const byDateOnly = signs.paidBy?.field === 'paidDate' || typeof signs.paidBy?.cell === 'object';
  if (partly) {
    const ofPart = byDateOnly && balance.total !== null;
    return issueAt(
      ofPart ? 'paid-date-of-part' : 'paid-contradicted',
      ofPart ? 'info' : 'error',
      row,
      signs.paidBy,
    );
  }
  if (signs.status === 'partial' && !byDateOnly)
    return issueAt('paid-contradicted', 'error', row, signs.paidBy);
  if (signs.status === 'partial') return issueAt('paid-date-of-part', 'info', row, signs.paidBy);
  const wholeOpen = balance.fromColumn && due !== null && due.minor > 0;
  if (wholeOpen || signs.openBy !== null) return issueAt('paid-despite-open', 'warning', row, signs.paidBy);
  return null;
}

function isBelowZero(money: Money | null): boolean {
  return money !== null && money.minor < 0;
}
