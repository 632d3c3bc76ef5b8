import type { Plan } from '#core/dunning/decision.ts';
import { findLetterLanguage } from '#core/dunning/letter-language.ts';
import type { InvoiceTable } from '#core/invoices/invoice.ts';
import { type LanguageTag, languageOf } from '#core/values/language.ts';

export interface AssumedLanguage {
  tag: LanguageTag;
  /** In words, for the list of what is assumed. */
  text: string;
}

/**
 * The language of the letters where nobody has said one and it is not simply the sheet's own: there is nobody to ask here, so
 * letters are written in the one that we would suggest, and this is said.
 */
export function assumedLanguage(
  { questions }: InvoiceTable,
  { entries }: Plan,
  locale: string | null,
  letterLanguages: readonly LanguageTag[],
): AssumedLanguage | null {
  const open = questions.find(({ kind }) => kind === 'language');
  const unsaid = entries.find((entry) => entry.invoices[0]?.language === null && entry.language !== null);
  const tag = open ? open.suggestion : (unsaid?.language ?? null);
  const wish = open ? open.about : locale && languageOf(locale);
  if (tag === null || wish === null) return null;
  const missing = findLetterLanguage(wish, letterLanguages) === null;
  if (!open && !missing) return null;
  const why = missing ? `because there are none in ${nameOf(wish)} yet` : 'the language of your headers';
  return { tag, text: `letters are written in ${nameOf(tag)}, ${why}` };
}

function nameOf(tag: LanguageTag): string {
  return new Intl.DisplayNames(['en'], { type: 'language' }).of(tag) ?? tag;
}
