import { letterCustomer } from '#core/dunning/customers.ts';
import type { LetterDue } from '#core/dunning/letters-due.ts';
import type { Invoice } from '#core/invoices/invoice.ts';

/**
 * A credit that is not set off against an invoice lowers what the customer owes, but which invoice it belongs to only the
 * owner knows. Such a customer's letter would ask for too much, so it waits for the owner's tick.
 */
export function proposeBesideCredit(invoices: readonly Invoice[]): (letter: LetterDue) => LetterDue {
  const credited = new Set(invoices.filter((one) => one.state === 'credit').map(account));
  return (letter) =>
    credited.has(account(letter.invoices[0]!.invoice))
      ? { ...letter, proposed: true, reason: letter.proposed ? letter.reason : 'open-credit' }
      : letter;
}

function account(invoice: Invoice): string {
  return `${letterCustomer(invoice)} | ${invoice.currency ?? '-'}`;
}
