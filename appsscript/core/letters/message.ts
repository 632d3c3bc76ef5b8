import type { PlanEntry } from '#core/dunning/decision.ts';
import type { LanguageTag } from '#core/values/language.ts';

/** A letter ready to go: exactly what is shown in the preview and handed to the mail service. */
export interface Message {
  /** The plan entry's key. */
  key: string;
  to: string[];
  cc: string[];
  subject: string;
  /** Plain text, RTL-safe with isolates. */
  text: string;
  /** Whole HTML body with its own language and direction. */
  html: string;
  /** Sender's name as shown; a header value, control characters stripped. */
  fromName: string;
  replyTo: string;
  language: LanguageTag;
  direction: 'ltr' | 'rtl';
  /** `en/overdue-soft/email.warm@1` for the journal. */
  letter: string;
  /**
   * Fingerprint of everything the customer would see plus recipients and stage. What was shown is what goes: a letter
   * whose fingerprint has changed since the preview is not sent.
   */
  fingerprint: string;
  entry: PlanEntry;
}
