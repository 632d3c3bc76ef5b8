import type { Invoice } from '#core/invoices/invoice.ts';
import { type RowView, textOf } from '#core/table/row-view.ts';

/** A row that is none: a heading, a sum, a further line of an invoice above (`isLine`, which keeps number and name). */
export function notAnInvoice(view: RowView, isLine: boolean): Invoice {
  return {
    row: view.row,
    number: isLine ? textOf(view.get('number')) : null,
    customer: isLine ? textOf(view.get('customer')) : null,
    customerId: null,
    contact: null,
    salutation: null,
    emails: [],
    cc: [],
    phone: null,
    language: null,
    tone: null,
    currency: null,
    total: null,
    paid: null,
    balanceDue: null,
    issueDate: null,
    dueDate: null,
    dueFromTerms: false,
    termsDays: null,
    paidDate: null,
    daysPastDue: null,
    state: 'not-an-invoice',
    hold: null,
    promisePassed: null,
    bucket: null,
    order: null,
    description: null,
    payLink: null,
    invoiceLink: null,
    part: null,
    questions: [],
    doubts: [],
    copyOf: null,
  };
}
