import type { Day } from '#core/values/day.ts';
import type { LanguageTag } from '#core/values/language.ts';
import type { StageId } from '#core/values/stage.ts';

/**
 * `claimed`: written and flushed before the mail is handed over; still there after a crash it means "uncertain".
 * `sent`, `failed` (certainly not sent), `unsure` (the service failed in a way that does not tell).
 * `settled-sent`/`settled-not-sent`: the owner has looked and said which.
 */
export type JournalState = 'claimed' | 'sent' | 'failed' | 'unsure' | 'settled-sent' | 'settled-not-sent';

/** One line of the *Reminder log*: one message to one customer in one currency. */
export interface JournalEntry {
  /** Unique id of the message. */
  id: string;
  /** `YYYY-MM-DD HH:mm` in the spreadsheet's time zone. */
  at: string;
  day: Day;
  state: JournalState;
  customer: string;
  emails: string[];
  currency: string;
  /** What the letter asked for, as decimal text. */
  amount: string;
  /** Invoice numbers; the identity of an invoice together with the customer. */
  invoices: string[];
  stage: StageId;
  /** Stages passed over for these invoices. */
  skipped: StageId[];
  language: LanguageTag;
  tone: string;
  /** Library letter and its version, such as `en/overdue-soft/email.warm@1`. */
  letter: string;
  subject: string;
  note: string;
}
