import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

export interface Phrase {
  text: string;
  tone: string;
  from: number;
  to: number;
}

/** The phrase bank of one language, `templates/<language>/_phrases.yml`. */
export interface Phrases {
  openings: Phrase[];
  asking: Phrase[];
  offeringHelp: Phrase[];
  closings: Phrase[];
  avoid: { phrase: string; better: string; why: string }[];
}

/** The phrase banks of all languages that have one. */
export function readPhrases(templates: string): Record<string, Phrases> {
  const found: Record<string, Phrases> = {};
  for (const tag of fs.readdirSync(templates).sort()) {
    const file = path.join(templates, tag, '_phrases.yml');
    if (fs.existsSync(file)) found[tag] = parse(fs.readFileSync(file, 'utf8')) as Phrases;
  }
  return found;
}
