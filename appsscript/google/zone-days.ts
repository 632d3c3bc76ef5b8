import type { DayCell } from '#core/cells/grid.ts';

/** Says what a clock in the spreadsheet's zone shows at an instant: `YYYY-MM-DD HH:mm`. A service call each time. */
export type ShowInstant = (milliseconds: number) => string;

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Months around today whose offsets are always asked for, so that the calls do not depend on what stands in the sheet. */
const MONTHS_BACK = 24;
const MONTHS_AHEAD = 6;
/** Zones change their offset on the half hour at the finest. */
const STEP = 30 * MINUTE;
/** Before 2 January 1900 a cell holds a time or a duration, not a day: Sheets counts from 30 December 1899. */
const FIRST_DAY = Date.UTC(1900, 0, 2);

/** A stretch of time up to `until` (exclusive) with one offset from UTC. */
interface Stretch {
  until: number;
  offset: number;
}

/**
 * Turns date cells (instants) into the civil days they show in the spreadsheet's zone, without asking the service for each
 * cell: it asks for the offset at both ends of a month and, where they differ, halves the month until the change is found.
 * An offset changes at most once in a calendar month; that has held for every zone since 1970, Ramadan changes of
 * Morocco included. Cells with a time of day (23:59, 00:30) are as right as those without.
 */
export function createZoneDays(show: ShowInstant, now: number): (instant: number) => DayCell {
  const offsets = new Map<number, number>();
  const months = new Map<number, Stretch[]>();

  function offsetAt(instant: number): number {
    const known = offsets.get(instant);
    if (known !== undefined) return known;
    const shown = show(instant);
    const [year, month, day, hour, minute] = shown.split(/[- :]/).map(Number) as [
      number,
      number,
      number,
      number,
      number,
    ];
    const offset = Date.UTC(year, month - 1, day, hour, minute) - Math.floor(instant / MINUTE) * MINUTE;
    offsets.set(instant, offset);
    return offset;
  }

  function stretchesOf(month: number): Stretch[] {
    const known = months.get(month);
    if (known) return known;
    const start = Date.UTC(Math.floor(month / 12), month % 12, 1);
    const end = Date.UTC(Math.floor((month + 1) / 12), (month + 1) % 12, 1);
    const before = offsetAt(start);
    const after = offsetAt(end);
    const last: Stretch = { until: end, offset: after };
    let found = [last];
    if (before !== after) {
      let low = start;
      let high = end;
      while (high - low > STEP) {
        const middle = low + Math.floor((high - low) / 2 / STEP) * STEP;
        if (offsetAt(middle) === before) low = middle;
        else high = middle;
      }
      found = [{ until: high, offset: before }, last];
    }
    months.set(month, found);
    return found;
  }

  const monthOf = (instant: number): number => {
    const date = new Date(instant);
    return date.getUTCFullYear() * 12 + date.getUTCMonth();
  };
  for (let month = monthOf(now) - MONTHS_BACK; month <= monthOf(now) + MONTHS_AHEAD; month += 1)
    stretchesOf(month);

  return (instant) => {
    if (instant < FIRST_DAY) return { kind: 'day', day: '1899-12-30', timeOnly: true };
    const stretches = stretchesOf(monthOf(instant));
    const { offset } = stretches.find(({ until }) => instant < until) ?? stretches[stretches.length - 1]!;
    const local = Math.floor((instant + offset) / DAY) * DAY;
    return { kind: 'day', day: new Date(local).toISOString().slice(0, 10) };
  };
}
