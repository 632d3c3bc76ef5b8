import type { Day } from '#core/values/day.ts';

export function localTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone || 'Etc/UTC';
}

/** The civil day it is now in this zone. */
export function today(timeZone: string): Day {
  return dayInZone(Date.now(), timeZone);
}

/** The civil day of an instant (milliseconds since 1970, UTC) in a zone. */
export function dayInZone(instant: number, timeZone: string): Day {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  return parts.format(instant);
}
