import type { LanguageTag } from '#core/values/language.ts';
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
 * The words of one language by which sheets are read. Data, `words/<language>.yml`, wider than the letter library.
 * All matching ignores case, accents, spaces, `_`, `-`, `*` and punctuation; the first alias is the most usual one.
 */
export interface ReadingWords {
  language: LanguageTag;
  name: string;
  headers: Partial<Record<Field, string[]>>;
  statuses: Partial<Record<StatusMeaning, string[]>>;
  yes: string[];
  no: string[];
  /** Twelve lists, January first: every form met in dates, full and short, nominative and genitive. */
  months: string[][];
  /** Payment terms; `{n}` stands for a number of days. `endOfMonth`: n days after the end of the issue month. */
  terms: { days?: string[]; endOfMonth?: string[]; immediate?: string[] };
  /** Words that begin or fill a totals row: total, subtotal, balance carried forward … */
  totals: string[];
  /** Words of the `kind` column. */
  kinds: { invoice?: string[]; creditNote?: string[]; other?: string[] };
}
