import { expect, test } from 'vitest';
import { createPracticeClock, startOfPractice } from '../../scripts/workbench/practice-clock.ts';

test.each([
  ['a Tuesday morning stays', '2026-03-31T09:30:00Z', 'Africa/Johannesburg', '2026-03-31T09:30:00Z', null],
  [
    'too early on a working day',
    '2026-03-31T03:00:00Z',
    'Africa/Johannesburg',
    '2026-03-31T08:00:00Z',
    'outside-hours',
  ],
  [
    'Friday evening goes to Monday',
    '2026-03-27T16:00:00Z',
    'Africa/Johannesburg',
    '2026-03-30T08:00:00Z',
    'outside-hours',
  ],
  [
    'Saturday goes to Monday',
    '2026-03-28T10:00:00Z',
    'Africa/Johannesburg',
    '2026-03-30T08:00:00Z',
    'not-a-working-day',
  ],
  [
    'Sunday before the clocks change',
    '2026-03-28T22:00:00Z',
    'Europe/Berlin',
    '2026-03-30T08:00:00Z',
    'not-a-working-day',
  ],
  [
    'Monday there, Sunday here',
    '2026-03-29T22:30:00Z',
    'Asia/Shanghai',
    '2026-03-30T02:00:00Z',
    'outside-hours',
  ],
])('%s', (_, now, timeZone, start, reason) => {
  expect(startOfPractice(Date.parse(now), timeZone)).toEqual({ now: Date.parse(start), reason });
});

test('the clock runs on, and a next day begins at ten whatever the clocks did in the night', () => {
  let ticks = 0;
  const start = { now: Date.parse('2026-03-28T14:00:00Z'), reason: null };
  const clock = createPracticeClock(
    start,
    () => 'Europe/Berlin',
    () => ticks,
  );
  ticks = 60_000;
  expect(clock.view()).toMatchObject({ day: '2026-03-28', time: '15:01', reason: null });
  clock.move({ addDays: 1 });
  expect(clock.view()).toMatchObject({ day: '2026-03-29', time: '10:00', reason: 'moved' });
  expect(clock.now()).toBe(Date.parse('2026-03-29T08:00:00Z'));
});
