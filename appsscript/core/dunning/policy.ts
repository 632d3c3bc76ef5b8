import type { Holidays } from '#core/dunning/holidays.ts';
import type { CurrencyCode } from '#core/values/money.ts';
import type { StageId } from '#core/values/stage.ts';

/** One rung: due from `offset` days relative to the due date (negative before it), never "exactly on". */
export interface LadderStep {
  stage: StageId;
  /** Days from the due date; a step is due when daysPastDue ≥ offset (before-due: −3 ≤ daysPastDue < 0). */
  offset: number;
  /** `off`: not sent. `fallback`: only if the step before it was not sent. */
  when?: 'always' | 'fallback' | 'off';
  /** Never sent without the owner ticking it, whatever else is automatic. */
  ownerOnly?: boolean;
}

export interface Ladder {
  id: string;
  steps: LadderStep[];
}

/** The rules of reminding, as data. All numbers are days unless they say otherwise. */
export interface Policy {
  ladders: Ladder[];
  /** Ladder used when nothing else is chosen. */
  ladder: string;
  /** Offsets by agreed terms: at or below / at or above these days other offsets apply (domain.md A1). */
  scaling: { maxTerms?: number; minTerms?: number; offsets: Partial<Record<StageId, number>> }[];
  caps: {
    perCustomerPerDay: number;
    daysBetween: number;
    perCustomerIn7Days: number;
    perInvoice: number;
  };
  /** A first letter for an invoice whose due stage is this or later starts at `firstContactStage` and is only proposed. */
  oldInvoiceFrom: StageId;
  firstContactStage: StageId;
  /** Overdue stages wait if balances were not confirmed within this many days. */
  balancesFreshDays: number;
  /** A reply is asked for within this many working days, from `replyByFrom` on. */
  replyByWorkingDays: number;
  replyByFrom: StageId;
  /** After a passed promise, remind again from this many days later. */
  promiseGraceDays: number;
  /** Smallest balance worth a letter where the owner has set none, in major units: `usual`, and where a unit is worth far less. */
  smallestBalance: { usual: number; byCurrency: Record<CurrencyCode, number> };
  /** ISO weekdays 1–7 on which letters go. */
  sendingDays: number[];
  /** Regions (ISO 3166) whose week is another; see `policyForLocale`. */
  workingWeeks: { regions: string[]; sendingDays: number[] }[];
  /** Public holidays, and the region (ISO 3166) whose they are; see `policyForLocale`. */
  holidays?: Holidays;
  region?: string | null;
  /** Minutes after midnight, spreadsheet's time zone. */
  sendingFrom: number;
  sendingUntil: number;
}
