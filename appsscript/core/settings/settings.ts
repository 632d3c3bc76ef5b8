import type { Day } from '#core/values/day.ts';
import type { LanguageTag } from '#core/values/language.ts';
import type { CurrencyCode } from '#core/values/money.ts';

/** What letters and the plan need to know of the owner. Kept as JSON in DocumentProperties, or beside a workbook file. */
export interface Settings {
  /** A named human the customer knows. */
  senderName: string;
  businessName: string;
  /** Where answers go; also where "send a test to me" goes. */
  replyTo: string;
  /** Ways to pay, as text (bank details, reference to quote); may have several lines. */
  howToPay: string;
  /** https only. */
  payLink: string;
  /** When a row says nothing; null: the language of the spreadsheet's locale. */
  language: LanguageTag | null;
  tone: 'warm' | 'neutral' | 'formal' | null;
  /** When a row and its amounts say nothing; null: such rows are not reminded. */
  currency: CurrencyCode | null;
  /** Day on which the owner last compared the sheet with the bank account. */
  balancesCheckedOn: Day | null;
  /** Smallest balance worth a letter, in major units of the invoice's currency; null: the policy's, about one unit. */
  minimumBalance: number | null;
  ladder: string | null;
  /** ISO weekdays 1–7; null: the policy's. */
  sendingDays: number[] | null;
  /** One true, neutral sentence about what happens next, for the final letter only; empty: the letter says nothing. */
  nextStep: string;
}
