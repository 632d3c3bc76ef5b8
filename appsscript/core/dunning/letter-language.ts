import type { Question } from '#core/agreement/question.ts';
import { questionId } from '#core/agreement/question-id.ts';
import type { InvoiceTable } from '#core/invoices/invoice.ts';
import type { LanguageTag } from '#core/values/language.ts';

/** Tags that name a language without saying how it is written, and the writing they mean (CLDR likely subtags). */
const LIKELY: Record<string, string> = {
  zh: 'zh-Hans',
  'zh-CN': 'zh-Hans',
  'zh-SG': 'zh-Hans',
  'zh-TW': 'zh-Hant',
  'zh-HK': 'zh-Hant',
  'zh-MO': 'zh-Hant',
};

/**
 * The language among `available` that a wish means: itself, its writing, or itself without the region (`en-GB` → `en`).
 * Null when there is none; another language is never taken instead.
 */
export function findLetterLanguage(wish: LanguageTag, available: readonly LanguageTag[]): LanguageTag | null {
  const candidates = [wish, LIKELY[wish] ?? wish, wish.replace(/-([A-Za-z]{2}|\d{3})$/, '')];
  return candidates.find((tag) => available.indexOf(tag) >= 0) ?? null;
}

/** Rows whose language cell says something that was not understood: they must not fall back to the usual language. */
export function rowsOfUnknownLanguage(table: InvoiceTable): Set<number> {
  const rows = new Set<number>();
  for (const issue of table.issues)
    if (issue.row !== null && issue.code === 'language-unknown') rows.add(issue.row);
  return rows;
}

export interface SheetLanguage {
  /** The language of letters whose row says none; null while the owner must say. */
  language: LanguageTag | null;
  question: Question | null;
}

/**
 * The language of letters where neither row nor settings say one: the spreadsheet's, else that of its headers. Where neither
 * has letters, or the headers speak another language than the spreadsheet, only the owner knows: it is asked. `usual`: what
 * we would choose. The answer is the setting.
 */
export function settleLanguage(
  table: InvoiceTable,
  locale: string | null,
  letterLanguages: readonly LanguageTag[],
  usual: LanguageTag,
): SheetLanguage {
  const known = (tag: LanguageTag | null): LanguageTag | null =>
    tag === null ? null : findLetterLanguage(tag, letterLanguages);
  const own = locale ? (locale.split(/[-_]/)[0] as string).toLowerCase() : null;
  const headers = table.languages[0] ?? null;
  const ofLocale = known(own === 'zh' ? (locale as string) : own);
  // English headers are everywhere, in exports above all: they say nothing about the customers.
  const ofHeaders = headers === null || headers === 'en' ? null : headers;
  if (ofHeaders === null && (ofLocale !== null || own === null)) return settled(ofLocale ?? usual);
  if (ofHeaders !== null && known(ofHeaders) !== null && (own === null || known(ofHeaders) === ofLocale))
    return settled(known(ofHeaders) as LanguageTag);
  if (headers === 'en' && ofLocale === null) return settled(known('en') ?? usual);
  const rows = table.invoices
    .filter(({ language, state }) => language === null && (state === 'open' || state === 'overdue'))
    .map(({ row }) => row);
  const suggestion = known(ofHeaders) ?? ofLocale ?? usual;
  if (rows.length === 0) return settled(suggestion);
  return {
    language: null,
    question: {
      id: questionId('language', null),
      kind: 'language',
      about: ofHeaders ?? own,
      found: [],
      rows,
      suggestion,
      options: letterLanguages.slice(),
    },
  };
}

const settled = (language: LanguageTag): SheetLanguage => ({ language, question: null });
