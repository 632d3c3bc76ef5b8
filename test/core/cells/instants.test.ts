import { describe, expect, it } from 'vitest';
import { readDate, say } from './dates.ts';

/** As the caller makes it of the sheet's time zone. */
const zoneDay = (timeZone: string) => (instant: number) =>
  new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(instant);

describe('an instant is a day in the time zone of the sheet', () => {
  it.each([
    ['2026-03-02T23:00:00.000Z', 'Europe/Berlin', '2026-03-03'],
    ['2026-03-02T23:00:00Z', 'Europe/London', '2026-03-02'],
    ['2026-03-02T22:59:59Z', 'Europe/Berlin', '2026-03-02'],
    ['2026-07-02T22:00:00Z', 'Europe/Berlin', '2026-07-03'],
    ['2026-03-02T23:00:00+02:00', 'Europe/Berlin', '2026-03-02'],
    ['2026-03-03T00:30:00+02:00', 'Europe/Berlin', '2026-03-02'],
    ['2026-03-02 23:00:00+00', 'Asia/Tokyo', '2026-03-03'],
    ['2026-03-02 18:30 UTC', 'Asia/Kolkata', '2026-03-03'],
    ['2026-03-02T03:00:00Z', 'America/New_York', '2026-03-01'],
    ['2026-03-02T10:00:00Z', 'Pacific/Kiritimati', '2026-03-03'],
    ['20260302T230000Z', 'Europe/Berlin', '2026-03-03'],
    ['Mon, 02 Mar 2026 23:00:00 GMT', 'Europe/Berlin', '2026-03-03'],
    ['Tue Mar 03 2026 00:30:00 GMT+0100 (Central European Standard Time)', 'Europe/Berlin', '2026-03-03'],
    ['2026-03-02 11:00 PM UTC', 'Europe/Berlin', '2026-03-03'],
    ['2026-12-31T23:30:00Z', 'Africa/Johannesburg', '2027-01-01'],
  ])('%s in %s: %s', (text, zone, day) =>
    expect(say(readDate(text, null, { zoneDay: zoneDay(zone) }))).toBe(day),
  );

  it('keeps the order of day and month open where it is open', () =>
    expect(say(readDate('03/04/2026 23:00Z', null, { zoneDay: zoneDay('Europe/Berlin') }))).toBe(
      'date-ambiguous 2026-04-03 2026-03-04',
    ));
});

describe('the very edge of a day, as programs write a date without a time', () => {
  it.each([
    ['2026-03-03T00:00:00Z', 'Europe/Berlin', '2026-03-03'],
    ['2026-03-03T00:00:00+01:00', 'Europe/Berlin', '2026-03-03'],
    ['2026-03-03T00:00:00.000Z', 'America/New_York', 'date-instant 2026-03-02 2026-03-03'],
    ['2026-03-03T23:59:59Z', 'Asia/Tokyo', 'date-instant 2026-03-03 2026-03-04'],
  ])('%s in %s: %s', (text, zone, day) =>
    expect(say(readDate(text, null, { zoneDay: zoneDay(zone) }))).toBe(day),
  );
});

describe('where the time zone is not known', () => {
  it.each([
    ['2026-03-02T23:00:00.000Z', 'date-instant 2026-03-02 2026-03-03'],
    ['2026-03-02T11:00:00Z', 'date-instant 2026-03-01 2026-03-02 2026-03-03'],
    ['2026-03-02T00:00:00Z', 'date-instant 2026-03-01 2026-03-02'],
    ['2026-03-02T12:00:00+02:00', 'date-instant 2026-03-01 2026-03-02 2026-03-03'],
    ['2026-03-02T00:00:00', '2026-03-02'],
    ['2026-03-02T23:59:00', '2026-03-02'],
    ['2026-03-02 00:00', '2026-03-02'],
    ['02.03.2026 14:30', '2026-03-02'],
    ['2026-03-02T10:00:00+19:00', 'date-invalid'],
  ])('%s: %s', (text, day) => expect(say(readDate(text))).toBe(day));
});
