import type { LocaleFormats } from '#core/formats/locale-formats.ts';
import type { FieldRule } from '#core/letters/grammar.ts';
import type { LetterTemplate, LibraryLanguage } from '#core/letters/template.ts';

/** Everything that is needed to show one letter with any values: what the page is made of, and what its script fetches. */
export interface LetterSource {
  template: LetterTemplate;
  language: LibraryLanguage;
  formats: LocaleFormats;
  /** Example values in the letter's language, by field. */
  sample: Record<string, string>;
  /** The fields this letter uses, with their rules, in the order of the form. */
  fields: Record<string, FieldRule>;
  /** Days past due in which the letter's situation finds an invoice; negative before the due date. */
  daysPastDue: number;
}

/** What the visitor has typed: field name → text, amounts as decimal text, days as YYYY-MM-DD; `currency` besides. */
export type OwnValues = Record<string, string>;
