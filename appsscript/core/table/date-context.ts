import type { DateContext } from '#core/cells/parse-date.ts';
import type { SheetContext } from '#core/table/sheet-context.ts';
import type { Field } from '#core/words/fields.ts';

/** What is known of the dates of a column before its cells are read; `field` null: of a column that is not understood. */
export function dateContextOf(context: SheetContext, field: Field | null): DateContext {
  const { asOf, index, languages, locale, localeOrder, zoneDay } = context;
  const of = <T>(map: Map<Field, T>): T | null => (field === null ? null : (map.get(field) ?? null));
  return {
    asOf,
    months: index.months,
    languages,
    locale,
    localeOrder,
    zoneDay,
    columnOrder: of(context.dateOrders),
    calendar: of(context.calendars),
    monthLanguages: of(context.monthLanguages),
  };
}
