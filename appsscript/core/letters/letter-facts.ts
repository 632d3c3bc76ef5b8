import { cleanLine, cleanLink } from '#core/formats/clean-text.ts';
import { formatDay } from '#core/formats/format-day.ts';
import { formatMoney } from '#core/formats/format-money.ts';
import type { LocaleFormats } from '#core/formats/locale-formats.ts';
import type { Invoice } from '#core/invoices/invoice.ts';
import type { Fact, LetterFacts } from '#core/letters/field-value.ts';
import type { FactName, LibraryLanguage } from '#core/letters/template.ts';
import type { Money } from '#core/values/money.ts';

/**
 * What a letter says of its invoices: for one, labelled lines; for several, a table with the sum. Total and paid appear
 * only when a part is paid, the order number only when there is one; a link column only when invoices have links of their own.
 */
export function letterFacts(
  invoices: readonly Invoice[],
  balance: Money,
  language: LibraryLanguage,
  formats: LocaleFormats,
): LetterFacts {
  const partPaid = invoices.some(isPartPaid);
  const read: Record<Exclude<FactName, 'sum'>, (invoice: Invoice) => string> = {
    number: (invoice) => cleanLine(invoice.number ?? ''),
    order: (invoice) => cleanLine(invoice.order ?? ''),
    issue_date: (invoice) => (invoice.issueDate ? formatDay(invoice.issueDate, formats) : ''),
    due_date: (invoice) => (invoice.dueDate ? formatDay(invoice.dueDate, formats) : ''),
    total: (invoice) => (partPaid && invoice.total ? formatMoney(invoice.total, formats) : ''),
    paid: (invoice) => (isPartPaid(invoice) ? formatMoney(invoice.paid!, formats) : ''),
    amount: (invoice) => (invoice.balanceDue ? formatMoney(invoice.balanceDue, formats) : ''),
  };
  const names = Object.keys(read) as (keyof typeof read)[];
  if (invoices.length === 1) {
    const lines = names.map((name) => ({ label: language.facts[name], value: read[name](invoices[0]!) }));
    return { kind: 'lines', lines: lines.filter(({ value }) => value !== '') };
  }

  // A table of five columns is what a phone shows; the day of the invoice is the one that nobody misses.
  const used = names.filter(
    (name) => name !== 'issue_date' && invoices.some((invoice) => read[name](invoice)),
  );
  const links = invoices.map((invoice) => cleanLink(invoice.payLink ?? ''));
  const columns = used.map((name) => ({
    label: language.facts[name],
    isAmount: name === 'total' || name === 'paid' || name === 'amount',
  }));
  const rows = invoices.map((invoice) => used.map((name): Fact => read[name](invoice)));
  if (links.some(Boolean)) {
    columns.push({ label: language.payLinkText, isAmount: false });
    links.forEach((link, index) => {
      rows[index]!.push(link ? { link, label: language.payLinkText } : '');
    });
  }
  const sum = { label: language.facts.sum, value: formatMoney(balance, formats), column: used.length - 1 };
  return { kind: 'table', columns, rows, sum };
}

/** A part is paid and something is left: then the balance alone would puzzle the customer. */
export function isPartPaid(invoice: Invoice): boolean {
  return !!invoice.paid && invoice.paid.minor > 0 && !!invoice.balanceDue && invoice.balanceDue.minor > 0;
}
