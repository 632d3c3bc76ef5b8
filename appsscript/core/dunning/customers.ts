import type { Invoice } from '#core/invoices/invoice.ts';
import { type History, lettersAbout, type PastLetter } from '#core/journal/history.ts';
import { addressKey, customerKey } from '#core/journal/identity.ts';
import type { Day } from '#core/values/day.ts';

/** Who an invoice is for, in letters: the customer's id where the sheet has one, else the name. */
export function letterCustomer(invoice: Invoice): string {
  return invoice.customerId
    ? `id ${customerKey(invoice.customerId)}`
    : `name ${customerKey(invoice.customer)}`;
}

/**
 * What may share one letter: the same customer, exactly the same addresses (those in copy too) and the same currency.
 * The same name with other addresses may be somebody else, and nobody sees another's invoices.
 */
export function letterKey(invoice: Invoice): string {
  const to = invoice.emails.map(addressKey).sort().join(',');
  const cc = invoice.cc.map(addressKey).sort().join(',');
  return [letterCustomer(invoice), cc ? `${to} cc ${cc}` : to, invoice.currency ?? '-'].join(' | ');
}

/** Everybody in the sheet, for the limits: how many letters a customer has had, whatever currency or address. */
export interface Customers {
  /** The same text for all rows of one customer. */
  of(invoice: Invoice): string;
  /** Days of the letters this customer has had or may have had. */
  days(invoice: Invoice): Day[];
}

/**
 * Rows are of one customer, for the limits, if they share the id or the name. That is wider than for a letter on purpose:
 * two namesakes may wait for each other a few days, but nobody is written to twice because one row lacks an id.
 */
export function findCustomers(invoices: readonly Invoice[], history: History): Customers {
  const parents = new Map<string, string>();
  const rootOf = (key: string): string => {
    let root = key;
    for (let parent = parents.get(root); parent !== undefined; parent = parents.get(root)) root = parent;
    if (root !== key) parents.set(key, root);
    return root;
  };
  for (const invoice of invoices) {
    for (const key of [letterCustomer(invoice), ...addressesOf(invoice)]) {
      const root = rootOf(nameOf(invoice));
      const other = rootOf(key);
      if (root !== other) parents.set(other, root);
    }
  }
  const of = (invoice: Invoice) => rootOf(nameOf(invoice));
  const days = collectDays(invoices, history, of);
  return { of, days: (invoice) => days.get(of(invoice)) ?? [] };
}

/** Letters to any name of the customer, and letters about any of its invoices (under a name it had before). */
function collectDays(
  invoices: readonly Invoice[],
  history: History,
  of: (invoice: Invoice) => string,
): Map<string, Day[]> {
  const letters = new Map<string, Set<PastLetter>>();
  const names = new Set<string>();
  for (const invoice of invoices) {
    const customer = of(invoice);
    const found = letters.get(customer) ?? new Set<PastLetter>();
    letters.set(customer, found);
    for (const letter of lettersAbout(history, invoice)) found.add(letter);
    const name = customerKey(invoice.customer);
    if (name === '' || names.has(name)) continue;
    names.add(name);
    for (const letter of history.byCustomer.get(name) ?? []) found.add(letter);
  }
  const days = new Map<string, Day[]>();
  letters.forEach((found, customer) => {
    const list: Day[] = [];
    found.forEach((letter) => {
      if (letter.day !== null) list.push(letter.day);
    });
    days.set(customer, list.sort());
  });
  return days;
}

/** Where the name is an address or stands for one, the address tells who it is. */
function addressesOf(invoice: Invoice): string[] {
  const named = invoice.customer !== null && invoice.customer.indexOf('@') < 0;
  return named ? [] : invoice.emails.map((email) => `address ${addressKey(email)}`);
}

/** Rows without a name have only themselves. */
function nameOf(invoice: Invoice): string {
  const name = customerKey(invoice.customer);
  return name === '' ? `row ${invoice.row}` : `name ${name}`;
}
