import type { Day } from '#core/values/day.ts';
import type { LanguageTag } from '#core/values/language.ts';
import type { CurrencyCode } from '#core/values/money.ts';
import type { Sector } from '#core/values/sector.ts';

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
  /** A number at which a customer reaches the sender; without it no letter speaks of calling. */
  phone: string;
  /** What the sender does in the business. */
  senderRole: string;
  /** Who helps with questions about invoices, where it is not the sender. */
  helpContact: string;
  /** What letters may offer on the owner's behalf; nothing is offered that is not here. */
  offers: Offer[];
  /** Trade of the whole business, which chooses letters of its own; a row may say another. */
  sector: Sector | null;
  /** The owner's own texts in further languages than her main one. */
  texts: Record<LanguageTag, OwnTexts>;
  /** Links below a letter with which a customer answers in one tap. */
  answerLinks: boolean;
  /** The same below formal letters. */
  answerLinksFormal: boolean;
}

export const OFFERS = ['more-time', 'instalments', 'other-way', 'discount'] as const;
export type Offer = (typeof OFFERS)[number];

/** The owner's own texts in one language; what is empty is missing. */
export interface OwnTexts {
  howToPay: string;
  nextStep: string;
  senderRole: string;
}
