import type { LocaleFormats } from '#core/formats/locale-formats.ts';
import type { LanguageTag, LocaleTag } from '#core/values/language.ts';

/** The formats of all shipped locales, by locale: `en-ZA`, `zh-Hans-CN`. */
export type FormatsByLocale = Record<LocaleTag, LocaleFormats>;

/**
 * How a text in this language writes dates and money. The sheet's own region is kept where we have it for the
 * language (an English letter from a sheet set to `af_ZA` is written as in South Africa), else the language's usual locale.
 */
export function chooseFormats(
  language: LanguageTag,
  usual: LocaleTag,
  sheet: LocaleTag | null,
  all: FormatsByLocale,
): LocaleFormats {
  const region = /[-_]([A-Z]{2})\b/.exec(sheet ?? '');
  const formats =
    (region && all[`${language}-${region[1]}`]) ||
    all[usual] ||
    all[Object.keys(all).find((locale) => locale.startsWith(`${language}-`)) ?? ''];
  if (!formats)
    throw new Error(
      `There are no formats for "${language}". Add "${usual}" in scripts/formats/update-formats.ts.`,
    );
  return formats;
}
