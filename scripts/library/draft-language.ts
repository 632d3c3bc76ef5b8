import fs from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { DraftRefused, writeDraft } from './draft-letter.ts';
import { loadFormats } from './load-formats.ts';
import { type Library, loadLibrary } from './load-library.ts';

/** Scripts that are written from right to left. */
const RIGHT_TO_LEFT = ['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm', 'Rohg', 'Aran'];

/**
 * Begins a language: its `_language.yml` with what is known of it (name, direction, locale, plural categories; the words still
 * English) and a draft of each letter that every language has. Nothing English can be sent: a draft is no letter. Gives the tag, the
 * number of drafts, and whether there are formats for the language yet.
 */
export function draftLanguage(
  wanted: string,
  library: Library = loadLibrary(),
): { tag: string; drafts: number; locale: string; hasFormats: boolean } {
  const tag = readTag(wanted);
  const folder = path.join(library.folder, tag);
  if (fs.existsSync(folder)) throw new DraftRefused(`templates/${tag} is there already.`);
  const english = library.languages.find((language) => language.tag === 'en');
  if (!english) throw new DraftRefused('The English letters are missing; a new language begins with them.');

  const formats = Object.keys(loadFormats()).filter((name) => name === tag || name.startsWith(`${tag}-`));
  const locale = formats.find((name) => name === likelyLocale(tag)) ?? formats[0] ?? likelyLocale(tag);
  const categories = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
  const inCategories = (text: string) =>
    Object.fromEntries([...categories].sort(byCldrOrder).map((category) => [category, text]));
  const data = {
    tag,
    name: new Intl.DisplayNames([tag], { type: 'language' }).of(tag),
    englishName: new Intl.DisplayNames(['en'], { type: 'language' }).of(tag),
    direction: RIGHT_TO_LEFT.includes(new Intl.Locale(tag).maximize().script ?? '') ? 'rtl' : 'ltr',
    script: new Intl.Locale(tag).maximize().script ?? 'Latn',
    locale,
    reviewed: 'none',
    complete: false,
    greeting: english.greeting,
    facts: english.facts,
    labelMark: english.labelMark,
    sentenceEnd: english.sentenceEnd,
    counts: inCategories(english.counts.other ?? '{n} invoices'),
    more: inCategories(english.more.other ?? '{list} and {n} more'),
    payLinkText: english.payLinkText,
    invoiceLinkText: english.invoiceLinkText,
    answers: english.answers,
  };
  fs.mkdirSync(folder);
  const head = [
    '# A draft: everything from "greeting" on is still English. What each line means stands in templates/en/_language.yml.',
    '# "counts" and "more" have one text for each plural category of the language (CLDR); {n} is the number.',
  ];
  fs.writeFileSync(path.join(folder, '_language.yml'), `${head.join('\n')}\n${stringify(data)}`);

  let drafts = 0;
  const ids = new Set(library.packs.flatMap(({ letters }) => letters.map(({ id }) => id)));
  for (const [situation, { letters }] of Object.entries(library.grammar.situations))
    for (const name of letters) {
      if (!ids.has(`en/${situation}/${name}`)) continue;
      writeDraft(library.folder, `${tag}/${situation}/${name}`, `en/${situation}/${name}`);
      drafts++;
    }
  return { tag, drafts, locale, hasFormats: formats.length > 0 };
}

function readTag(wanted: string): string {
  let tag: string | undefined;
  try {
    [tag] = Intl.getCanonicalLocales(wanted);
  } catch {}
  const name = tag && new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(tag);
  if (!tag || !name)
    throw new DraftRefused(
      `"${wanted}" is not a language tag that is known, such as pt, uk or zh-Hant (BCP 47: language, then script if there is a choice).`,
    );
  return tag;
}

/** The locale of the language where most of its readers live, as CLDR has it: fi → fi-FI. */
function likelyLocale(tag: string): string {
  const { language, script, region } = new Intl.Locale(tag).maximize();
  return [language, new Intl.Locale(tag).script && script, region].filter(Boolean).join('-');
}

const CLDR_ORDER = ['zero', 'one', 'two', 'few', 'many', 'other'];
function byCldrOrder(a: string, b: string): number {
  return CLDR_ORDER.indexOf(a) - CLDR_ORDER.indexOf(b);
}
