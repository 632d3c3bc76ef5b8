import type { PlanEntry } from '#core/dunning/decision.ts';
import { emptyInvoice } from '#core/invoices/empty-invoice.ts';
import type { Invoice } from '#core/invoices/invoice.ts';
import { addDays } from '#core/values/day.ts';

/** An invoice with the given values and nothing else known of it. */
export function makeInvoice(values: Partial<Invoice>): Invoice {
  return { ...EMPTY, ...values };
}

/** The plan's entry for a letter about these invoices, as the plan itself would make it. */
export function makeEntry(key: string, invoices: Invoice[], isFinal: boolean): PlanEntry {
  const first = invoices[0]!;
  const currency = first.currency!;
  return {
    key,
    customer: first.customer!,
    contact: first.contact,
    salutation: null,
    emails: [],
    cc: [],
    currency,
    invoices,
    balance: { minor: invoices.reduce((sum, one) => sum + one.balanceDue!.minor, 0), currency },
    decision: { kind: 'send', reason: 'stage-due', stage: isFinal ? 'final' : 'overdue-soft', until: null },
    proposed: false,
    skippedStages: [],
    tone: null,
    language: null,
  };
}

/** Two more invoices after the first, so that the wording for several can be seen. */
export function furtherInvoices(first: Invoice): Invoice[] {
  return [1, 2].map((step) => {
    const balanceDue = {
      minor: Math.round(first.balanceDue!.minor / (step + 1)),
      currency: first.currency!,
    };
    const next = (digits: string) => String(Number(digits) + step).padStart(digits.length, '0');
    return {
      ...first,
      row: 2 + step,
      number: (first.number ?? '').replace(/\d+$/, next),
      paid: null,
      total: balanceDue,
      balanceDue,
      dueDate: addDays(first.dueDate!, step * 4),
      daysPastDue: first.daysPastDue! - step * 4,
    };
  });
}

const EMPTY: Invoice = { ...emptyInvoice(2), state: 'overdue' };
