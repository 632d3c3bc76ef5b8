import { questionId } from '#core/agreement/question-id.ts';
import type { Decision, ReasonCode } from '#core/dunning/decision.ts';
import type { Invoice, InvoiceState } from '#core/invoices/invoice.ts';
import { customerKey, numberKey } from '#core/journal/identity.ts';
import type { LanguageTag } from '#core/values/language.ts';
import { type CurrencyCode, fromNumber } from '#core/values/money.ts';

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
  if (invoice.copyOf !== null) return skip('duplicate-copy', { row: invoice.copyOf });
  const reason = NOTHING_TO_REMIND[invoice.state];
  if (reason === 'unreadable' && asksFirst(invoice)) return askOwner(invoice);
  if (reason) return skip(reason);
  if (invoice.balanceDue === null || invoice.dueDate === null) return skip('unreadable');
  return invoice.balanceDue.minor > 0 ? null : skip('zero');
}

/** The bare number's currency has a reason of its own. */
const asksFirst = ({ questions }: Invoice): boolean => questions.some((id) => id !== CURRENCY);

/** An answer of the owner's is missing for this row; null when none is. */
export function judgeQuestions(invoice: Invoice): Decision | null {
  return asksFirst(invoice) ? askOwner(invoice) : null;
}

const CURRENCY = questionId('currency', null);

function askOwner({ questions }: Invoice): Decision {
  return skip('question', { count: questions.length });
}

/**
 * What a letter would need and the row does not give; null when nothing is missing. `smallestOf`: the smallest balance worth a
 * letter, in major units of a currency.
 */
export function judgeContents(
  invoice: Invoice,
  language: LanguageTag | null,
  smallestOf: (currency: CurrencyCode) => number,
): Decision | null {
  if (numberKey(invoice.number) === '') return skip('no-number');
  if (customerKey(invoice.customer) === '') return skip('no-customer');
  if (invoice.currency === null) return skip('currency-unknown');
  if (invoice.emails.length === 0) return skip('no-email');
  if (language === null)
    return skip('language-missing', invoice.language ? { language: invoice.language } : {});
  const smallest = fromNumber(smallestOf(invoice.currency), invoice.currency)?.minor ?? 0;
  return invoice.balanceDue!.minor < smallest ? skip('below-minimum') : null;
}

export function skip(reason: ReasonCode, values: Decision['values'] = {}): Decision {
  return { kind: 'skip', reason, stage: null, until: null, values };
}
