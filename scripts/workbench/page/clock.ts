import type { ClockRequest, ClockView } from '../protocol.ts';
import { byId, make } from './elements.ts';

const reasons: Record<Exclude<ClockView['reason'], null>, string> = {
  'not-a-working-day': 'Letters go out on working days, so the practice starts on the next one.',
  'outside-hours': 'Letters go out in working hours, so the practice starts in the next ones.',
  moved: 'You have moved the day. Only this practice desk believes it.',
};

/** The day that the add-on believes it is, and the ways to move it. */
export function createClock(move: (request: ClockRequest) => void) {
  const home = byId('clock');
  const name = make('span', { className: 'clock-day' });
  const why = make('span', { className: 'clock-why' });
  const date = make('input', { type: 'date' });
  date.setAttribute('aria-label', 'Practice day');
  const nextDay = make('button', { type: 'button' }, 'Next day');
  const nextWeek = make('button', { type: 'button' }, 'Next week');
  nextDay.addEventListener('click', () => move({ addDays: 1 }));
  nextWeek.addEventListener('click', () => move({ addDays: 7 }));
  date.addEventListener('change', () => {
    if (date.value) move({ day: date.value });
  });
  home.append(make('span', { className: 'clock-label' }, 'Practice day'), name, date, nextDay, nextWeek, why);
  return {
    show(clock: ClockView): void {
      const weekday = new Date(`${clock.day}T00:00:00Z`).toLocaleDateString('en', {
        weekday: 'long',
        timeZone: 'UTC',
      });
      name.textContent = `${weekday}, ${clock.time}`;
      name.title = clock.timeZone;
      if (document.activeElement !== date) date.value = clock.day;
      why.textContent = clock.reason ? reasons[clock.reason] : '';
    },
  };
}
