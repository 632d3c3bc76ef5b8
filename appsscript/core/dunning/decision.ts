import type { DoubtCode, Invoice } from '#core/invoices/invoice.ts';
import type { Day } from '#core/values/day.ts';
import type { LanguageTag } from '#core/values/language.ts';
import type { CurrencyCode, Money } from '#core/values/money.ts';
import type { StageId } from '#core/values/stage.ts';

/** `send`: a reminder is due. `wait`: later, of itself. `hold`: the owner said so. `skip`: nothing to remind or not possible. */
export type DecisionKind = 'send' | 'wait' | 'hold' | 'skip';

/** Why; each has a sentence in every label file (`reasons.<code>`). */
export type ReasonCode =
  // send
  | 'stage-due'
  | 'first-contact-old' // proposed: starts gently, the owner ticks it
  | 'owner-only' // final: the owner ticks it
  | 'promise-passed'
  | 'open-credit' // proposed: the customer has a credit that may lower what is asked
  | 'own-text-language' // proposed: the owner's own texts are not in its language
  | DoubtCode // proposed: something in the row speaks against a letter
  // wait
  | 'not-due-yet'
  | 'reminded-recently' // days between messages
  | 'reminded-today'
  | 'weekly-cap'
  | 'other-letter-today' // another currency of this customer goes first
  | 'next-stage-later'
  | 'not-a-working-day'
  | 'outside-hours'
  | 'balances-unchecked'
  // hold
  | 'dispute'
  | 'promise'
  | 'paused'
  | 'do-not-remind'
  | 'plan'
  // skip
  | 'paid'
  | 'zero'
  | 'credit'
  | 'draft'
  | 'cancelled'
  | 'duplicate'
  | 'duplicate-copy' // the same invoice stands in another row
  | 'unreadable'
  | 'not-an-invoice'
  | 'no-email'
  | 'no-number'
  | 'no-customer'
  | 'question' // something in the row hangs on an answer of the owner's
  | 'currency-unknown'
  | 'below-minimum'
  | 'cap-per-invoice'
  | 'ladder-done'
  | 'own-words-field' // a field in the owner's own text cannot be filled
  | 'language-missing' // no letter in this language: a person chooses another
  | 'uncertain'; // an earlier letter may or may not have left: a person decides

/** What happens to one invoice, with one reason. */
export interface Decision {
  kind: DecisionKind;
  reason: ReasonCode;
  stage: StageId | null;
  /** For `send`: goes only when the owner ticks it. */
  proposed?: boolean;
  /** First day on which this could change of itself; null when only a person can change it. */
  until: Day | null;
  /** Numbers and names for the sentence (`days`, `stage`, `count` …). */
  values?: Record<string, string | number>;
}

export interface DecidedInvoice {
  invoice: Invoice;
  decision: Decision;
}

/**
 * One line of the plan: the invoices of one customer in one currency that share a decision. With `send` it is one
 * letter; otherwise it is one "why not".
 */
export interface PlanEntry {
  /** Stable within a plan: made of customer, addresses and currency. */
  key: string;
  customer: string;
  contact: string | null;
  salutation: string | null;
  emails: string[];
  cc: string[];
  currency: CurrencyCode | null;
  invoices: Invoice[];
  /** Sum of the balances; null without a currency. */
  balance: Money | null;
  decision: Decision;
  /** For `send`: shown unticked, sent only when the owner ticks it (old first contact, final). */
  proposed: boolean;
  /** For `send`: stages passed over because a later one is due; written to the journal as skipped. */
  skippedStages: StageId[];
  tone: string | null;
  language: LanguageTag | null;
}

export interface CurrencyTotal {
  currency: CurrencyCode;
  /** Sum of balances of open and overdue invoices. */
  open: Money;
  /** The overdue part of it. */
  overdue: Money;
}

/** One decision for each invoice and, grouped, what each customer gets or does not get. */
export interface Plan {
  asOf: Day;
  decided: DecidedInvoice[];
  entries: PlanEntry[];
  totals: CurrencyTotal[];
}
