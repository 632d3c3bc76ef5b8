import { splitTime } from '#core/cells/day-time.ts';
import type { DateOrder } from '#core/cells/locale-habits.ts';
import { centuryOf } from '#core/cells/year-sense.ts';
import { addDays, type Day, dayFromParts, daysBetween, partsOfDay } from '#core/values/day.ts';
import { cleanText, plainDigits } from '#core/words/clean-text.ts';

/** Three numbers with the same sign between them. */
export const THREE_NUMBERS = /^(\d{1,4})\s*([-/.\s,])\s*(\d{1,2})\s*\2\s*(\d{1,4})\s*\.?$/;

/**
 * Days around the as-of day within which a date against the custom (27/05/21 as 2027-05-21) is thought of at all: ten
 * years back, as long as invoices are kept, and three ahead, as far as they are due.
 */
const THINKABLE_BACK = 3653;
const THINKABLE_AHEAD = 1096;

/**
 * True when a reading against the custom is nearer to today than the usual ones, so that these can no longer be taken for
 * certain: 27/05/21 and 26/03/11 may have the year first, and day first would make their invoices years older than they
 * are. Where the usual reading is the nearer one (12/05/26, 21/05/26) it stands, or every second date whose year has two
 * digits could no longer be read.
 */
export function isLikelier(day: Day, usual: readonly Day[], asOf: Day): boolean {
  const distance = (one: Day): number => Math.abs(daysBetween(asOf, one));
  return usual.length > 0 && isThinkable(day, asOf) && usual.every((one) => distance(one) > distance(day));
}

function isThinkable(day: Day, asOf: Day): boolean {
  return day >= addDays(asOf, -THINKABLE_BACK) && day <= addDays(asOf, THINKABLE_AHEAD);
}

/**
 * The order of day, month and year that the dates of a column prove together: the one in which all of them can be read.
 * Null when they prove none; `mixed` when no order reads all, or when they rule the locale's out and settle on no other.
 */
export function provenColumnOrder(
  texts: readonly string[],
  localeOrder: DateOrder | null,
  asOf: Day,
): DateOrder | 'mixed' | null {
  let left: DateOrder[] = ['dmy', 'mdy', 'ymd'];
  let doubted = false;
  for (const text of texts) {
    const cell = ordersOf(text, localeOrder, asOf);
    if (cell === null || cell.orders.length === 0) continue;
    left = left.filter((order) => cell.orders.indexOf(order) >= 0);
    doubted = doubted || cell.doubted;
  }
  if (left.length === 0) return 'mixed';
  if (left.length === 1) return left[0] as DateOrder;
  if (left.indexOf('mdy') >= 0 || localeOrder === 'ymd') return null;
  // Day first or year first: day first, unless that makes a date implausibly old.
  if (!doubted) return 'dmy';
  return localeOrder === 'mdy' ? 'mixed' : null;
}

/** The orders in which a text is a date with the year last, or first in two digits; null when it is none. */
function ordersOf(
  text: string,
  localeOrder: DateOrder | null,
  asOf: Day,
): { orders: DateOrder[]; doubted: boolean } | null {
  const match = THREE_NUMBERS.exec(dateOnly(text));
  if (!match) return null;
  const [a, b, c] = [match[1], match[3], match[4]] as [string, string, string];
  if (a.length > 2 || (c.length !== 2 && c.length !== 4)) return null;
  const now = partsOfDay(asOf).year;
  const year = c.length === 2 ? centuryOf(+c, now) : 2024;
  const days: Record<DateOrder, Day | null> = {
    dmy: dayFromParts(year, +b, +a),
    mdy: dayFromParts(year, +a, +b),
    ymd: a.length === 2 && c.length === 2 ? dayFromParts(centuryOf(+a, now), +b, +c) : null,
  };
  const orders = (['dmy', 'mdy', 'ymd'] as const).filter((order) => days[order] !== null);
  const usual = [days.dmy, days.mdy].filter((day): day is Day => day !== null);
  const yearFirst = days.ymd;
  if (yearFirst === null || localeOrder === 'ymd' || usual.length === 0) return { orders, doubted: false };
  return {
    orders: isThinkable(yearFirst, asOf) ? orders : orders.filter((order) => order !== 'ymd'),
    doubted: isLikelier(yearFirst, usual, asOf),
  };
}

/** The text without its time of day. */
function dateOnly(raw: string): string {
  const text = plainDigits(cleanText(raw)).replace(/^'/, '');
  const split = splitTime(text);
  return (split ? split.date : text).trim();
}
