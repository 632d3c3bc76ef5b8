import { getCollection, getEntry } from 'astro:content';
import type { Policy } from '#core/dunning/policy.ts';
import { chooseFormats, type FormatsByLocale } from '#core/formats/choose-formats.ts';
import type { LabelTree } from '#core/labels/label.ts';
import type { LibraryGrammar } from '#core/letters/grammar.ts';
import { type LetterNode, parseSections } from '#core/letters/parse-sections.ts';
import type { LanguagePack, LetterTemplate } from '#core/letters/template.ts';
import type { TactWords } from '#core/tact/tact-words.ts';
import type { ReadingWords } from '#core/words/reading-words.ts';
import type { Phrases } from './content/read-phrases.ts';
import type { LetterSource } from './letters/letter-source.ts';
import { sampleDaysPastDue } from './letters/sample-days.ts';
import { LANGUAGES, type SiteLanguage, treeOf } from './words/words.ts';

interface Knowledge {
  library: { grammar: LibraryGrammar; packs: LanguagePack[] };
  formats: FormatsByLocale;
  labels: Record<string, LabelTree>;
  phrases: Record<string, Phrases>;
  pictures: string[];
  policy: Policy;
  tact: TactWords[];
  words: ReadingWords[];
}

/** One of the project's data sets, as the loaders of `scripts/library` read it. */
export async function know<K extends keyof Knowledge>(what: K): Promise<Knowledge[K]> {
  const entry = await getEntry('knowledge', what);
  return entry!.data.value as Knowledge[K];
}

export async function packOf(tag: string): Promise<LanguagePack | null> {
  const { packs } = await know('library');
  return packs.find((pack) => pack.language.tag === tag) ?? null;
}

/** What a letter is called in all languages alike: `overdue-soft/email.warm`. */
export const nameOf = (letter: LetterTemplate) => letter.id.slice(letter.id.indexOf('/') + 1);

/** Every letter that exists in any language, in the order of the situations and channels. */
export async function letterNames(): Promise<string[]> {
  const { grammar, packs } = await know('library');
  const names = new Set(packs.flatMap((pack) => pack.letters.map(nameOf)));
  const channels = Object.keys(grammar.channels);
  const tones = [...Object.keys(grammar.tones), undefined];
  const rank = (name: string) => {
    const [situation = '', file = ''] = name.split('/');
    const [channel = '', ...rest] = file.split('.');
    const tone = rest.find((part) => part in grammar.tones);
    const sector = rest.some((part) => !(part in grammar.tones));
    return (
      Object.keys(grammar.situations).indexOf(situation) * 1000 +
      (sector ? 500 : 0) +
      channels.indexOf(channel) * 10 +
      tones.indexOf(tone)
    );
  };
  return [...names].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

/** The languages of the site in which a letter exists. */
export async function languagesWith(name: string): Promise<SiteLanguage[]> {
  const { packs } = await know('library');
  return LANGUAGES.filter(({ tag }) =>
    packs.some((pack) => pack.language.tag === tag && pack.letters.some((letter) => nameOf(letter) === name)),
  );
}

/** A letter with what is needed to show it; null if the language does not have it. */
export async function letterSource(tag: string, name: string): Promise<LetterSource | null> {
  const [{ grammar }, pack, formats] = await Promise.all([know('library'), packOf(tag), know('formats')]);
  const template = pack?.letters.find((letter) => nameOf(letter) === name);
  const site = LANGUAGES.find((language) => language.tag === tag);
  if (!pack || !template || !site) return null;
  const used = new Set<string>(['greeting']);
  const collect = (nodes: LetterNode[]) => {
    for (const node of nodes) {
      if (node.kind !== 'text') used.add(node.name);
      if (node.kind === 'section') collect(node.children);
    }
  };
  collect(parseSections(`${template.body}\n${template.subject ?? ''}`).nodes);
  if (used.has('facts')) for (const name of FACTS) used.add(name);
  if (used.has('greeting') && pack.language.greeting.named.includes('{{contact}}')) used.add('contact');
  return {
    template,
    language: pack.language,
    formats: chooseFormats(tag, pack.language.locale, null, formats),
    sample: treeOf(site, 'sample') as Record<string, string>,
    fields: Object.fromEntries(Object.entries(grammar.fields).filter(([field]) => used.has(field))),
    daysPastDue: sampleDaysPastDue(template.situation),
  };
}

const FACTS = ['number', 'order', 'issue_date', 'due_date', 'amount'];

export { getCollection };
