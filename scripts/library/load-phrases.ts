import fs from 'node:fs';
import path from 'node:path';
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type YAMLSeq } from 'yaml';
import type { Finding } from '#core/letters/grammar.ts';
import type { Tone } from '#core/letters/template.ts';

/** A phrase that may be used: for whom, and between which firmness (0 before due … 5 final). */
export interface Phrase {
  text: string;
  tone: Tone;
  from: number;
  to: number;
}

/**
 * What people really write, and a better phrase beside it. `beyondTact` says why the tact check cannot catch the phrase by
 * its words; then it does not have to.
 */
export interface AvoidedPhrase {
  phrase: string;
  better: string;
  why: string;
  beyondTact?: string;
}

/** The phrase bank of one language, `templates/<language>/_phrases.yml`. */
export interface PhraseBank {
  language: string;
  openings: Phrase[];
  asking: Phrase[];
  offeringHelp: Phrase[];
  closings: Phrase[];
  avoid: AvoidedPhrase[];
}

export const PHRASE_LISTS = ['openings', 'asking', 'offeringHelp', 'closings'] as const;
const PHRASE_KEYS = { text: 'string', tone: 'string', from: 'number', to: 'number' };
const AVOID_KEYS = { phrase: 'string', better: 'string', why: 'string', beyondTact: 'string?' };

export interface LoadedPhrases {
  bank: PhraseBank;
  findings: Finding[];
  /** 1-based line of each phrase, `openings/0`. */
  lines: Record<string, number>;
}

/** A language's phrase bank with everything that breaks its form; null if it has none. */
export function loadPhrases(folder: string, language: string): LoadedPhrases | null {
  const file = path.join(folder, language, '_phrases.yml');
  if (!fs.existsSync(file)) return null;
  const counter = new LineCounter();
  const document = parseDocument(fs.readFileSync(file, 'utf8'), { lineCounter: counter });
  const findings: Finding[] = [];
  const lines: Record<string, number> = {};
  const say = (line: number, found: string) => findings.push({ rule: 'phrase-unreadable', line, found });
  for (const error of document.errors) say(error.linePos?.[0].line ?? 1, error.message.split('\n')[0]!);
  const read = <Entry>(name: string, keys: Record<string, string>): Entry[] => {
    const list = document.get(name);
    if (!isSeq(list)) {
      say(1, name);
      return [];
    }
    return (list as YAMLSeq).items.flatMap((item, index) => {
      const line = isMap(item) && item.range ? counter.linePos(item.range[0]).line : 1;
      lines[`${name}/${index}`] = line;
      const values = isMap(item) ? (item.toJSON() as Record<string, unknown>) : {};
      const wrong = [
        ...Object.entries(keys)
          .filter(([key, kind]) => !(kind.endsWith('?') && values[key] === undefined))
          .filter(([key, kind]) => typeof values[key] !== kind.replace('?', '') || values[key] === '')
          .map(([key]) => key),
        ...Object.keys(values).filter((key) => !(key in keys)),
      ];
      for (const key of wrong) say(line, `${name}: ${key}`);
      return wrong.length === 0 ? [values as Entry] : [];
    });
  };
  const bank = { language } as PhraseBank;
  for (const name of PHRASE_LISTS) bank[name] = read<Phrase>(name, PHRASE_KEYS);
  bank.avoid = read<AvoidedPhrase>('avoid', AVOID_KEYS);
  if (isMap(document.contents))
    for (const { key } of document.contents.items) {
      const name = isScalar(key) ? String(key.value) : '';
      if (name !== 'avoid' && !PHRASE_LISTS.includes(name as (typeof PHRASE_LISTS)[number])) say(1, name);
    }
  return { bank, findings, lines };
}
