import type { LanguageTag } from '#core/values/language.ts';
import type { Sector } from '#core/values/sector.ts';
import type { Field } from '#core/words/fields.ts';

/** What a status word says about an invoice. */
export const STATUS_MEANINGS = [
  'paid',
  'open', // issued, nothing paid yet; also "sent", "due", "approved"
  'partial', // something is paid: the amounts decide
  'overdue',
  'draft', // not issued yet: draft, quote, estimate, pro forma awaiting
  'cancelled', // void, annulled, written off
  'credit', // credit note
  'refunded',
  'disputed',
  'promised',
  'paused',
  'do-not-remind',
  'plan',
] as const;
export type StatusMeaning = (typeof STATUS_MEANINGS)[number];

/**
 * Payment terms as whole phrases, `{n}` for the number in them, and the words by which other phrases are taken apart. They
 * are matched as they stand, then without fillers and net words.
 */
export interface TermsWords {
  days?: string[];
  /** Without `{n}`: one week, one month. */
  weeks?: string[];
  twoWeeks?: string[];
  months?: string[];
  workingDays?: string[];
  /** `{n}` days after the end of the issue month; "20th of the following month" is the same. */
  endOfMonth?: string[];
  /** `{n}` days after the end of the month that follows the issue month, and of the one after that. */
  endOfNextMonth?: string[];
  endOfSecondMonth?: string[];
  /** `{n}` days, then to the end of that month, then the `{d}`th: "30 jours fin de mois le 10". */
  endOfMonthOn?: string[];
  immediate?: string[];
  /** Words for the amount without deduction: a bare number beside one of them is a number of days. */
  net?: string[];
  /** Words that may stand beside terms and change nothing: within, from, invoice date, payment. */
  filler?: string[];
  /** Words for a deduction from what is paid early. Its days are never the due days. */
  discount?: string[];
  /** Words between a discount and the terms: or, otherwise. */
  or?: string[];
}

/**
 * The words of one language by which sheets are read. Data, `words/<language>.yml`, wider than the letter library.
 * All matching ignores case, accents, spaces, `_`, `-`, `*` and punctuation; the first alias is the most usual one.
 */
export interface ReadingWords {
  language: LanguageTag;
  name: string;
  /** The words come from a pack, folded already; all but the first of each header. */
  folded?: true;
  headers: Partial<Record<Field, string[]>>;
  statuses: Partial<Record<StatusMeaning, string[]>>;
  yes: string[];
  no: string[];
  /** Twelve lists, January first: every form met in dates, full and short, nominative and genitive. */
  months: string[][];
  terms: TermsWords;
  /** Words that begin or fill a totals row: total, subtotal, balance carried forward … */
  totals: string[];
  /** Words of the `kind` column. */
  kinds: { invoice?: string[]; creditNote?: string[]; other?: string[] };
  /** What the business owes itself or has only offered, as a tab, a heading or a kind: "Bills to pay", "Purchases", "Quotes". */
  purchases?: string[];
  /** Trades that have letters of their own, as a column names them. */
  sectors?: Partial<Record<Sector, string[]>>;
  /** Words of the `side` column. */
  sides?: { debit?: string[]; credit?: string[] };
  /** Ways to pay by which the business itself collects the money: direct debit, card on file. */
  collected?: string[];
  /** Words in a remark that speak against a letter, as phrases; `*` at the end of a word stands for any ending. */
  remarks?: string[];
}
