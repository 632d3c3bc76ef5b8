import { cleanLine, cleanLines, cleanLink } from '#core/formats/clean-text.ts';
import { formatDay } from '#core/formats/format-day.ts';
import { formatMoney } from '#core/formats/format-money.ts';
import type { LocaleFormats } from '#core/formats/locale-formats.ts';
import type { FieldValue } from '#core/letters/field-value.ts';
import type { FieldKind } from '#core/letters/grammar.ts';
import type { Day } from '#core/values/day.ts';
import type { ChosenValues } from './chosen-values.ts';

/** The value of a field that the plan does not fill (of side situations and sectors), formatted for the letter; null for none. */
export function sideValue(
  name: string,
  kind: FieldKind,
  values: ChosenValues,
  asOf: Day,
  formats: LocaleFormats,
): FieldValue | null {
  if (kind === 'block' || kind === 'days' || kind === 'number' || name === 'greeting') return null;
  if (kind === 'date') {
    const day = values.day(name, asOf);
    return day ? { kind: 'text', text: formatDay(day, formats) } : null;
  }
  if (kind === 'money') {
    const amount = values.money(name);
    return amount ? { kind: 'text', text: formatMoney(amount, formats) } : null;
  }
  const typed = values.text(name);
  if (kind === 'lines') {
    const lines = cleanLines(typed);
    return lines.length > 0 ? { kind: 'lines', lines } : null;
  }
  if (kind === 'link') {
    const link = cleanLink(typed);
    return link ? { kind: 'link', link, label: link } : null;
  }
  const text = cleanLine(typed);
  return text ? { kind: 'text', text } : null;
}
