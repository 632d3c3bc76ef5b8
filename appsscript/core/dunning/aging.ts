import type { CurrencyTotal } from '#core/dunning/decision.ts';
import { type AgingBucket, type Invoice, isOpen } from '#core/invoices/invoice.ts';
import { addMoney, type CurrencyCode, type Money } from '#core/values/money.ts';

export const AGING_BUCKETS: readonly AgingBucket[] = ['current', '1-30', '31-60', '61-90', 'over-90'];

/** The bucket of a balance by days past due: the usual columns of an aging report. On the due day it is current. */
export function agingBucket(daysPastDue: number): AgingBucket {
  if (daysPastDue <= 0) return 'current';
  if (daysPastDue <= 30) return '1-30';
  if (daysPastDue <= 60) return '31-60';
  return daysPastDue <= 90 ? '61-90' : 'over-90';
}

/** Balances of one currency by age. */
export interface AgingRow {
  currency: CurrencyCode;
  buckets: Record<AgingBucket, Money>;
  total: Money;
}

/** Aging report: one row a currency, in the order of their codes. Only what is open or overdue counts, held or not. */
export function ageBalances(invoices: readonly Invoice[]): AgingRow[] {
  const rows = new Map<CurrencyCode, AgingRow>();
  for (const invoice of invoices) {
    const balance = openBalance(invoice);
    if (!balance || invoice.daysPastDue === null) continue;
    const row = rows.get(balance.currency) ?? emptyRow(balance.currency);
    rows.set(balance.currency, row);
    const bucket = agingBucket(invoice.daysPastDue);
    row.buckets[bucket] = addMoney(row.buckets[bucket], balance);
    row.total = addMoney(row.total, balance);
  }
  return inOrder(rows);
}

/** What is open and what of it is overdue, one line a currency; currencies are never added. */
export function totalBalances(invoices: readonly Invoice[]): CurrencyTotal[] {
  const totals = new Map<CurrencyCode, CurrencyTotal>();
  for (const invoice of invoices) {
    const balance = openBalance(invoice);
    if (!balance) continue;
    const { currency } = balance;
    const total = totals.get(currency) ?? { currency, open: nothing(currency), overdue: nothing(currency) };
    totals.set(currency, total);
    total.open = addMoney(total.open, balance);
    if (invoice.state === 'overdue') total.overdue = addMoney(total.overdue, balance);
  }
  return inOrder(totals);
}

function openBalance(invoice: Invoice): Money | null {
  return isOpen(invoice) && invoice.currency !== null ? invoice.balanceDue : null;
}

const nothing = (currency: CurrencyCode): Money => ({ minor: 0, currency });

function emptyRow(currency: CurrencyCode): AgingRow {
  const zero = nothing(currency);
  return {
    currency,
    buckets: { current: zero, '1-30': zero, '31-60': zero, '61-90': zero, 'over-90': zero },
    total: zero,
  };
}

function inOrder<T>(rows: Map<CurrencyCode, T>): T[] {
  return Array.from(rows.keys())
    .sort()
    .map((currency) => rows.get(currency)!);
}
