import { emptyInvoice } from '#core/invoices/empty-invoice.ts';
import type { Invoice } from '#core/invoices/invoice.ts';
import { type RowView, textOf } from '#core/table/row-view.ts';

/** A row that is none: a heading, a sum, a further line of an invoice above (`isLine`, which keeps number and name). */
export function notAnInvoice(view: RowView, isLine: boolean): Invoice {
  const empty = emptyInvoice(view.row);
  if (!isLine) return empty;
  return { ...empty, number: textOf(view.get('number')), customer: textOf(view.get('customer')) };
}
