import { type Calendar, dayInCalendar } from '#core/cells/calendar.ts';
import { isLikelier } from '#core/cells/date-order.ts';
import type { DateOrder } from '#core/cells/locale-habits.ts';
import type { DateContext, DateReading } from '#core/cells/parse-date.ts';
import { readYear, type YearSense } from '#core/cells/year-sense.ts';
import { type Day, isPlausibleDay } from '#core/values/day.ts';

/** The days of a month and day in the years that digits can mean. */
export function daysOf(senses: readonly YearSense[], month: number, day: number): Day[] {
  return senses
    .map((sense) => dayInCalendar(sense.calendar, sense.year, month, day))
    .filter((found): found is Day => found !== null);
}

function distinct(days: readonly Day[]): Day[] {
  return days.filter((day, at) => days.indexOf(day) === at);
}

/** What the days that a text can be come to: one is certain, none is no date, several are a question. */
export function settleDays(days: Day[], senses: readonly YearSense[], twoDigitYear: boolean): DateReading {
  // Of 1950 and 2007, which two digits can mean in two calendars, no invoice bears the first.
  const sensible = days.filter(isPlausibleDay);
  const kept = sensible.length > 0 ? sensible : days;
  const different = distinct(kept);
  const first = different[0];
  if (first === undefined) return { reason: 'date-impossible' };
  if (senses.some((sense) => !sense.own)) return { reason: 'date-other-calendar', candidates: different };
  if (different.length > 1) return { reason: 'date-ambiguous', candidates: different };
  return { day: first, evidence: 'text', twoDigitYear };
}

/** Reads three numbers (`THREE_NUMBERS` of date-order.ts); `calendar` is the sheet's, `forced` the one that the text names. */
export function readNumbers(
  match: RegExpExecArray,
  context: DateContext,
  calendar: Calendar,
  forced: Calendar | null,
): DateReading {
  const [a, separator, b, c] = [match[1], match[2], match[3], match[4]] as [string, string, string, string];
  const year = (digits: string): YearSense[] => readYear(digits, calendar, context.asOf, forced);
  if (a.length > 2) {
    const senses = c.length <= 2 ? year(a) : [];
    return senses.length > 0 ? settleDays(daysOf(senses, +b, +c), senses, false) : { reason: 'date-invalid' };
  }
  const settled = settleOrder(context, separator, c.length <= 2);
  if (c.length === 1 && a.length === 2 && settled.order === 'ymd')
    return settleDays(daysOf(year(a), +b, +c), year(a), true);
  if (c.length === 3 || c.length === 1) return { reason: 'date-invalid' };
  const twoDigitYear = c.length === 2;
  const last = year(c);
  const first = twoDigitYear && a.length === 2 ? year(a) : [];
  const byOrder: Record<DateOrder, Day[]> = {
    dmy: daysOf(last, +b, +a),
    mdy: daysOf(last, +a, +b),
    ymd: daysOf(first, +b, +c),
  };
  // Year first with two digits is met only where it is the custom or the column proves it.
  const customary = twoDigitYear && (settled.order === 'ymd' || context.localeOrder === 'ymd');
  const possible = byOrder.dmy.concat(byOrder.mdy, customary ? byOrder.ymd : []);
  const whole = settleDays(possible, customary ? last.concat(first) : last, twoDigitYear);
  const chosen = settled.order === null ? [] : byOrder[settled.order];
  const usual = 'reason' in whole && chosen.length > 0 ? settleDays(chosen, last, twoDigitYear) : whole;
  if (twoDigitYear && settled.by === 'locale') {
    const days = 'day' in usual ? [usual.day] : usual.candidates || [];
    const others = customary ? byOrder.dmy.concat(byOrder.mdy) : byOrder.ymd;
    const rivals = others.filter((day) => isLikelier(day, days, context.asOf));
    if (rivals.length > 0) return { reason: 'date-ambiguous', candidates: distinct(days.concat(rivals)) };
  }
  return 'day' in usual && usual !== whole ? { ...usual, evidence: settled.by } : usual;
}

/** What decides between orders: the column; then, for dots, day first (no locale writes otherwise); then the locale. */
function settleOrder(
  context: DateContext,
  separator: string,
  twoDigitYear: boolean,
): { order: DateOrder | null; by: 'column' | 'locale' | 'text' } {
  const { columnOrder, localeOrder } = context;
  if (columnOrder === 'mixed') return { order: null, by: 'locale' };
  if (columnOrder !== null && (columnOrder !== 'ymd' || twoDigitYear))
    return { order: columnOrder, by: 'column' };
  if (separator === '.' && (localeOrder !== 'ymd' || !twoDigitYear)) return { order: 'dmy', by: 'text' };
  if (localeOrder === 'ymd' && !twoDigitYear) return { order: null, by: 'locale' };
  return { order: localeOrder, by: 'locale' };
}
