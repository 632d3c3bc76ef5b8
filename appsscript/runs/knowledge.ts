import type { Policy } from '#core/dunning/policy.ts';
import type { FormatsByLocale } from '#core/formats/choose-formats.ts';
import type { LabelTree } from '#core/labels/label.ts';
import type { LanguagePack, LibraryLanguage } from '#core/letters/template.ts';
import type { TactWords } from '#core/tact/tact-words.ts';
import { type LanguageTag, type LocaleTag, languageOf } from '#core/values/language.ts';
import type { ReadingWords } from '#core/words/reading-words.ts';

/** Everything that is data and not code: compiled into the add-on, or read from the folders by scripts and tests. */
export interface Knowledge {
  words(): ReadingWords[];
  policy(): Policy;
  /** Tact rules of a language; null for one that has none. */
  tact(language: LanguageTag): TactWords | null;
  /** Languages that have letters. */
  languages(): LibraryLanguage[];
  packs(): LanguagePack[];
  /** Languages of menus and dialogs; English is always among them. */
  labelLanguages(): LanguageTag[];
  labels(language: LanguageTag): LabelTree;
  formats(): FormatsByLocale;
}

/** Language of menus and dialogs for a spreadsheet's locale: its own if we speak it, else English. */
export function chooseLabelLanguage(locale: LocaleTag, available: LanguageTag[]): LanguageTag {
  const language = languageOf(locale);
  return available.includes(language) ? language : 'en';
}
