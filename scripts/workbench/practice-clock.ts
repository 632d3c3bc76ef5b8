import { instantOfWall, wallClock } from '../emulator/workbook/zone.ts';
import type { ClockRequest, ClockView } from './protocol.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
const opens = 9 * 60 * minute;
const closes = 17 * 60 * minute;
const startsAt = 10 * 60 * minute;

/** Where the clock stands, as kept between two starts. */
export interface ClockState {
  now: number;
  reason: ClockView['reason'];
}
export interface PracticeClock {
  now(): number;
  view(): ClockView;
  /** Moves to a day, at ten in the morning. Throws a sentence for a day that is none. */
  move(request: ClockRequest): void;
  state(): ClockState;
}

function isWorkingDay(wall: number): boolean {
  const weekday = new Date(wall).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/**
 * The instant at which a practice starts: now, if letters could go out now; else the next working day at ten, so that a
 * newcomer on a Sunday evening sees letters leave. Monday to Friday, 9:00 to 17:00, in the workbook's zone.
 */
export function startOfPractice(now: number, timeZone: string): ClockState {
  const wall = wallClock(now, timeZone);
  const time = wall % day;
  if (isWorkingDay(wall) && time >= opens && time < closes) return { now, reason: null };
  const reason = isWorkingDay(wall) ? 'outside-hours' : 'not-a-working-day';
  let start = wall - time + (isWorkingDay(wall) && time >= closes ? day : 0);
  while (!isWorkingDay(start)) start += day;
  return { now: instantOfWall(start + startsAt, timeZone), reason };
}

/** A clock that runs on from where it stood, and can be moved by whole days. `ticks`: real milliseconds, for the pace. */
export function createPracticeClock(
  start: ClockState,
  timeZone: () => string,
  ticks: () => number = Date.now,
): PracticeClock {
  let base = start.now;
  let since = ticks();
  let reason = start.reason;
  const now = () => base + (ticks() - since);
  return {
    now,
    view() {
      const text = new Date(wallClock(now(), timeZone())).toISOString();
      return { day: text.slice(0, 10), time: text.slice(11, 16), timeZone: timeZone(), reason };
    },
    move({ day: wanted, addDays }) {
      const wall = wallClock(now(), timeZone());
      let target = wall - (wall % day) + (addDays ?? 0) * day;
      if (wanted !== undefined) {
        target = Date.parse(`${wanted}T00:00:00Z`);
        const year = Number(wanted.slice(0, 4));
        if (!/^\d{4}-\d{2}-\d{2}$/.test(wanted) || Number.isNaN(target) || year < 2000 || year > 2100)
          throw new RangeError('Choose a day between 2000 and 2100.');
      }
      base = instantOfWall(target + startsAt, timeZone());
      since = ticks();
      reason = 'moved';
    },
    state: () => ({ now: now(), reason }),
  };
}
