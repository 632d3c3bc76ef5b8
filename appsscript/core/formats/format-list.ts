import type { LocaleFormats } from '#core/formats/locale-formats.ts';

/** Items joined as the language lists them: `A, B and C`. Nothing for no items. */
export function formatList(items: readonly string[], formats: LocaleFormats): string {
  const { two, start, middle, end } = formats.list;
  if (items.length <= 2) return items.length === 2 ? join(two, items[0]!, items[1]!) : (items[0] ?? '');
  let list = join(end, items[items.length - 2]!, items[items.length - 1]!);
  for (let index = items.length - 3; index >= 0; index--)
    list = join(index === 0 ? start : middle, items[index]!, list);
  return list;
}

/** The beginning of a list that goes on: its items with what stands between them before the last, `A, B` or `A、B`. */
export function formatOpenList(items: readonly string[], formats: LocaleFormats): string {
  return items.length === 0 ? '' : items.reduce((list, item) => join(formats.list.middle, list, item));
}

function join(pattern: string, first: string, second: string): string {
  return pattern.replace(/\{([01])\}/g, (_, place) => (place === '0' ? first : second));
}
