import type { Day } from '#core/values/day.ts';

/** The visitor's own civil day. */
export function today(now = new Date()): Day {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
