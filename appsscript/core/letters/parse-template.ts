import { checkFields } from '#core/letters/check-fields.ts';
import type { Finding, LibraryGrammar } from '#core/letters/grammar.ts';
import { parseSections } from '#core/letters/parse-sections.ts';
import type { Channel, LetterTemplate, Tone } from '#core/letters/template.ts';

/** A letter's file, front matter already read. */
export interface TemplateSource {
  /** `en/overdue-soft/email.warm`: the path below `templates/` without `.md`. */
  id: string;
  frontMatter: Record<string, unknown>;
  body: string;
  /** 1-based line of the file on which the body begins; 1 where there is no file. */
  bodyLine?: number;
  /** 1-based lines of the front matter's keys. */
  keyLines?: Record<string, number>;
}

const KEYS = ['title', 'subject', 'use_when', 'avoid_when', 'version'];

/** The trades that `_stages.yml` asks letters for: `email.neutral.freight` → `freight`. */
function knownSectors({ situations, tones }: LibraryGrammar): Set<string> {
  const names = Object.keys(situations).reduce<string[]>(
    (all, id) => all.concat(situations[id]!.letters),
    [],
  );
  return new Set(
    names
      .map((name) => name.split('.').slice(1))
      .reduce((all, rest) => all.concat(rest.filter((part) => !(part in tones))), []),
  );
}

/**
 * A letter, checked against the grammar; everything wrong with it at once. The letter is null if it could not be used:
 * its place says no known situation or channel, a text is missing, or a section is not closed.
 */
export function parseTemplate(
  source: TemplateSource,
  grammar: LibraryGrammar,
): { template: LetterTemplate | null; findings: Finding[] } {
  const { frontMatter, bodyLine = 1, keyLines = {} } = source;
  const findings: Finding[] = [];
  const say = (rule: string, line: number, found: string) => findings.push({ rule, line, found });
  const [language = '', situation = '', name = ''] = source.id.split('/');
  const [channel = '', ...rest] = name.split('.');
  const tone = rest.find((part) => part in grammar.tones) ?? null;
  const sectors = rest.filter((part) => part !== tone);

  if (!(situation in grammar.situations)) say('situation-unknown', 1, situation);
  const channelRule = grammar.channels[channel];
  if (!channelRule) say('channel-unknown', 1, name);
  if (sectors.length > 1 || (tone && rest[0] !== tone)) say('name-unreadable', 1, name);
  // A mistyped tone would otherwise be taken for a trade.
  for (const sector of sectors) if (!knownSectors(grammar).has(sector)) say('sector-unknown', 1, sector);

  const text = (key: string, wanted: boolean): string => {
    const value = frontMatter[key];
    if (typeof value === 'string' && value.trim()) return value.trim();
    if (wanted || value !== undefined) say('text-missing', keyLines[key] ?? 1, key);
    return '';
  };
  for (const key of Object.keys(frontMatter))
    if (!KEYS.includes(key)) say('key-unknown', keyLines[key] ?? 1, key);
  const subject = channelRule?.subject ? text('subject', true) : null;
  if (channelRule && !channelRule.subject && 'subject' in frontMatter)
    say('subject-unwanted', keyLines.subject ?? 1, channel);
  const version = frontMatter.version;
  if (!Number.isInteger(version) || (version as number) < 1)
    say('version-unreadable', keyLines.version ?? 1, String(version));
  if (!source.body.trim()) say('text-missing', bodyLine, 'body');
  if (/[\ue000-\uf8ff]/.test(source.body + subject)) say('character-private', bodyLine, '');

  const texts: [string, number][] = [[source.body, bodyLine]];
  if (subject) texts.push([subject, keyLines.subject ?? 1]);
  for (const [words, line] of texts) {
    const parsed = parseSections(words, line);
    findings.push(...parsed.findings, ...checkFields(parsed.nodes, grammar, words.split('\n'), line));
  }

  const template: LetterTemplate = {
    id: source.id,
    language,
    situation,
    sector: sectors[0] ?? null,
    channel: channel as Channel,
    tone: tone as Tone | null,
    title: text('title', true),
    subject,
    useWhen: text('use_when', true),
    avoidWhen: text('avoid_when', true),
    version: Number.isInteger(version) ? (version as number) : 0,
    body: source.body.trim(),
  };
  return { template: findings.some(({ rule }) => UNUSABLE.includes(rule)) ? null : template, findings };
}

/** Rules without which a letter cannot be made at all; the others are faults of style or grammar. */
const UNUSABLE = [
  'situation-unknown',
  'channel-unknown',
  'text-missing',
  'tag-unreadable',
  'section-unopened',
  'section-unclosed',
  'brace-unpaired',
  'field-unknown',
  'section-unknown',
];
