import type { TactFinding } from '#core/tact/check-tact.ts';
import { findAll } from '#core/tact/find-all.ts';
import type { TactRule, TactWords } from '#core/tact/tact-words.ts';

interface CompiledRule {
  rule: TactRule;
  pattern: RegExp;
}
const compiled = new WeakMap<TactWords, CompiledRule[]>();

/** JavaScript's `\b` knows ASCII only; a word ends where neither letter, mark, digit nor underscore follows. */
const BEFORE = '(?<![\\p{L}\\p{M}\\p{N}_])';
const AFTER = '(?![\\p{L}\\p{M}\\p{N}_])';

function wordPattern(pattern: string, { boundaries, prefixes }: TactWords, flags: string): RegExp {
  const prefix = prefixes ? `(?:${prefixes})?` : '';
  return new RegExp(boundaries ? `${BEFORE}${prefix}(?:${pattern})${AFTER}` : pattern, flags);
}

const joined = new WeakMap<TactWords, RegExp>();

/**
 * Whether any rule may hit: all of them as one pattern. To make a hundred patterns costs a tenth of a second in a fresh
 * run, to make one costs nothing, and most texts are kind.
 */
function mayHit(text: string, words: TactWords): boolean {
  const known = joined.get(words);
  const all = known || wordPattern(words.rules.map(({ pattern }) => pattern).join('|'), words, 'iu');
  joined.set(words, all);
  return all.test(text);
}

function compileRules(words: TactWords): CompiledRule[] {
  const known = compiled.get(words);
  if (known) return known;
  const rules = words.rules.map((rule) => ({ rule, pattern: wordPattern(rule.pattern, words, 'giu') }));
  compiled.set(words, rules);
  return rules;
}

/** Phrases of the word list that do not fit the stage, each place once (the longest and gravest rule wins). */
export function findRuleHits(
  part: 'subject' | 'body',
  content: string,
  masked: string,
  firmness: number,
  words: TactWords,
): TactFinding[] {
  if (!mayHit(masked, words)) return [];
  const hits: TactFinding[] = [];
  const threatened = new Set<number>();
  for (const { rule, pattern } of compileRules(words)) {
    for (const match of findAll(pattern, masked)) {
      const start = match.index;
      const end = start + match.text.length;
      if (rule.category === 'threat') threatened.add(sentenceAt(masked, start));
      if (rule.from !== 'never' && firmness >= rule.from) continue;
      const found = content.slice(start, end);
      hits.push({
        rule: rule.id,
        severity: rule.severity,
        part,
        start,
        end,
        found,
        why: words.reasons[rule.category],
        better: rule.better,
      });
    }
  }
  if (part === 'body' && firmness >= 5 && threatened.size > 1)
    hits.push({
      rule: 'consequences',
      severity: 'error',
      part,
      start: content.length,
      end: content.length,
      found: '',
      ...words.checks.consequences,
    });
  return dropCovered(hits);
}

/** Which sentence of the text a position lies in: one sentence may name the next step in several words. */
function sentenceAt(text: string, position: number): number {
  return text.slice(0, position).split(/[.!?؟]+(?=\s|$)|[。!?]/u).length;
}

const RANK = { error: 0, warning: 1, info: 2 };

function dropCovered(hits: TactFinding[]): TactFinding[] {
  const sorted = [...hits].sort(
    (a, b) => RANK[a.severity] - RANK[b.severity] || b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  const kept: TactFinding[] = [];
  for (const hit of sorted)
    if (!kept.some((other) => hit.end > hit.start && other.start <= hit.start && hit.end <= other.end))
      kept.push(hit);
  return kept.sort((a, b) => a.start - b.start);
}
