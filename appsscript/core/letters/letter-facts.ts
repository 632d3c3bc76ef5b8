import { cleanLine, cleanLink } from '#core/formats/clean-text.ts';
import { formatDay } from '#core/formats/format-day.ts';
import { formatMoney } from '#core/formats/format-money.ts';
import type { LocaleFormats } from '#core/formats/locale-formats.ts';
import type { Invoice } from '#core/invoices/invoice.ts';
import type { Fact, LetterFacts } from '#core/letters/field-value.ts';
import type { FactName, LibraryLanguage } from '#core/letters/template.ts';
import type { Money } from '#core/values/money.ts';

/**
 * What a letter says of its invoices: for one, labelled lines with all that the row tells; for several, a table with the sum. Total and paid
 * appear only when a part is paid; a link column only when invoices have links of their own.
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
    description: (invoice) => cleanLine(invoice.description ?? ''),
    period: (invoice) => cleanLine(invoice.period ?? ''),
    order: (invoice) => cleanLine(invoice.order ?? ''),
    waybill: (invoice) => cleanLine(invoice.waybill ?? ''),
    delivery_date: (invoice) => (invoice.deliveryDate ? formatDay(invoice.deliveryDate, formats) : ''),
    client_number: (invoice) => cleanLine(invoice.customerId ?? ''),
    issue_date: (invoice) => (invoice.issueDate ? formatDay(invoice.issueDate, formats) : ''),
    terms: (invoice) => cleanLine(invoice.terms ?? ''),
    due_date: (invoice) => (invoice.dueDate ? formatDay(invoice.dueDate, formats) : ''),
    total: (invoice) => (partPaid && invoice.total ? formatMoney(invoice.total, formats) : ''),
    paid: (invoice) => (isPartPaid(invoice) ? formatMoney(invoice.paid!, formats) : ''),
    amount: (invoice) => (invoice.balanceDue ? formatMoney(invoice.balanceDue, formats) : ''),
    payment_reference: (invoice) => cleanLine(invoice.paymentReference ?? ''),
  };
  const names = Object.keys(read) as (keyof typeof read)[];
  if (invoices.length === 1) {
    const lines = names.map((name) => ({ label: language.facts[name], value: read[name](invoices[0]!) }));
    return { kind: 'lines', lines: lines.filter(({ value }) => value !== '') };
  }

  const used = names.filter(
    (name) => IN_TABLES.indexOf(name) >= 0 && invoices.some((invoice) => read[name](invoice)),
  );
  const links = invoices.map((invoice) => cleanLink(invoice.payLink ?? ''));
  const columns: (LetterFacts & { kind: 'table' })['columns'] = used.map((name) => {
    const under = used.indexOf((UNDER[name] ?? name) as typeof name);
    return {
      label: language.facts[name],
      isAmount: name === 'total' || name === 'paid' || name === 'amount',
      ...(UNDER[name] && under >= 0 && { under }),
    };
  });
  const rows = invoices.map((invoice) => used.map((name): Fact => read[name](invoice)));
  if (links.some(Boolean)) {
    columns.push({ label: language.payLinkText, isAmount: false, under: used.indexOf('amount') });
    links.forEach((link, index) => {
      rows[index]!.push(link ? { link, label: language.payLinkText } : '');
    });
  }
  const pages = invoices.map(({ invoiceLink }) => cleanLink(invoiceLink ?? ''));
  if (pages.some(Boolean)) {
    columns.push({ label: language.invoiceLinkText, isAmount: false, under: used.indexOf('number') });
    pages.forEach((link, index) => {
      rows[index]!.push(link ? { link, label: language.invoiceLinkText } : '');
    });
  }
  const sum = {
    label: language.facts.sum,
    value: formatMoney(balance, formats),
    column: used.indexOf('amount'),
  };
  return { kind: 'table', columns, rows, sum };
}

/** A table of five columns is what a phone shows; what else is known of an invoice stands on the invoice. */
const IN_TABLES: readonly FactName[] = [
  'number',
  'order',
  'due_date',
  'total',
  'paid',
  'amount',
  'payment_reference',
];

/** What stands below another value of its row where there is little room. */
const UNDER: Partial<Record<FactName, FactName>> = {
  order: 'number',
  payment_reference: 'number',
  total: 'amount',
  paid: 'amount',
};

/** A part is paid and something is left: then the balance alone would puzzle the customer. */
export function isPartPaid(invoice: Invoice): boolean {
  return !!invoice.paid && invoice.paid.minor > 0 && !!invoice.balanceDue && invoice.balanceDue.minor > 0;
}
