import type { Invoice } from '#core/invoices/invoice.ts';
import { issueAt } from '#core/table/row-view.ts';
import type { Issue } from '#core/values/issue.ts';
import type { Money } from '#core/values/money.ts';
import { foldWord } from '#core/words/clean-text.ts';

/** States that do not take part: an invoice that was cancelled or never issued may come again under its number. */
const APART: Invoice['state'][] = ['not-an-invoice', 'cancelled', 'draft'];

/**
 * Invoices whose number stands more than once, or is only spelled another way (`INV-7`, `inv 007`) beside the same customer,
 * total and due date. Rows that say the same are one invoice written twice: the first stays, the
 * others become `duplicate` (a warning). If they differ in customer, amount, date or payment, nobody can say which one
 * counts: all become `duplicate` (an error), and none is reminded.
 */
export function markDuplicates(invoices: Invoice[], numberColumn: string | null, issues: Issue[]): Invoice[] {
  const numbered = invoices.filter((invoice) => invoice.number !== null && APART.indexOf(invoice.state) < 0);
  const years = numbersBeginAnew(numbered);
  const exact = groupBy(numbered, (invoice) => plainNumber(invoice) + (years ? ` ${yearOf(invoice)}` : ''));
  const single = exact.filter((group) => group.length === 1).map((group) => group[0] as Invoice);
  const groups = exact.concat(groupBy(single, looseKey)).filter((group) => group.length > 1);
  const changed = new Map<Invoice, Invoice>();
  for (const group of groups) {
    const first = group[0] as Invoice;
    const same = group.every((invoice) => content(invoice) === content(first));
    const rows = group.map((invoice) => invoice.row);
    for (const invoice of same ? group.slice(1) : group) {
      changed.set(invoice, { ...invoice, state: 'duplicate', bucket: null, copyOf: same ? first.row : null });
      const others = rows.filter((row) => row !== invoice.row).join(', ');
      const issue = issueAt(
        same ? 'duplicate-same' : 'duplicate-differs',
        same ? 'warning' : 'error',
        invoice.row,
        numberColumn,
        {
          rows: others,
          first: first.row,
        },
      );
      issues.push({ ...issue, found: invoice.number });
    }
  }
  return invoices.map((invoice) => changed.get(invoice) || invoice);
}

/**
 * True where numbers start anew each year: several of them stand in more than one year and none twice in one. Then 12 of
 * last year and 12 of this year are two invoices.
 */
function numbersBeginAnew(numbered: Invoice[]): boolean {
  const again = groupBy(numbered, plainNumber).filter((group) => group.length > 1);
  const apart = again.filter((group) => {
    const years = group.map(yearOf);
    return years.every((year, at) => year !== '' && years.indexOf(year) === at);
  });
  const short = again.every((group) => plainNumber(group[0] as Invoice).length <= 4);
  return apart.length > 0 && apart.length === again.length && (apart.length > 1 || short);
}

const yearOf = (invoice: Invoice): string => (invoice.issueDate || invoice.dueDate || '').slice(0, 4);
const plainNumber = (invoice: Invoice): string => numberOf(invoice).replace(/\s/g, '');
const numberOf = (invoice: Invoice): string => (invoice.number as string).toLowerCase();

function groupBy(invoices: Invoice[], keyOf: (invoice: Invoice) => string): Invoice[][] {
  const groups = new Map<string, Invoice[]>();
  for (const invoice of invoices) {
    const key = keyOf(invoice);
    const group = groups.get(key);
    if (group) group.push(invoice);
    else groups.set(key, [invoice]);
  }
  return Array.from(groups.values());
}

/** The letters and numbers of an invoice number without zeros in front, and what else makes two spellings one invoice. */
function looseKey(invoice: Invoice): string {
  const parts = (numberOf(invoice).match(/\d+|\p{L}+/gu) || []).map((part) => part.replace(/^0+(?=\d)/, ''));
  const { customer, total, balanceDue, dueDate, row } = invoice;
  if (!parts.some((part) => /\d/.test(part)) || customer === null) return `row ${row}`;
  return [parts.join(' '), foldWord(customer), money(total || balanceDue), dueDate].join('|');
}

const money = (amount: Money | null): string =>
  amount === null ? '?' : `${amount.minor} ${amount.currency}`;

/** What must agree for two rows to be one invoice. */
function content(invoice: Invoice): string {
  return [
    foldWord(invoice.customer || ''),
    invoice.emails.join(' ').toLowerCase(),
    money(invoice.total),
    money(invoice.balanceDue),
    invoice.issueDate,
    invoice.dueDate,
    invoice.state,
    JSON.stringify(invoice.hold),
  ].join('|');
}
