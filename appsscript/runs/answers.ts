import type { QuestionLine } from '#core/agreement/say-question.ts';
import type { Group, GroupCount } from '#core/dunning/groups.ts';

export type { QuestionLine };

/**
 * What pages ask and get, as JSON text through `google.script.run`. Everything a person reads is in words already,
 * in the spreadsheet's language; days are `YYYY-MM-DD`, money minor units where a page must add them up.
 */
export type Answer<T> = { ok: true; value: T } | { ok: false; message: string; code: string };

/** Words of the page (a label tree) and how they are written. */
export interface PageWords {
  language: string;
  direction: 'ltr' | 'rtl';
  words: Record<string, unknown>;
}

export interface IssueLine {
  severity: 'error' | 'warning' | 'info';
  row: number | null;
  column: string | null;
  text: string;
}

export interface AgingChart {
  currency: string;
  /** Everything open in this currency. */
  total: string;
  bars: { bucket: string; label: string; amount: string; count: number; share: number }[];
}

/** How many invoices and customers stand in each group of the plan; the one count that every window shows. */
export type GroupCounts = Record<Group, GroupCount>;

/** A question that was answered, with the answer. */
export interface SettledLine extends QuestionLine {
  answer: string;
  answerText: string;
}

/** A letter that an answer would free or hold back. */
export interface FreedLine {
  key: string;
  customer: string;
  invoices: string;
  balance: string;
  stage: string;
}

export interface CheckAnswer extends PageWords {
  sheet: string;
  asOf: string;
  /** False when the tab holds no invoice table; the issues say why. */
  understood: boolean;
  marked: boolean;
  /** By what the rows are. */
  counts: { invoices: number; overdue: number; dueSoon: number; paid: number };
  /** By what happens to them. */
  groups: GroupCounts;
  questions: QuestionLine[];
  /** Letters that can go now. */
  due: number;
  /** Reminders that wait until the owner has confirmed the balances. */
  waitForBalances: number;
  /** Header as written, and what we took it for. */
  columns: { header: string; meaning: string }[];
  aging: AgingChart[];
  issues: IssueLine[];
}

export interface LetterLine {
  key: string;
  fingerprint: string;
  customer: string;
  invoices: string[];
  balance: string;
  minor: number;
  currency: string;
  stage: string;
  stageName: string;
  /** Guide of the site about this stage. */
  guide: string;
  language: string;
  languageName: string;
  /** No native reader has signed this language's letters. */
  unreviewed: boolean;
  direction: 'ltr' | 'rtl';
  subject: string;
  to: string[];
  cc: string[];
  text: string;
  html: string;
  /** Goes only if the owner ticks it: an old first letter, a last one, or one that was unticked earlier today. */
  proposed: boolean;
  reason: string;
  /** When the library advises this letter and when not, in the owner's language; null where it has none. */
  advice: { useWhen: string; avoidWhen: string } | null;
}

export interface WaitingLine {
  customer: string;
  invoices: string[];
  rows: number[];
  balance: string;
  reason: string;
  /** Guide of the site about this reason. */
  guide: string;
}

export interface UncertainLine {
  id: string;
  at: string;
  customer: string;
  to: string[];
  invoices: string[];
  subject: string;
}

export interface PlanAnswer extends PageWords {
  sheet: string;
  asOf: string;
  understood: boolean;
  sender: { senderName: string; replyTo: string };
  /** Settings that must be filled in first: `senderName`, `replyTo`. */
  missing: string[];
  /** Advice about settings and data, in words. */
  notices: string[];
  /** The log holds fewer lines than were written into it. */
  logShorter: string | null;
  questions: QuestionLine[];
  groups: GroupCounts;
  balances: { needed: boolean; checkedOn: string | null; waiting: number };
  uncertain: UncertainLine[];
  letters: LetterLine[];
  /** Everybody else: who needs the owner first, then who waits, is on hold, owes nothing. */
  others: { group: 'needs-you' | 'waiting' | 'on-hold' | 'done'; lines: WaitingLine[] }[];
  totals: { currency: string; open: string; overdue: string }[];
  /** The usual sending hours when it is not one of them now; a person may still send. */
  lateHour: string | null;
  /** How amounts are written, for sums that the page makes. */
  locale: string;
  /** Letters that may still leave today. */
  remaining: number;
  /** First day on which a waiting letter can go, in words. */
  nextDay: string | null;
  /** Rows of which something could not be read. */
  unreadRows: number;
}

export interface SendRequest {
  sheet: string;
  letters: { key: string; fingerprint: string }[];
  /** Fingerprints of the letters the owner has unticked. */
  leftOut: string[];
}

export interface SendResult {
  key: string;
  customer: string;
  outcome: 'sent' | 'changed' | 'failed' | 'unsure';
  text: string;
}

export interface SendAnswer {
  /** Somebody else is sending now; nothing was done. */
  busy: boolean;
  results: SendResult[];
  /** Why the run should not go on, in words; null while it can. */
  stopped: string | null;
  remaining: number;
}

export interface SettingsAnswer extends PageWords {
  settings: Record<string, unknown>;
  choices: {
    languages: { tag: string; name: string; unreviewed: boolean }[];
    /** Language of letters, and of the owner's own texts, where no setting names one. */
    spreadsheetLanguage: string;
    tones: string[];
    /** Trades that have letters of their own. */
    sectors: string[];
    /** What letters can offer on the owner's behalf. */
    offers: string[];
    /** What a letter can fill in within the owner's own texts. */
    usableFields: string[];
    ladders: { id: string; name: string; steps: { stage: string; offset: number; says: string }[] }[];
    defaultLadder: string;
    defaultDays: number[];
    weekdays: string[];
    /** What a column can be taken for. */
    fields: { id: string; text: string }[];
  };
  /** `field`: name of the setting; of a text in a further language `texts.<language>.<name>`. */
  issues: { field: string; text: string }[];
  saved: boolean;
  /** The tab that was read for what follows; null when there is none. */
  sheet: string | null;
  questions: QuestionLine[];
  settled: SettledLine[];
  /** Which column was taken for what; each can be corrected by choosing. */
  columns: ColumnLine[];
}

export interface ColumnLine {
  /** Id of the question that corrects it. */
  id: string;
  header: string;
  /** What it is taken for, as an option; empty: not understood. */
  field: string;
  samples: string[];
  /** The owner has said so. */
  said: boolean;
}

export interface HelpAnswer extends PageWords {
  /** Columns we understand, by a usual name in the owner's language. */
  columns: string[];
}
