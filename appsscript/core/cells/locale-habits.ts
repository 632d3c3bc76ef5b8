import type { Calendar } from '#core/cells/calendar.ts';
import type { DecimalSign } from '#core/cells/number-text.ts';

/** Order of the numbers in a date whose year stands last, or first. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/** Locales that write month before day in numbers (CLDR short dates). */
const MONTH_FIRST = [
  'en-US',
  'en-AS',
  'en-GU',
  'en-MH',
  'en-MP',
  'en-PR',
  'en-UM',
  'en-VI',
  'en-PH',
  'fil',
  'es-PA',
  'es-PR',
];
/**
 * Locales that write the year first and have no settled order for dates with the year last. South Africa also writes the
 * year first, but where the year stands last it is day, month, year.
 */
const YEAR_FIRST = ['zh', 'ja', 'ko', 'hu', 'lt', 'sv', 'mn', 'eu', 'en-CA', 'fr-CA', 'fa', 'si', 'en-SE'];
const NOT_YEAR_FIRST = ['zh-HK', 'zh-MO', 'zh-SG'];

/** The order of dates in a locale; null for a bare `en`, which does not say, and for no locale. */
export function dateOrderOf(locale: string | null): DateOrder | null {
  if (!locale) return null;
  const tag = plainTag(locale);
  if (tag === 'en') return null;
  if (MONTH_FIRST.some((known) => tag === known || tag.split('-')[0] === known)) return 'mdy';
  if (NOT_YEAR_FIRST.indexOf(tag) >= 0) return 'dmy';
  if (YEAR_FIRST.some((known) => tag === known || tag.split('-')[0] === known)) return 'ymd';
  return 'dmy';
}

/** Calendars by language, then by region (CLDR calendar preferences): a Thai sheet may well be set to English (Thailand). */
const CALENDAR_BY_PART: Record<string, Calendar> = {
  th: 'buddhist',
  fa: 'persian',
  ja: 'japanese',
  TH: 'buddhist',
  IR: 'persian',
  AF: 'persian',
  JP: 'japanese',
  TW: 'minguo',
};

/** The calendar that may stand in dates of a locale beside the Gregorian; the Gregorian alone for most, and for none. */
export function calendarOf(locale: string | null): Calendar {
  if (!locale) return 'gregorian';
  const [language, region] = plainTag(locale).split('-');
  return CALENDAR_BY_PART[language as string] || CALENDAR_BY_PART[region || ''] || 'gregorian';
}

/** Languages that write a decimal point, and regions that do so against their language. */
const POINT_LANGUAGES =
  'en zh ja ko th hi bn ta te mr gu pa he iw sw fil ms my km lo si ne am ur cy ga mt zu mn'.split(' ');
const POINT_REGIONS =
  'es-MX es-US es-PR es-GT es-HN es-NI es-PA es-PE es-SV es-DO de-CH de-LI it-CH fr-CH rm-CH'.split(' ');
/** Officially a comma, in practice both: not settled. Arabic differs by region and by digits. */
const UNSETTLED = ['en-ZA', 'af', 'zu', 'xh', 'ar', 'fa'];

/** The decimal sign of a locale; null where practice is mixed or there is no locale. */
export function decimalSignOf(locale: string | null): DecimalSign | null {
  if (!locale) return null;
  const tag = plainTag(locale);
  const language = tag.split('-')[0] as string;
  if (UNSETTLED.indexOf(tag) >= 0 || UNSETTLED.indexOf(language) >= 0) return null;
  if (POINT_REGIONS.indexOf(tag) >= 0 || POINT_LANGUAGES.indexOf(language) >= 0) return '.';
  return ',';
}

/** `zh_CN`, `zh-Hans-CN` → `zh-CN`; a language alone stays. */
function plainTag(locale: string): string {
  const parts = locale.split(/[-_]/);
  const region = parts.filter((part) => /^[A-Z]{2}$/.test(part))[0];
  return region ? `${(parts[0] as string).toLowerCase()}-${region}` : (parts[0] as string).toLowerCase();
}
