import { letterCustomer } from '#core/dunning/customers.ts';
import type { Decision, Plan, ReasonCode } from '#core/dunning/decision.ts';

/**
 * What a plan's invoices fall into, each into one. `ready`: goes. `needs-tick`: goes when the owner ticks it. `needs-you`:
 * cannot be reminded until she does something. `waiting`: later, of itself. `on-hold`: she said so. `done`: nothing to ask for.
 */
export const GROUPS = ['ready', 'needs-tick', 'needs-you', 'waiting', 'on-hold', 'done'] as const;
export type Group = (typeof GROUPS)[number];

/** Reasons with which nothing is asked for; every other reason to skip an invoice is the owner's to mend. */
const DONE: readonly ReasonCode[] = [
  'paid',
  'zero',
  'credit',
  'draft',
  'cancelled',
  'duplicate-copy',
  'not-an-invoice',
  'below-minimum',
];

/** The group of a decision; the one place where it is decided, so that every list and every number agree. */
export function groupOf(decision: Decision): Group {
  if (decision.kind === 'send') return decision.proposed ? 'needs-tick' : 'ready';
  if (decision.kind === 'wait') return 'waiting';
  if (decision.kind === 'hold') return 'on-hold';
  return DONE.indexOf(decision.reason) >= 0 ? 'done' : 'needs-you';
}

/** Invoices, and the customers they belong to; a customer stands in every group that one of its invoices is in. */
export interface GroupCount {
  invoices: number;
  customers: number;
}

/** How many stand in each group; rows that are no invoices in none. */
export function countGroups(plan: Plan): Record<Group, GroupCount> {
  const invoices = {} as Record<Group, number>;
  const customers = {} as Record<Group, Set<string>>;
  for (const group of GROUPS) {
    invoices[group] = 0;
    customers[group] = new Set();
  }
  for (const { invoice, decision } of plan.decided) {
    if (decision.reason === 'not-an-invoice') continue;
    const group = groupOf(decision);
    invoices[group] += 1;
    const named = invoice.customer !== null || invoice.customerId !== null;
    customers[group].add(named ? letterCustomer(invoice) : `row ${invoice.row}`);
  }
  const counts = {} as Record<Group, GroupCount>;
  for (const group of GROUPS) counts[group] = { invoices: invoices[group], customers: customers[group].size };
  return counts;
}
