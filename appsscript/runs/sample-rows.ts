import type { StageId } from '#core/values/stage.ts';

/** What stands in the sample sheet, days relative to today; names and words by language are labels `sample.…`. */
export interface SampleRow {
  /** Key of the customer under `sample.customers`. */
  customer: string;
  /** What the invoice is for, under `sample.items`. */
  item: string;
  /** In hundredths of the sample's currency. */
  total: number;
  paid?: number;
  /** Days from today on which it is or was due; null: the cell holds words no one can read as a day. */
  due: number | null;
  /** Days between issue and due. */
  terms: number;
  /** Under `sample.statuses`. */
  status: 'open' | 'partial' | 'paid' | 'disputed' | 'promised' | 'credit';
  /** Days from today to which the customer has promised to pay. */
  promise?: number;
  /** Under `sample.notes`. */
  note?: string;
  /** Another currency than the sample's. */
  currency?: string;
  /** Reminders that went earlier: which, and how many days ago. */
  reminded?: { stage: StageId; daysAgo: number }[];
}

/** Every case an owner meets in the first weeks, one row each. */
export const SAMPLE_ROWS: readonly SampleRow[] = [
  { customer: 'bakery', item: 'logo', total: 128_000, due: -3, terms: 30, status: 'open' },
  {
    customer: 'clinic',
    item: 'website',
    total: 450_000,
    due: -8,
    terms: 30,
    status: 'open',
    reminded: [{ stage: 'overdue-soft', daysAgo: 6 }],
  },
  {
    customer: 'builder',
    item: 'brochure',
    total: 962_050,
    due: -16,
    terms: 30,
    status: 'open',
    reminded: [
      { stage: 'overdue-soft', daysAgo: 14 },
      { stage: 'overdue-ask', daysAgo: 8 },
    ],
  },
  {
    customer: 'garden',
    item: 'photos',
    total: 315_000,
    due: -34,
    terms: 14,
    status: 'open',
    reminded: [
      { stage: 'overdue-soft', daysAgo: 31 },
      { stage: 'overdue-ask', daysAgo: 26 },
      { stage: 'overdue-firm', daysAgo: 18 },
    ],
  },
  { customer: 'school', item: 'poster', total: 89_000, due: -4, terms: 30, status: 'open' },
  { customer: 'school', item: 'signs', total: 142_500, due: -2, terms: 30, status: 'open' },
  {
    customer: 'cafe',
    item: 'menu',
    total: 210_000,
    paid: 100_000,
    due: -9,
    terms: 30,
    status: 'partial',
    reminded: [{ stage: 'overdue-soft', daysAgo: 7 }],
  },
  {
    customer: 'shipping',
    item: 'catalogue',
    total: 780_000,
    due: -5,
    terms: 30,
    status: 'open',
    currency: 'USD',
  },
  { customer: 'florist', item: 'cards', total: 64_000, due: 2, terms: 14, status: 'open' },
  { customer: 'museum', item: 'guide', total: 520_000, due: 21, terms: 30, status: 'open' },
  { customer: 'bookshop', item: 'bags', total: 175_000, due: -40, terms: 30, status: 'open' },
  {
    customer: 'hotel',
    item: 'menu',
    total: 240_000,
    due: -12,
    terms: 30,
    status: 'disputed',
    note: 'disputed',
  },
  { customer: 'dentist', item: 'cards', total: 98_000, due: -10, terms: 30, status: 'promised', promise: 4 },
  { customer: 'garage', item: 'signs', total: 330_000, paid: 330_000, due: -20, terms: 30, status: 'paid' },
  { customer: 'garage', item: 'signs', total: -28_000, due: -1, terms: 0, status: 'credit', note: 'credit' },
  {
    customer: 'tailor',
    item: 'photos',
    total: 156_000,
    due: null,
    terms: 30,
    status: 'open',
    note: 'unreadable',
  },
];
