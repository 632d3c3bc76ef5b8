import { describe, expect, it } from 'vitest';
import { createZoneDays } from '../../appsscript/google/zone-days.ts';

/** What Utilities.formatDate does, by Node's own calendar of time zones; counts its calls. */
function clockOf(timeZone: string) {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  const clock = {
    calls: 0,
    show(instant: number): string {
      clock.calls += 1;
      return format.format(instant).replace(',', '');
    },
  };
  return clock;
}

const NOW = Date.UTC(2026, 2, 31, 8);
const ZONES = [
  'UTC',
  'Africa/Johannesburg',
  'Europe/Berlin',
  'Europe/Moscow',
  'America/New_York',
  'America/St_Johns',
  'Asia/Kolkata',
  'Asia/Shanghai',
  'Africa/Casablanca',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'Pacific/Kiritimati',
  'America/Santiago',
];

describe('days of date cells in the zone of the spreadsheet', () => {
  it.each(ZONES)(
    'says the day that the sheet shows, at every hour around changes of the clock: %s',
    (zone) => {
      const clock = clockOf(zone);
      const dayOf = createZoneDays(clock.show, NOW);
      const wrong: string[] = [];
      const end = Date.UTC(2027, 3, 1);
      // Every 7 h 17 min hits every hour of the day, midnights and half hours included, in the course of the years.
      for (let instant = Date.UTC(2023, 0, 1); instant < end; instant += 437 * 60_000) {
        const expected = clock.show(instant).slice(0, 10);
        if (dayOf(instant).day !== expected)
          wrong.push(`${clock.show(instant)} became ${dayOf(instant).day}`);
      }
      expect(wrong).toEqual([]);
    },
  );

  it.each([
    ['the last minute of the day before the clock goes forward', '2026-03-28T22:59:00Z', '2026-03-28'],
    ['midnight of that day', '2026-03-28T23:00:00Z', '2026-03-29'],
    ['midnight after it', '2026-03-29T22:00:00Z', '2026-03-30'],
    ['00:30 in summer', '2026-07-01T22:30:00Z', '2026-07-02'],
    ['23:00 in winter, which is midnight in summer time', '2026-01-31T22:00:00Z', '2026-01-31'],
    ['midnight after the clock went back', '2026-10-25T23:00:00Z', '2026-10-26'],
  ])('Berlin, %s', (_, instant, day) => {
    const dayOf = createZoneDays(clockOf('Europe/Berlin').show, NOW);
    expect(dayOf(Date.parse(instant))).toEqual({ kind: 'day', day });
  });

  it('knows a time without a day', () => {
    const dayOf = createZoneDays(clockOf('Europe/Berlin').show, NOW);
    expect(dayOf(Date.UTC(1899, 11, 30, 9, 30))).toEqual({ kind: 'day', day: '1899-12-30', timeOnly: true });
  });

  it('asks the service as often for ten thousand cells as for one', () => {
    const few = clockOf('Europe/Berlin');
    createZoneDays(few.show, NOW)(NOW);
    const many = clockOf('Europe/Berlin');
    const dayOf = createZoneDays(many.show, NOW);
    for (let index = 0; index < 10_000; index += 1) dayOf(NOW - index * 3_600_000);
    expect(many.calls).toBe(few.calls);
    expect(few.calls).toBeLessThan(100);
  });
});
