import type { Severity } from '#core/values/issue.ts';
import type { LanguageTag } from '#core/values/language.ts';

/** What is wrong with a phrase. */
export const TACT_CATEGORIES = [
  'blame', // says or implies that the customer is at fault
  'threat', // consequences, law, collection
  'pressure', // commands, haste
  'shame', // shame, sarcasm, reproach
  'label', // calls people names
  'exposure', // others would learn of it
  'vague', // no date, no person
  'apology', // apologises for reminding
  'jargon', // official language
] as const;
export type TactCategory = (typeof TACT_CATEGORIES)[number];

/** Signs of kindness that are looked for; some are expected from some stages on. */
export const TACT_MARKERS = ['please', 'thanks', 'help', 'already-paid', 'relationship'] as const;
export type TactMarker = (typeof TACT_MARKERS)[number];

/** Checks that need no word list, only sentences for people. */
export const TACT_CHECKS = [
  'shouting',
  'exclamation',
  'emoji',
  'unresolved',
  'register',
  'consequences',
  'missing-thanks',
  'missing-help',
  'missing-already-paid',
] as const;
export type TactCheck = (typeof TACT_CHECKS)[number];

/** One rule: a phrase that may not stand in a letter below a stage's firmness, or never. */
export interface TactRule {
  /** Stable within the language: `blame-3`. */
  id: string;
  category: TactCategory;
  severity: Severity;
  /** Firmness (0 before due … 5 final) from which the phrase is allowed; `never`: at no stage. */
  from: number | 'never';
  /** Regular expression, flags `iu`, without word boundaries: these are added where the language writes spaces. */
  pattern: string;
  /** A better phrase, with fields; in brackets if the advice is to leave it out. */
  better: string;
}

/** The tact of one language, `templates/<language>/_tact.yml`. */
export interface TactWords {
  language: LanguageTag;
  /** False where words are not separated by spaces. */
  boundaries: boolean;
  /** Short letters that may stand joined before a word (Arabic و ف ب ل ك), as a pattern; empty if none. */
  prefixes: string;
  rules: TactRule[];
  /** Why, for each category, in the language itself. */
  reasons: Record<TactCategory, string>;
  checks: Record<TactCheck, { why: string; better: string }>;
  /** Pattern by which each sign of kindness is recognised. */
  markers: Record<TactMarker, string>;
  /** Pairs of patterns that may not both stand in one letter, such as "jy" and "u". */
  registers: [string, string][];
  /** Lines that begin a letter; an exclamation mark there is a custom, not a shout (Russian). */
  greetingLine: string;
}
