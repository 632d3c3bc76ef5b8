import { discountMayCount, isTakenOffTotal, sumDeductions, takeOff } from '#core/invoices/deductions.ts';
import type { RowAmounts } from '#core/invoices/read-amounts.ts';
import { issueAt, type RowView } from '#core/table/row-view.ts';
import type { Issue } from '#core/values/issue.ts';
import { addMoney, type Money, subtractMoney, toDecimal, toNumber } from '#core/values/money.ts';

export interface BalanceReading {
  total: Money | null;
  paid: Money | null;
  /** Null when it cannot be known; the issue says why. */
  balanceDue: Money | null;
  /** What payments leave open, before deductions: total − paid − credited, or the balance column. */
  unpaid: Money | null;
  /** The balance stands in a column of its own, filled in this row. */
  fromColumn: boolean;
  /** A retention that is all that is left, and not due yet. */
  retained: Money | null;
  /** A discount may have settled it, or a deduction may not have been taken off: the owner decides. */
  doubt: 'discount' | 'deduction' | null;
}

/**
 * What is still owed: the balance column, else total − paid − credited, less what the customer may keep back. A balance that is
 * just what payments leave open has not had the deductions taken off yet. `released`: the retention is due by now. Where both are known and differ, the column counts
 * if it is smaller (a discount, a credit note elsewhere); if it is larger, nobody can say what is owed. An amount before
 * tax is never taken for the total: asking for too little confuses as much as asking for too much.
 */
export function findBalance(
  view: RowView,
  given: RowAmounts,
  issues: Issue[],
  released = false,
): BalanceReading {
  const amounts = inOwnCurrency(view, given, issues);
  const { money, bad } = amounts;
  const total = findTotal(view, amounts, issues);
  const paid = money.paid || (view.has('paid') && !bad.has('paid') && total ? zeroLike(total) : null);
  const reading: BalanceReading = {
    total,
    paid,
    balanceDue: null,
    unpaid: null,
    fromColumn: money.balance !== undefined,
    retained: null,
    doubt: null,
  };
  const retention = money.retention && money.retention.minor !== 0 && !released ? money.retention : null;
  const deductions = sumDeductions(amounts, retention);
  const proved = isTakenOffTotal(amounts, deductions);
  const settle = (unpaid: Money, fromBalance: boolean): BalanceReading => {
    const takenOff = fromBalance || proved === true;
    reading.unpaid = unpaid;
    reading.balanceDue = takenOff ? unpaid : takeOff(unpaid, deductions);
    const nothingElse = reading.balanceDue.minor === 0 && unpaid.minor > 0;
    if (retention !== null && !takenOff && nothingElse) reading.retained = atMost(retention, unpaid);
    if (discountMayCount(view, amounts, reading.balanceDue, total, takenOff)) reading.doubt = 'discount';
    else if (deductions !== null && !takenOff && proved === null && reading.balanceDue.minor > 0)
      reading.doubt = 'deduction';
    return reading;
  };
  if (amounts.currencyConflict || bad.has('balance')) return reading;
  if (!money.balance && (bad.has('paid') || bad.has('credited') || (bad.has('total') && !total)))
    return reading;
  const owed = total === null ? null : computeOwed(total, amounts);
  if (!money.balance) {
    if (paidTwice(view, amounts, issues)) return reading;
    return owed === null ? reading : settle(owed, false);
  }
  const balance = settleBalance(view, amounts, owed, issues);
  if (balance === null) return reading;
  if (owed === null) {
    const open = settle(balance, true);
    return deductions !== null && balance.minor > 0 ? { ...open, doubt: open.doubt || 'deduction' } : open;
  }
  if (balance.minor === owed.minor) return settle(balance, false);
  settle(balance, true);
  if (balance.minor === takeOff(owed, deductions).minor) return reading;
  const smaller = balance.minor < owed.minor;
  // Without columns for payments a smaller balance is simply a part payment.
  if (smaller && !view.has('paid') && !view.has('credited')) return reading;
  const values = { balance: toDecimal(balance), computed: toDecimal(owed) };
  const code = smaller ? 'balance-smaller' : 'balance-larger';
  issues.push(issueAt(code, smaller ? 'warning' : 'error', view.row, view.get('balance'), values));
  if (!smaller) reading.balanceDue = null;
  return reading;
}

/**
 * Amounts in the invoice's own currency where the sheet has the company's beside it (an accounting export): the balance
 * is then known only if nothing or everything of the total is open.
 */
function inOwnCurrency(view: RowView, amounts: RowAmounts, issues: Issue[]): RowAmounts {
  const { totalInCurrency, balanceInCurrency, total, balance } = amounts.money;
  if (!totalInCurrency && !balanceInCurrency) return amounts;
  const money = { ...amounts.money };
  if (totalInCurrency) money.total = totalInCurrency;
  if (balanceInCurrency) money.balance = balanceInCurrency;
  else if (balance && balance.minor === 0) money.balance = balance;
  else if (balance && total && totalInCurrency && balance.minor === total.minor)
    money.balance = totalInCurrency;
  else if (balance && total?.minor !== totalInCurrency?.minor) {
    const values = { used: toDecimal(balance), other: toDecimal(totalInCurrency as Money) };
    issues.push(issueAt('totals-disagree', 'error', view.row, view.get('balance'), values));
    return { ...amounts, money, bad: new Set(amounts.bad).add('balance') };
  }
  return { ...amounts, money };
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
  if (money.net && money.tax && !isRate(view, money.net, money.tax)) return addMoney(money.net, money.tax);
  if (money.net && !money.balance && !view.has('total'))
    issues.push(issueAt('amount-net-only', 'error', view.row, view.get('net')));
  return null;
}

/** A whole number that would be a plausible rate, and hardly is an amount: 15 beside 1,000 in a column "VAT". */
function isRate(view: RowView, net: Money, tax: Money): boolean {
  const shown = view.get('tax')?.shown || '';
  const amount = toNumber(tax);
  const isWhole = /^\d{1,2}([.,]0+)?$/.test(shown) && Number.isInteger(amount) && amount >= 3 && amount <= 27;
  return isWhole && Math.abs(toNumber(net)) * 0.03 > amount;
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

function atMost(money: Money, limit: Money): Money {
  return absolute(money).minor > limit.minor ? limit : absolute(money);
}

function zeroLike(money: Money): Money {
  return { minor: 0, currency: money.currency };
}
