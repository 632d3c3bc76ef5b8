/** How a locale writes numbers and dates, as far as a cell shows and reads them. */
export interface LocalePatterns {
  decimal: string;
  group: string;
  /** The default date format of the locale, such as `dd/mm/yyyy`. */
  dateFormat: string;
  /** Order of day, month and year in that format. */
  order: ('d' | 'm' | 'y')[];
}

const known = new Map<string, LocalePatterns>();

/** Patterns of a Sheets locale (`en_ZA`); of `en_US` when the locale is unknown. */
export function patternsOf(locale: string | null): LocalePatterns {
  const tag = (locale ?? 'en_US').replace(/_/g, '-');
  let patterns = known.get(tag);
  if (!patterns) {
    patterns = makePatterns(tag);
    known.set(tag, patterns);
  }
  return patterns;
}

function makePatterns(tag: string): LocalePatterns {
  const supported = Intl.DateTimeFormat.supportedLocalesOf([tag]).length > 0 ? tag : 'en-US';
  const numbers = new Intl.NumberFormat(`${supported}-u-nu-latn`).formatToParts(-1_234_567.5);
  const part = (type: string) => numbers.find((found) => found.type === type)?.value;
  const dates = new Intl.DateTimeFormat(`${supported}-u-nu-latn-ca-gregory`, {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    timeZone: 'UTC',
  }).formatToParts(0);
  const order: LocalePatterns['order'] = [];
  let dateFormat = '';
  for (const { type, value } of dates) {
    if (type === 'day' || type === 'month' || type === 'year') {
      const letter = type[0] as 'd' | 'm' | 'y';
      order.push(letter);
      dateFormat += letter === 'y' ? 'yyyy' : letter.repeat(2);
    } else dateFormat += value.replace(/[\u200e\u200f]/g, '').replace(/[^\s./-]+/g, '');
  }
  return {
    decimal: part('decimal') ?? '.',
    group: part('group') ?? ',',
    dateFormat: dateFormat.trim(),
    order,
  };
}
