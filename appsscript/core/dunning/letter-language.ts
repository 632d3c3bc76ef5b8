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
