import { type Day, dayFromParts } from '#core/values/day.ts';

/**
 * Era: its names, its first day, the last day dated in it, the years to add. Papers printed before a change run on in the
 * old era for some years (平成32年), and mean one day only.
 */
const ERAS: [names: string, first: Day, last: Day, years: number][] = [
  ['令和 令 R', '2019-05-01', '9999-12-31', 2018],
  ['平成 平 H', '1989-01-08', '2024-12-31', 1988],
  ['昭和 昭 S', '1926-12-25', '1993-12-31', 1925],
];
const DATED =
  /^(\p{Script=Han}{1,2}|[RHS])\.?\s*(元|\d{1,2})\s*(?:年|([./-]))\s*(\d{1,2})\s*(?:月|\3)\s*(\d{1,2})\s*日?$/iu;

/**
 * Reads a date of a Japanese era: `令和8年3月3日`, `令和元年5月1日`, `R8.3.3`, `H31/4/30`. Null for other text, and for letters
 * unless `letters`; `impossible` for a day that the era does not have.
 */
export function readEraDate(text: string, letters: boolean): Day | 'impossible' | null {
  const match = DATED.exec(text);
  if (!match) return null;
  const name = (match[1] as string).toUpperCase();
  if (/[A-Z]/.test(name) && !letters) return null;
  const era = ERAS.filter(([names]) => names.split(' ').indexOf(name) >= 0)[0];
  if (!era) return null;
  const [, first, last, years] = era;
  const year = match[2] === '元' ? 1 : Number(match[2]);
  const day = year === 0 ? null : dayFromParts(year + years, Number(match[4]), Number(match[5]));
  return day === null || day < first || day > last ? 'impossible' : day;
}
