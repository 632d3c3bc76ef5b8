import type { Question, Settled } from '#core/agreement/question.ts';
import type { Day } from '#core/values/day.ts';
import type { Issue } from '#core/values/issue.ts';
import type { LanguageTag } from '#core/values/language.ts';
import type { CurrencyCode, Money } from '#core/values/money.ts';
import type { Sector } from '#core/values/sector.ts';
import type { Field } from '#core/words/fields.ts';

/**
 * `open`: due today or later. `overdue`: due before the as-of day with a balance due. `zero`: nothing was ever asked.
 * `credit`: a credit note or a negative balance. `duplicate`: its number stands elsewhere. `unreadable`: date or amount
 * not known, the issue says which. `not-an-invoice`: totals, notes, further lines of an invoice above, quotes.
 */
export type InvoiceState =
  | 'open'
  | 'overdue'
  | 'paid'
  | 'zero'
  | 'credit'
  | 'draft'
  | 'cancelled'
  | 'duplicate'
  | 'unreadable'
  | 'not-an-invoice';

/** A reason not to remind that the owner wrote into the row. A held invoice keeps its state. */
export type HoldKind = 'dispute' | 'promise' | 'paused' | 'do-not-remind' | 'plan';
export interface Hold {
  kind: HoldKind;
  /** The day the hold ends of itself (promise, pause); null: until the owner lifts it. */
  until: Day | null;
}

/**
 * What the owner must look at before a letter about this invoice goes. `remark`: a remark speaks against it. `discount`,
 * `deduction`: less may be owed. `later-due`: another due date is still to come. `due-before-issue`, `overdue-in-future`: the
 * row contradicts itself. `deposit-unpaid`: taken off, but it has not come in. `payment-row`: a payment without a number came from this customer. `collected`: the business collects it itself.
 */
export type DoubtCode =
  | 'remark'
  | 'discount'
  | 'deduction'
  | 'later-due'
  | 'due-before-issue'
  | 'overdue-in-future'
  | 'payment-row'
  | 'deposit-unpaid'
  | 'collected';
export interface Doubt {
  code: DoubtCode;
  /** What stands in the sheet, shortened for a sentence. */
  found: string;
}

export type AgingBucket = 'current' | '1-30' | '31-60' | '61-90' | 'over-90';

/** One non-empty row under the header, understood as far as it can be; what is not known is null. */
export interface Invoice {
  /** 1-based row of the sheet. For line exports the first line's row. */
  row: number;
  number: string | null;
  customer: string | null;
  customerId: string | null;
  contact: string | null;
  salutation: string | null;
  /** Valid addresses, lower-case domain, no duplicates. Invalid ones are issues. */
  emails: string[];
  cc: string[];
  phone: string | null;
  /** As a language tag if recognised ("English", "ru", "中文"), else null with an issue. */
  language: LanguageTag | null;
  tone: string | null;
  currency: CurrencyCode | null;
  total: Money | null;
  paid: Money | null;
  /** total − paid − credited, or the balance column; null when unknown. Amounts without a known currency use `XXX`. */
  balanceDue: Money | null;
  issueDate: Day | null;
  dueDate: Day | null;
  /** True if the due date was worked out from issue date and terms. */
  dueFromTerms: boolean;
  /** Agreed days between issue and due, for scaling the ladder; null when unknown. */
  termsDays: number | null;
  paidDate: Day | null;
  /** asOf − dueDate in days; 0 on the day, negative before, null when the due date is unknown. */
  daysPastDue: number | null;
  state: InvoiceState;
  hold: Hold | null;
  /** A promise whose day has passed without payment: back on the ladder, said in the reason. */
  promisePassed: Day | null;
  bucket: AgingBucket | null;
  order: string | null;
  description: string | null;
  /** What the invoice is for in time, as written: "October 2026". */
  period: string | null;
  /** Agreed terms, as written: "Net 30". */
  terms: string | null;
  waybill: string | null;
  deliveryDate: Day | null;
  /** What to quote with the payment, where the row has it. */
  paymentReference: string | null;
  /** The trade that the row names, which chooses letters of their own: "freight". */
  sector: Sector | null;
  payLink: string | null;
  invoiceLink: string | null;
  /** Which instalment of an invoice the row is, as written: "2/3". */
  part: string | null;
  /** Ids of the open questions that hang on this row; until they are answered it gets no letter by itself. */
  questions: string[];
  doubts: Doubt[];
  /** For a `duplicate` that says the same as another row: that row. */
  copyOf: number | null;
}

/** True for an invoice that asks for money: due later, or overdue. */
export function isOpen({ state }: Pick<Invoice, 'state'>): boolean {
  return state === 'open' || state === 'overdue';
}

/** A column and what it was taken for. */
export interface TableColumn {
  /** 0-based. */
  index: number;
  header: string;
  field: Field | null;
  /** Id of the question whose answer corrects it. */
  id: string;
}

/** What was understood of a sheet. */
export interface InvoiceTable {
  sheet: string;
  /** 1-based row of the (last) header row; null when no invoice table was found (then `issues` says why). */
  headerRow: number | null;
  /** Which column holds what: field → header as the owner wrote it. */
  columns: Partial<Record<Field, string>>;
  /** 0-based column index for each field. */
  columnIndex: Partial<Record<Field, number>>;
  /** Every column of the first table with a header, in the order of the sheet; `field` null: not understood. */
  allColumns: TableColumn[];
  invoices: Invoice[];
  issues: Issue[];
  /** What must be asked, and what has been answered. */
  questions: Question[];
  settled: Settled[];
  /** Languages of the headers, the one that explains most first. */
  languages: LanguageTag[];
}
