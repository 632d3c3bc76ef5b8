import type { CountedPhrase } from '#core/formats/locale-formats.ts';
import type { LanguageTag } from '#core/values/language.ts';

/** Why one writes: a rung of the ladder or a side situation; the list is `templates/_stages.yml`. */
export type SituationId = string;
export type Channel = 'email' | 'sms' | 'chat' | 'call' | 'letter';
export type Tone = 'warm' | 'neutral' | 'formal';

/**
 * One letter of the library, parsed from `templates/<language>/<situation>/<channel>[.<tone>][.<sector>].md`.
 * Body and subjects use the field grammar: `{{field}}`, `{{#field}}shown if it has a value{{/field}}`,
 * `{{^field}}shown if it has none{{/field}}`, and the pair `{{#one}}…{{/one}}` / `{{#many}}…{{/many}}` for the number
 * of invoices.
 */
export interface LetterTemplate {
  /** `en/overdue-soft/email.warm`, the path without `.md`; stable. */
  id: string;
  language: LanguageTag;
  situation: SituationId;
  sector: string | null;
  channel: Channel;
  tone: Tone | null;
  title: string;
  subject: string | null;
  useWhen: string;
  avoidWhen: string;
  version: number;
  /** Markdown with fields. */
  body: string;
}

/** A language of the library, `templates/<language>/_language.yml`. */
export interface LibraryLanguage {
  tag: LanguageTag;
  /** In its own words: `Русский`. */
  name: string;
  englishName: string;
  direction: 'ltr' | 'rtl';
  /** Locale whose date and money formats are used when only the language is known. */
  locale: string;
  /** `none`, or who signed and when. */
  reviewed: string;
  /** `false` while letters are still being written. */
  complete: boolean;
  /**
   * The greeting line, as template text: `named` may use `{{contact}}`, `plain` is for when no contact is known. Formal letters
   * use the `formal…` ones where the language has them.
   */
  greeting: {
    named: string;
    plain: string;
    formalNamed?: string;
    formalPlain?: string;
    /** For a formal letter without a contact person: may use `{{customer}}`. */
    formalFirm?: string;
  };
  /** Script of its letters (ISO 15924), which decides fonts and the length of lines: `Latn`, `Cyrl`, `Hans`, `Arab` … */
  script: string;
  /** Labels of `{{facts}}`. */
  facts: Record<FactName, string>;
  /** What stands between a label and its value in plain text: `: ` or `：`. */
  labelMark: string;
  /** What ends a sentence that the owner left open: `.` or `。`. */
  sentenceEnd: string;
  /** `{{invoice_count}}`; `{n}` is the number. */
  counts: CountedPhrase;
  /** A shortened list of invoice numbers in a subject: `{list}` and `{n}` more. */
  more: CountedPhrase;
  payLinkText: string;
  invoiceLinkText: string;
  /** One-tap answers below a letter. */
  answers: Record<AnswerName, string>;
}

/**
 * `paid`, `time`, `question`: what the customer says with one tap. `reply`: beside them, for a mail program that opens nothing.
 * `…Line`: how the customer's answer begins.
 */
export const ANSWER_NAMES = [
  'paid',
  'time',
  'question',
  'reply',
  'paidLine',
  'timeLine',
  'questionLine',
] as const;
export type AnswerName = (typeof ANSWER_NAMES)[number];

export const FACT_NAMES = [
  'number',
  'description',
  'period',
  'order',
  'waybill',
  'delivery_date',
  'client_number',
  'issue_date',
  'terms',
  'due_date',
  'total',
  'paid',
  'amount',
  'payment_reference',
  'sum',
] as const;
export type FactName = (typeof FACT_NAMES)[number];

/** What is compiled from `templates/`: everything that add-on and site need of one language. */
export interface LanguagePack {
  language: LibraryLanguage;
  letters: LetterTemplate[];
}
