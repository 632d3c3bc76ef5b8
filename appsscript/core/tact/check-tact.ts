import { findRuleHits } from '#core/tact/find-rule-hits.ts';
import { findShapeFaults } from '#core/tact/find-shape-faults.ts';
import { maskValues } from '#core/tact/mask.ts';
import { TACT_MARKERS, type TactCheck, type TactMarker, type TactWords } from '#core/tact/tact-words.ts';
import type { Severity } from '#core/values/issue.ts';

/** A message as its receiver would get it. */
export interface TactText {
  subject: string | null;
  body: string;
  /** 0 before due … 5 final; which words are allowed depends on it. */
  firmness: number;
  /** Letters that a customer gets about an overdue invoice are expected to thank, help and say "already paid". */
  overdue: boolean;
  /** What the fields were filled with: covered before the check. */
  values: string[];
  /** Short forms (SMS, chat) are not asked for every courtesy. */
  short?: boolean;
}

export interface TactFinding {
  /** Rule id (`blame-3`) or check (`shouting`). */
  rule: string;
  severity: Severity;
  part: 'subject' | 'body';
  /** UTF-16 positions within the part; equal when something is missing. */
  start: number;
  end: number;
  /** The words found, '' when something is missing. */
  found: string;
  why: string;
  better: string;
}

export interface TactReport {
  findings: TactFinding[];
  /** Which signs of kindness were found. */
  markers: TactMarker[];
  /** 100 is kind throughout; an error costs 30, a warning 12, a remark 3. */
  score: number;
}

/**
 * Reads one sentence of somebody's own, such as the next step: words and shape only, because a sentence alone is not asked for
 * thanks or help.
 */
export function checkSentence(sentence: string, firmness: number, words: TactWords): TactFinding[] {
  const text: TactText = { subject: null, body: sentence, firmness, overdue: false, values: [], short: true };
  const masked = maskValues(
    sentence.replace(/\{\{[^{}]*\}\}/g, (field) => ' '.repeat(field.length)),
    [],
  );
  const shown = masked.length === sentence.length ? masked : sentence;
  return findRuleHits('body', sentence, shown, firmness, words).concat(
    findShapeFaults('body', shown, shown, text, words),
  );
}

const COST: Record<Severity, number> = { error: 30, warning: 12, info: 3 };
const EXPECTED: [TactMarker, TactCheck, (text: TactText) => boolean][] = [
  ['thanks', 'missing-thanks', (text) => !text.short],
  ['help', 'missing-help', (text) => !text.short && text.overdue && text.firmness >= 2],
  ['already-paid', 'missing-already-paid', (text) => text.overdue && text.firmness <= 4],
];

/**
 * Reads a message for tact by the rules of its language: findings with place, reason and a better phrase, signs of
 * kindness, and a score. It judges words only; whether a threat is lawful or a fee is due is not its business.
 */
export function checkTact(text: TactText, words: TactWords): TactReport {
  const findings: TactFinding[] = [];
  for (const part of ['subject', 'body'] as const) {
    const content = text[part];
    if (!content) continue;
    const masked = maskValues(content, text.values);
    findings.push(...findRuleHits(part, content, masked, text.firmness, words));
    findings.push(...findShapeFaults(part, content, masked, text, words));
  }
  const body = maskValues(text.body, text.values);
  const markers = TACT_MARKERS.filter((marker) => new RegExp(words.markers[marker], 'iu').test(body));
  for (const [marker, check, applies] of EXPECTED) {
    if (!applies(text) || markers.indexOf(marker) >= 0) continue;
    const place = { part: 'body' as const, start: text.body.length, end: text.body.length, found: '' };
    findings.push({ rule: check, severity: 'warning', ...place, ...words.checks[check] });
  }
  const cost = findings.reduce((sum, finding) => sum + COST[finding.severity], 0);
  return { findings, markers, score: Math.max(0, 100 - cost) };
}
