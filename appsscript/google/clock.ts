import type { ClockPort } from '../runs/ports.ts';
import { newUuid, showInZone } from './utilities.ts';

export function createClock(): ClockPort {
  return {
    now(timeZone) {
      const at = showInZone(Date.now(), timeZone);
      return { day: at.slice(0, 10), minutes: Number(at.slice(11, 13)) * 60 + Number(at.slice(14, 16)), at };
    },
    dayOf: (instant, timeZone) => showInZone(instant, timeZone).slice(0, 10),
    ticks: () => Date.now(),
    newId: newUuid,
  };
}
