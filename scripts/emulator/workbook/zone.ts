const DAY = 86_400_000;
/** Milliseconds from 1970-01-01 back to 1899-12-30, day 0 of a spreadsheet's serial numbers. */
const SERIAL_ZERO = -25_569 * DAY;

const formatters = new Map<string, Intl.DateTimeFormat>();
function formatterOf(timeZone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'iso8601',
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formatters.set(timeZone, formatter);
  }
  return formatter;
}

/** What the clock on the wall shows at an instant, written as milliseconds as if it were UTC. */
export function wallClock(instant: number, timeZone: string): number {
  if (timeZone === 'Etc/UTC' || timeZone === 'UTC') return instant;
  return instant + offsetAt(instant, timeZone);
}

// Offsets change only on quarter hours, so one answer serves every instant of the same quarter.
const offsets = new Map<string, Map<number, number>>();
function offsetAt(instant: number, timeZone: string): number {
  let known = offsets.get(timeZone);
  if (!known) {
    known = new Map();
    offsets.set(timeZone, known);
  }
  const quarter = Math.floor(instant / 900_000);
  let offset = known.get(quarter);
  if (offset === undefined) {
    const parts: Record<string, number> = {};
    for (const { type, value } of formatterOf(timeZone).formatToParts(quarter * 900_000))
      parts[type] = Number(value);
    const wall = new Date(0);
    wall.setUTCFullYear(parts.year!, parts.month! - 1, parts.day!);
    wall.setUTCHours(parts.hour!, parts.minute!, parts.second!);
    offset = wall.getTime() - quarter * 900_000;
    known.set(quarter, offset);
  }
  return offset;
}

/** The instant at which the wall clock of the zone shows this; in the hour that a spring change skips, the hour after. */
export function instantOfWall(wall: number, timeZone: string): number {
  if (timeZone === 'Etc/UTC' || timeZone === 'UTC') return wall;
  const before = offsetAt(wall - DAY, timeZone);
  const after = offsetAt(wall + DAY, timeZone);
  for (const offset of before > after ? [before, after] : [before, after])
    if (offsetAt(wall - offset, timeZone) === offset) return wall - offset;
  return wall - Math.min(before, after);
}

/** Serial number → instant, in the spreadsheet's zone. To the millisecond, as Sheets gives it. */
export function serialToInstant(serial: number, timeZone: string): number {
  return instantOfWall(Math.round(serial * DAY) + SERIAL_ZERO, timeZone);
}

/** Instant → serial number, in the spreadsheet's zone. */
export function instantToSerial(instant: number, timeZone: string): number {
  return (wallClock(instant, timeZone) - SERIAL_ZERO) / DAY;
}

/** Serial number of a civil day; the month is 1-based. */
export function serialOfDay(year: number, month: number, day: number): number {
  const at = new Date(0);
  at.setUTCFullYear(year, month - 1, day);
  return (at.getTime() - SERIAL_ZERO) / DAY;
}

/** Serial number → `YYYY-MM-DD`; the part of a day is left out. */
export function dayOfSerial(serial: number): string {
  return new Date(Math.floor(serial) * DAY + SERIAL_ZERO).toISOString().slice(0, 10);
}
