import type { CountedPhrase, PluralCategory } from '#core/formats/locale-formats.ts';
import type { Finding } from '#core/letters/grammar.ts';
import {
  ANSWER_NAMES,
  type AnswerName,
  FACT_NAMES,
  type FactName,
  type LibraryLanguage,
} from '#core/letters/template.ts';

const CATEGORIES: PluralCategory[] = ['zero', 'one', 'two', 'few', 'many', 'other'];
const KEYS =
  'tag name englishName direction locale reviewed complete greeting facts labelMark sentenceEnd counts more payLinkText invoiceLinkText script answers'.split(
    ' ',
  );

/**
 * A `_language.yml`, checked: `text-missing` for every text it lacks (named by its key), `key-unknown`, `language-tag`
 * if it stands in another language's folder, `direction-unknown`, `greeting-field` for a field other than the contact. Null if anything is missing.
 */
export function readLanguage(
  folder: string,
  data: Record<string, unknown>,
): { language: LibraryLanguage | null; findings: Finding[] } {
  const findings: Finding[] = [];
  const say = (rule: string, found: string) => findings.push({ rule, line: 1, found });
  const record = (key: string) => (isRecord(data[key]) ? (data[key] as Record<string, unknown>) : {});
  const text = (value: unknown, key: string): string => {
    if (typeof value === 'string' && value !== '') return value;
    say('text-missing', key);
    return '';
  };
  const counted = (key: string): CountedPhrase => {
    const phrase: CountedPhrase = { other: text(record(key).other, `${key}.other`) };
    for (const [category, form] of Object.entries(record(key))) {
      if (!CATEGORIES.includes(category as PluralCategory)) say('key-unknown', `${key}.${category}`);
      else if (typeof form === 'string') phrase[category as PluralCategory] = form;
    }
    return phrase;
  };

  for (const key of Object.keys(data)) if (!KEYS.includes(key)) say('key-unknown', key);
  const greeting = record('greeting');
  const language: LibraryLanguage = {
    tag: text(data.tag, 'tag'),
    name: text(data.name, 'name'),
    englishName: text(data.englishName, 'englishName'),
    direction: data.direction === 'rtl' ? 'rtl' : 'ltr',
    locale: text(data.locale, 'locale'),
    reviewed: text(data.reviewed, 'reviewed'),
    complete: data.complete !== false,
    greeting: {
      named: text(greeting.named, 'greeting.named'),
      plain: text(greeting.plain, 'greeting.plain'),
      ...('formalNamed' in greeting && { formalNamed: text(greeting.formalNamed, 'greeting.formalNamed') }),
      ...('formalPlain' in greeting && { formalPlain: text(greeting.formalPlain, 'greeting.formalPlain') }),
      ...('formalFirm' in greeting && { formalFirm: text(greeting.formalFirm, 'greeting.formalFirm') }),
    },
    script: text(data.script, 'script'),
    answers: Object.fromEntries(
      ANSWER_NAMES.map((name) => [name, text(record('answers')[name], `answers.${name}`)]),
    ) as Record<AnswerName, string>,
    facts: Object.fromEntries(
      FACT_NAMES.map((name) => [name, text(record('facts')[name], `facts.${name}`)]),
    ) as Record<FactName, string>,
    labelMark: text(data.labelMark ?? ': ', 'labelMark'),
    sentenceEnd: text(data.sentenceEnd ?? '.', 'sentenceEnd'),
    counts: counted('counts'),
    more: counted('more'),
    payLinkText: text(data.payLinkText, 'payLinkText'),
    invoiceLinkText: text(data.invoiceLinkText, 'invoiceLinkText'),
  };
  if (language.tag !== folder) say('language-tag', language.tag);
  if (data.direction !== 'ltr' && data.direction !== 'rtl') say('direction-unknown', String(data.direction));
  const { named, plain, formalNamed = '', formalPlain = '', formalFirm = '' } = language.greeting;
  for (const line of [named, formalNamed]) if (/\{\{(?!contact\}\})/.test(line)) say('greeting-field', line);
  if (/\{\{(?!customer\}\})/.test(formalFirm)) say('greeting-field', formalFirm);
  for (const line of [plain, formalPlain]) if (line.includes('{{')) say('greeting-field', line);
  const unusable = findings.some(({ rule }) => rule !== 'key-unknown' && rule !== 'greeting-field');
  return { language: unusable ? null : language, findings };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
