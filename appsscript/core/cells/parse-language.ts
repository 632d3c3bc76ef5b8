import type { LanguageTag } from '#core/values/language.ts';
import { foldWord } from '#core/words/clean-text.ts';
import type { ReadingIndex } from '#core/words/reading-index.ts';

/** English names and usual spellings beside a language's own name; the names in its own words come from the words data. */
const NAMES: Record<LanguageTag, string> = {
  en: 'English|Eng|Anglais|Englisch|Inglés|Английский|英语|英文',
  ru: 'Russian|Русский|Rus|俄语|俄文',
  af: 'Afrikaans|Afr',
  'zh-Hans':
    'Chinese|Simplified Chinese|Chinese Simplified|中文|简体中文|简体|汉语|Mandarin|Китайский|zh|zh-CN|zh-SG|cn',
  'zh-Hant': 'Traditional Chinese|Chinese Traditional|繁體中文|繁體|繁体中文|正體中文|zh-TW|zh-HK|zh-MO',
  ar: 'Arabic|العربية|عربي',
  de: 'German|Deutsch|Немецкий|德语|ger|deu',
  fr: 'French|Français|Французский|法语|fra|fre',
  es: 'Spanish|Español|Castellano|Испанский|西班牙语|spa|esp',
  pt: 'Portuguese|Português|Português do Brasil|Brazilian Portuguese|por',
  it: 'Italian|Italiano|ita',
  nl: 'Dutch|Nederlands|Flemish|Vlaams',
  pl: 'Polish|Polski',
  uk: 'Ukrainian|Українська|Украинский|ua|ukr',
  cs: 'Czech|Čeština|Česky|cz',
  sk: 'Slovak|Slovenčina|Slovensky',
  ro: 'Romanian|Română|Moldovan',
  hu: 'Hungarian|Magyar',
  bg: 'Bulgarian|Български',
  sr: 'Serbian|Српски|Srpski',
  hr: 'Croatian|Hrvatski',
  bs: 'Bosnian|Bosanski',
  sl: 'Slovenian|Slovene|Slovenščina',
  mk: 'Macedonian|Македонски',
  sq: 'Albanian|Shqip',
  el: 'Greek|Ελληνικά|gr',
  tr: 'Turkish|Türkçe',
  he: 'Hebrew|עברית|iw',
  fa: 'Persian|Farsi|فارسی',
  hi: 'Hindi|हिन्दी|हिंदी',
  bn: 'Bengali|Bangla|বাংলা',
  ja: 'Japanese|日本語|日语|jp|jpn',
  ko: 'Korean|한국어|韩语|kr|kor',
  vi: 'Vietnamese|Tiếng Việt|vn',
  id: 'Indonesian|Bahasa Indonesia',
  ms: 'Malay|Bahasa Melayu',
  th: 'Thai|ไทย|ภาษาไทย',
  sv: 'Swedish|Svenska|se|swe',
  da: 'Danish|Dansk|dk',
  nb: 'Norwegian|Norsk|Bokmål|Norwegian Bokmål|no|nor|nn|Nynorsk',
  fi: 'Finnish|Suomi',
  et: 'Estonian|Eesti',
  lv: 'Latvian|Latviešu',
  lt: 'Lithuanian|Lietuvių',
  ka: 'Georgian|ქართული',
  hy: 'Armenian|Հայերեն',
  kk: 'Kazakh|Қазақша|kz',
  uz: 'Uzbek|Oʻzbekcha',
  sw: 'Swahili|Kiswahili',
  zu: 'Zulu|isiZulu',
  xh: 'Xhosa|isiXhosa',
};

const byName = new Map<string, LanguageTag>();
for (const tag of Object.keys(NAMES))
  for (const name of [tag].concat((NAMES[tag] as string).split('|'))) byName.set(foldWord(name), tag);

/**
 * The language of a cell such as "English", "ru", "en-ZA", "中文"; null when not recognised. A region is dropped (letters
 * are kept by language), except where it decides the script of Chinese.
 */
export function parseLanguage(text: string, index: ReadingIndex): LanguageTag | null {
  const folded = foldWord(text);
  const known = byName.get(folded);
  if (known) return known;
  for (const { language, name } of index.languages)
    if (folded === foldWord(name) || folded === foldWord(language)) return language;
  const tag = /^([A-Za-z]{2,3})[-_][A-Za-z0-9]{2,8}(?:[-_]\w+)*$/.exec(text.trim());
  return tag ? byName.get((tag[1] as string).toLowerCase()) || null : null;
}
