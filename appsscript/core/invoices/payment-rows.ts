import type { Invoice } from '#core/invoices/invoice.ts';
import { issueAt } from '#core/table/row-view.ts';
import type { Issue } from '#core/values/issue.ts';
import { toDecimal } from '#core/values/money.ts';
import { foldWord } from '#core/words/clean-text.ts';

/**
 * Payments and other documents that stand in rows of their own among invoices. One that carries the number of an
 * open invoice of the same customer may have paid it: nobody can say what is owed, and the invoice is not reminded. One
 * with a minus sign that belongs to no invoice is a credit that nobody has set off yet. A payment (`payments`) without a number
 * may be for any invoice of its customer: each of these goes only after a look.
 */
export function weighPaymentRows(
  invoices: Invoice[],
  { others: rows, payments }: { others: ReadonlySet<number>; payments: ReadonlySet<number> },
  numberColumn: string | null,
  issues: Issue[],
): Invoice[] {
  const known = new Map<string, number[]>();
  const numbers = new Set<string>();
  for (const invoice of invoices) {
    const key = keyOf(invoice);
    if (!rows.has(invoice.row) && !payments.has(invoice.row)) numbers.add(key);
    else if (invoice.number !== null && invoice.total !== null)
      known.set(key, (known.get(key) || []).concat([invoice.row]));
  }
  const received = new Map<string, Invoice>();
  for (const invoice of invoices) {
    const customer = foldWord(invoice.customer || '');
    if (
      payments.has(invoice.row) &&
      customer !== '' &&
      (invoice.number === null || !numbers.has(keyOf(invoice)))
    )
      received.set(customer, invoice);
  }
  return invoices.map((invoice) => {
    const payment = received.get(foldWord(invoice.customer || ''));
    if (payment && (invoice.state === 'open' || invoice.state === 'overdue')) {
      const money = payment.total || payment.paid || payment.balanceDue;
      const found = money ? toDecimal(money) : '–';
      return settleOne({ ...invoice, doubts: invoice.doubts.concat([{ code: 'payment-row', found }]) });
    }
    return settleOne(invoice);
  });

  function settleOne(invoice: Invoice): Invoice {
    const key = keyOf(invoice);
    if (rows.has(invoice.row)) {
      const owed = invoice.balanceDue || invoice.total;
      const free = invoice.number === null || !numbers.has(key);
      return free && owed !== null && owed.minor < 0 ? { ...invoice, state: 'credit' as const } : invoice;
    }
    const others = known.get(key);
    if (!others || (invoice.state !== 'open' && invoice.state !== 'overdue')) return invoice;
    const values = { rows: others.join(', '), first: others[0] as number };
    const issue = issueAt('duplicate-differs', 'error', invoice.row, numberColumn, values);
    issues.push({ ...issue, found: invoice.number });
    return { ...invoice, state: 'duplicate' as const, bucket: null };
  }
}

function keyOf(invoice: Invoice): string {
  return `${(invoice.number || '').replace(/\s/g, '').toLowerCase()}|${foldWord(invoice.customer || '')}`;
}
