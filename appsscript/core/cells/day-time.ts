import type { DateContext, DateReading } from '#core/cells/parse-date.ts';
import { addDays, type Day, dayFromNumber, dayNumber } from '#core/values/day.ts';

const MINUTE = 60 * 1000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const TIME =
  /[T ,]+(\d{1,2})[:.h](\d\d)(?:[:.](\d\d)(?:[.,](\d+))?)?\s*([ap])?(?:\.?m\.?)?\s*(Z|(?:UTC|GMT)(?:\s*[-+−]\d{1,2}(?::?\d\d)?)?|[-+−]\d\d(?::?\d\d)?)?(?:\s*\([^)]*\))?$/i;

/** The time of day that stands after a date: milliseconds since midnight; minutes east of Greenwich if it says so. */
export interface TimeOfDay {
  since: number;
  offset: number | null;
}

/** Parts a text into date and time of day; null when the hour, minute or offset does not exist. */
export function splitTime(text: string): { date: string; time: TimeOfDay | null } | null {
  const basic = text.replace(/^(\d{8})T(\d\d)(\d\d)(\d\d)?(Z?)$/i, (_, date, hour, minute, second, zone) =>
    [date, ` ${hour}:${minute}`, second ? `:${second}` : '', zone].join(''),
  );
  const match = TIME.exec(basic);
  if (!match) return { date: text, time: null };
  const [, hour, minute, second = '0', fraction = '0', half, zone] = match as unknown as string[];
  const hours = half ? (Number(hour) % 12) + (/p/i.test(half) ? 12 : 0) : Number(hour);
  const offset = zone === undefined ? null : readOffset(zone);
  // 24:00 is the end of that day.
  if (hours > 24 || Number(minute) > 59 || Number(second) > 60 || offset === 'unknown') return null;
  const since =
    hours * HOUR +
    Number(minute) * MINUTE +
    Number(second) * 1000 +
    Math.floor(Number(`0.${fraction}`) * 1000);
  return { date: basic.slice(0, match.index), time: { since, offset } };
}

/** Minutes east of Greenwich; no zone lies outside −12:00 … +14:00. */
function readOffset(zone: string): number | 'unknown' {
  const match = /([-+−])(\d{1,2}):?(\d\d)?$/.exec(zone);
  if (!match) return 0;
  const minutes = (Number(match[2]) * 60 + Number(match[3] || 0)) * (match[1] === '+' ? 1 : -1);
  return minutes < -12 * 60 || minutes > 14 * 60 ? 'unknown' : minutes;
}

/**
 * The civil day of an instant in the sheet's time zone: `2026-03-02T23:00:00Z` is 3 March in Berlin. Refused when the zone
 * is not known, because no instant is the same day everywhere; and where the written time is the very edge of a day that
 * is another one in the sheet's zone: programs also write `2026-03-03T00:00:00Z` for a date without a time.
 */
export function readInstant(written: Day, time: TimeOfDay, context: DateContext): DateReading {
  const instant = dayNumber(written) * DAY + time.since - (time.offset || 0) * MINUTE;
  if (!context.zoneDay) return { reason: 'date-instant', candidates: possibleDays(instant) };
  const day = context.zoneDay(instant);
  const onEdge = time.since === 0 || time.since >= DAY - 1000;
  if (onEdge && day !== written) return { reason: 'date-instant', candidates: [day, written].sort() };
  return { day, evidence: 'text', twoDigitYear: false };
}

/** The days that an instant can be, from the westernmost zone to the easternmost. */
function possibleDays(instant: number): Day[] {
  const days = [dayFromNumber(Math.floor((instant - 12 * HOUR) / DAY))];
  const last = dayFromNumber(Math.floor((instant + 14 * HOUR) / DAY));
  while ((days[days.length - 1] as Day) < last) days.push(addDays(days[days.length - 1] as Day, 1));
  return days;
}
