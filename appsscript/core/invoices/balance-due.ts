import type { RowAmounts } from '#core/invoices/read-amounts.ts';
import { issueAt, type RowView } from '#core/table/row-view.ts';
import type { Issue } from '#core/values/issue.ts';
import { addMoney, type Money, subtractMoney, toDecimal } from '#core/values/money.ts';

export interface BalanceReading {
  total: Money | null;
  paid: Money | null;
  /** Null when it cannot be known; the issue says why. */
  balanceDue: Money | null;
  /** The balance stands in a column of its own, filled in this row. */
  fromColumn: boolean;
}

/**
 * What is still owed: the balance column, else total − paid − credited. Where both are known and differ, the column counts
 * if it is smaller (a discount, a credit note elsewhere); if it is larger, nobody can say what is owed. An amount before
 * tax is never taken for the total: asking for too little confuses as much as asking for too much.
 */
export function findBalance(view: RowView, amounts: RowAmounts, issues: Issue[]): BalanceReading {
  const { money, bad } = amounts;
  const total = findTotal(view, amounts, issues);
  const paid = money.paid || (view.has('paid') && !bad.has('paid') && total ? zeroLike(total) : null);
  const reading: BalanceReading = { total, paid, balanceDue: null, fromColumn: money.balance !== undefined };
  if (amounts.currencyConflict || bad.has('balance')) return reading;
  if (!money.balance && (bad.has('paid') || bad.has('credited') || (bad.has('total') && !total)))
    return reading;
  const owed = total === null ? null : computeOwed(total, amounts);
  if (!money.balance) {
    if (paidTwice(view, amounts, issues)) return reading;
    reading.balanceDue = owed;
    return reading;
  }
  const balance = settleBalance(view, amounts, owed, issues);
  reading.balanceDue = balance;
  if (balance === null || owed === null || balance.minor === owed.minor) return reading;
  const smaller = balance.minor < owed.minor;
  // Without columns for payments a smaller balance is simply a part payment.
  if (smaller && !view.has('paid') && !view.has('credited')) return reading;
  const values = { balance: toDecimal(balance), computed: toDecimal(owed) };
  const code = smaller ? 'balance-smaller' : 'balance-larger';
  issues.push(issueAt(code, smaller ? 'warning' : 'error', view.row, view.get('balance'), values));
  if (!smaller) reading.balanceDue = null;
  return reading;
}

/** Of balance columns that differ the one that total less payments confirms; null with an issue when it confirms none. */
function settleBalance(
  view: RowView,
  amounts: RowAmounts,
  owed: Money | null,
  issues: Issue[],
): Money | null {
  const used = amounts.money.balance as Money;
  const other = (amounts.rivals.balance || []).filter((rival) => rival.minor !== used.minor)[0];
  if (!other || owed?.minor === used.minor) return used;
  if (owed?.minor === other.minor) return other;
  const values = { used: toDecimal(used), other: toDecimal(other) };
  issues.push(issueAt('totals-disagree', 'error', view.row, view.get('balance'), values));
  return null;
}

/** The total column, else net and tax together. A second total column that asks for more makes it unknown. */
function findTotal(view: RowView, amounts: RowAmounts, issues: Issue[]): Money | null {
  const { money, rivals, bad } = amounts;
  const total = money.total;
  if (bad.has('total') || amounts.currencyConflict) return null;
  if (total) {
    const larger = (rivals.total || []).filter((rival) => rival.minor > total.minor)[0];
    if (!larger) return total;
    const values = { used: toDecimal(total), other: toDecimal(larger) };
    issues.push(issueAt('totals-disagree', 'error', view.row, view.get('total'), values));
    return null;
  }
  if (money.net && money.tax) return addMoney(money.net, money.tax);
  if (money.net && !money.balance && !view.has('total'))
    issues.push(issueAt('amount-net-only', 'error', view.row, view.get('net')));
  return null;
}

function computeOwed(total: Money, amounts: RowAmounts): Money {
  // Refunds and credit notes are written with either sign; what was paid and credited always lowers the balance.
  const lowered = [amounts.money.paid, amounts.money.credited].filter(
    (money): money is Money => money !== undefined,
  );
  return lowered.reduce(
    (left, money) => subtractMoney(left, total.minor < 0 ? money : absolute(money)),
    total,
  );
}

/** Two columns of payments with different amounts: neither alone is what was paid. */
function paidTwice(view: RowView, amounts: RowAmounts, issues: Issue[]): boolean {
  const paid = amounts.money.paid;
  const other = (amounts.rivals.paid || []).filter(
    (rival) => rival.minor !== 0 && rival.minor !== (paid?.minor || 0),
  )[0];
  if (!other) return false;
  const values = { used: paid ? toDecimal(paid) : '0', other: toDecimal(other) };
  issues.push(issueAt('paid-twice', 'error', view.row, view.get('paid'), values));
  return true;
}

function absolute(money: Money): Money {
  return { minor: Math.abs(money.minor), currency: money.currency };
}

function zeroLike(money: Money): Money {
  return { minor: 0, currency: money.currency };
}
