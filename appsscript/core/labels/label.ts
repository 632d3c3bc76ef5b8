import { cleanLine } from '#core/formats/clean-text.ts';
import { formatDay } from '#core/formats/format-day.ts';
import { formatList } from '#core/formats/format-list.ts';
import { formatMoney } from '#core/formats/format-money.ts';
import { formatNumber } from '#core/formats/format-number.ts';
import { isolate } from '#core/formats/isolate.ts';
import type { LocaleFormats } from '#core/formats/locale-formats.ts';
import { pluralCategory } from '#core/formats/plural-category.ts';
import type { Day } from '#core/values/day.ts';
import type { Money } from '#core/values/money.ts';

/** The words of one language, nested by key; a leaf is a text with `{slots}` or a map of plural categories. */
export interface LabelTree {
  [key: string]: unknown;
}

/** What a slot can be given: text as it is, a number, a day, an amount, or a list of texts, each written as the locale does. */
export type LabelValue = string | number | { day: Day } | Money | readonly string[];

export type LabelValues = Record<string, LabelValue | null | undefined>;

/** The text of a key, such as `issues.date-ambiguous`. The value named `count` chooses the plural form. */
export type Labeller = (key: string, values?: LabelValues) => string;

const RIGHT_TO_LEFT = /^(?:ar|he|fa|ur|ps|yi)\b/;

/**
 * Gives the words of one language. A key that is not there, a form that the number needs, or a slot without a value
 * throws and names it: labels are ours, and a test compares the languages.
 */
export function createLabeller(tree: LabelTree, formats: LocaleFormats): Labeller {
  const direction = RIGHT_TO_LEFT.test(formats.locale) ? 'rtl' : 'ltr';

  const write = (value: LabelValue): string => {
    if (typeof value === 'string') return isolate(cleanLine(value), direction);
    if (typeof value === 'number') return formatNumber(value, formats);
    if (Array.isArray(value)) return formatList(value.map(write), formats);
    if ('day' in value) return formatDay(value.day, formats);
    return isolate(formatMoney(value as Money, formats), direction);
  };

  return (key, values = {}) => {
    const text = chooseForm(findLabel(tree, key), key, values.count, formats);
    return text.replace(/\{([A-Za-z]\w*)\}/g, (_, slot: string) => {
      const value = values[slot];
      if (value === undefined || value === null)
        throw new Error(`The label "${key}" (${formats.locale}) needs a value for {${slot}}.`);
      return write(value);
    });
  };
}

/** The leaf of a dotted key. Keys may hold hyphens, never dots. */
function findLabel(tree: LabelTree, key: string): unknown {
  let place: unknown = tree;
  for (const part of key.split('.')) {
    const has = typeof place === 'object' && place !== null && Object.keys(place).includes(part);
    place = has ? (place as LabelTree)[part] : undefined;
  }
  return place;
}

function chooseForm(
  leaf: unknown,
  key: string,
  count: LabelValue | null | undefined,
  formats: LocaleFormats,
): string {
  if (typeof leaf === 'string') return leaf;
  const forms = (leaf ?? {}) as Record<string, unknown>;
  if (typeof forms.other !== 'string') throw new Error(`There is no label "${key}" (${formats.locale}).`);
  if (typeof count !== 'number')
    throw new Error(`The label "${key}" (${formats.locale}) needs a number {count}.`);
  const form = forms[pluralCategory(count, formats)];
  return typeof form === 'string' ? form : forms.other;
}
