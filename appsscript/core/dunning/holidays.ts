import { addDays, type Day, dayFromParts, isoWeekday } from '#core/values/day.ts';

/** Public holidays as data: `holidays.yml` explains the rules. */
export interface Holidays {
  /** Days that no calendar rule gives, by name, one for each year that is known. */
  moveable: Record<string, Day[]>;
  /** Rules by region (ISO 3166). */
  regions: Record<string, string[]>;
}

const RULE =
  /^(?:(\d\d)-(\d\d)(>{0,2}|[~^!])|(\d\d)\/(\d|last)-([1-7])|(easter|orthodox|[a-z]+(?:-[a-z]+)*?)([+-]\d{1,2})?)$/;

/** True for text that is a rule of `holidays.yml`. */
export function isHolidayRule(rule: string, { moveable }: Holidays): boolean {
  const match = RULE.exec(rule);
  if (!match) return false;
  const name = match[7];
  return name === undefined || name === 'easter' || name === 'orthodox' || name in moveable;
}

/** Whether a day is a public holiday of a region; false for a region that is not known. */
export function isHoliday(day: Day, region: string | null, holidays: Holidays): boolean {
  const rules = region === null ? undefined : holidays.regions[region];
  return (rules || []).some((rule) => falls(day, rule, holidays));
}

function falls(day: Day, rule: string, { moveable }: Holidays): boolean {
  const match = RULE.exec(rule);
  if (!match) return false;
  const [, month, date, moves, inMonth, nth, weekday, name, shift] = match;
  const year = Number(day.slice(0, 4));
  if (month)
    // A day at the turn of the year may rest in the year before.
    return [year, year + 1].some((one) => restDays(`${one}-${month}-${date}`, moves || '').indexOf(day) >= 0);
  if (inMonth) return day.slice(5, 7) === inMonth && isNth(day, nth as string, Number(weekday));
  const from = addDays(day, -Number(shift || 0));
  if (name === 'easter') return from === easter(year);
  if (name === 'orthodox') return from === orthodoxEaster(year);
  return (moveable[name as string] || []).indexOf(from) >= 0;
}

/** The days on which a holiday of this date is kept, by its sign in `holidays.yml`. */
function restDays(fixed: Day, sign: string): Day[] {
  const weekday = isoWeekday(fixed);
  const monday = addDays(fixed, (8 - weekday) % 7);
  if (sign === '!') return [monday];
  if (weekday < 6 || sign === '') return [fixed];
  if (sign === '~') return [fixed, weekday === 6 ? addDays(fixed, -1) : monday];
  if (sign === '^') return weekday === 7 ? [fixed, monday] : [fixed];
  return sign === '>>' ? [fixed, monday, addDays(monday, 1)] : [fixed, monday];
}

function isNth(day: Day, nth: string, weekday: number): boolean {
  if (isoWeekday(day) !== weekday) return false;
  if (nth === 'last') return addDays(day, 7).slice(5, 7) !== day.slice(5, 7);
  return Math.ceil(Number(day.slice(8)) / 7) === Number(nth);
}

/** Easter Sunday of the Gregorian calendar (Meeus, Jones, Butcher). */
function easter(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const l = (32 + 2 * (b % 4) + 2 * i - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dayFromParts(year, Math.floor(n / 31), (n % 31) + 1) as Day;
}

/** Easter Sunday of the Julian calendar (Meeus), as a day of ours: thirteen days later until 2099. */
function orthodoxEaster(year: number): Day {
  const d = (19 * (year % 19) + 15) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
  const n = d + e + 114;
  return addDays(dayFromParts(year, Math.floor(n / 31), (n % 31) + 1) as Day, 13);
}
