import type { Decision, ReasonCode } from '#core/dunning/decision.ts';
import type { Invoice, InvoiceState } from '#core/invoices/invoice.ts';
import { customerKey, numberKey } from '#core/journal/identity.ts';
import type { LanguageTag } from '#core/values/language.ts';
import { fromNumber } from '#core/values/money.ts';

/** States in which there is nothing to remind of; each is its own reason. */
const NOTHING_TO_REMIND: Partial<Record<InvoiceState, ReasonCode>> = {
  paid: 'paid',
  zero: 'zero',
  credit: 'credit',
  draft: 'draft',
  cancelled: 'cancelled',
  duplicate: 'duplicate',
  unreadable: 'unreadable',
  'not-an-invoice': 'not-an-invoice',
};

/** Why the row's state alone rules a reminder out; null for open and overdue invoices that can be read. */
export function judgeState(invoice: Invoice): Decision | null {
  const reason = NOTHING_TO_REMIND[invoice.state];
  if (reason) return skip(reason);
  if (invoice.balanceDue === null || invoice.dueDate === null) return skip('unreadable');
  return invoice.balanceDue.minor > 0 ? null : skip('zero');
}

/**
 * What a letter would need and the row does not give; null when nothing is missing. `minimum` is the smallest balance
 * worth a letter, in major units of the invoice's currency.
 */
export function judgeContents(
  invoice: Invoice,
  language: LanguageTag | null,
  minimum: number,
): Decision | null {
  if (numberKey(invoice.number) === '') return skip('no-number');
  if (customerKey(invoice.customer) === '') return skip('no-customer');
  if (invoice.currency === null) return skip('currency-unknown');
  if (invoice.emails.length === 0) return skip('no-email');
  if (language === null)
    return skip('language-missing', invoice.language ? { language: invoice.language } : {});
  const smallest = fromNumber(minimum, invoice.currency)?.minor ?? 0;
  return invoice.balanceDue!.minor < smallest ? skip('below-minimum') : null;
}

export function skip(reason: ReasonCode, values: Decision['values'] = {}): Decision {
  return { kind: 'skip', reason, stage: null, until: null, values };
}
