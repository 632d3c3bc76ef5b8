/** BCP 47 language of letters or labels, as the folders are named: `en`, `ru`, `af`, `zh-Hans`, `ar`. */
export type LanguageTag = string;

/** BCP 47 locale with region, such as `en-ZA`: how dates and money are written. Sheets writes `en_ZA`. */
export type LocaleTag = string;

/** `ru-RU` → `ru`; Chinese by script: mainland and Singapore `zh-Hans`, else `zh-Hant`. */
export function languageOf(locale: LocaleTag): LanguageTag {
  const parts = locale.replace(/_/g, '-').split('-');
  const language = parts[0]!.toLowerCase();
  if (language !== 'zh') return language;
  const rest = parts.slice(1).map((part) => part.toLowerCase());
  return rest.some((part) => part === 'hant' || part === 'tw' || part === 'hk' || part === 'mo')
    ? 'zh-Hant'
    : 'zh-Hans';
}
