/** BCP 47 language of letters or labels, as the folders are named: `en`, `ru`, `af`, `zh-Hans`, `ar`. */
export type LanguageTag = string;

/** BCP 47 locale with region, such as `en-ZA`: how dates and money are written. Sheets writes `en_ZA`. */
export type LocaleTag = string;
