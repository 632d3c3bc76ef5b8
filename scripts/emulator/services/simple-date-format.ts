import { GapError, ServiceError } from '../realm/errors.ts';
import { instantOfWall, wallClock } from '../workbook/zone.ts';

const monthNames =
  'January February March April May June July August September October November December'.split(' ');
const dayNames = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

/** Letters of a Java SimpleDateFormat pattern, words in quotes, and what stands between. */
function tokens(format: string): string[] {
  return format.match(/'(?:[^']|'')*'|([A-Za-z])\1*|[^A-Za-z']+/g) ?? [];
}
const isLetters = (token: string) => /^[A-Za-z]/.test(token);
const literal = (token: string) =>
  token === "''" ? "'" : token.startsWith("'") ? token.slice(1, -1).replace(/''/g, "'") : token;

/** An instant in a zone by a SimpleDateFormat pattern, English words. Refuses letters that are not emulated. */
export function formatDate(instant: number, timeZone: string, format: string): string {
  const zone = checkedZone(timeZone);
  const wall = wallClock(instant, zone);
  return tokens(format)
    .map((token) => (isLetters(token) ? field(token, new Date(wall), wall - instant) : literal(token)))
    .join('');
}

function field(token: string, at: Date, offset: number): string {
  const padded = (value: number) => String(value).padStart(token.length, '0');
  switch (token[0]) {
    case 'y':
      return token.length === 2
        ? String(at.getUTCFullYear() % 100).padStart(2, '0')
        : padded(at.getUTCFullYear());
    case 'M':
      if (token.length < 3) return padded(at.getUTCMonth() + 1);
      return token.length === 3 ? monthNames[at.getUTCMonth()]!.slice(0, 3) : monthNames[at.getUTCMonth()]!;
    case 'd':
      return padded(at.getUTCDate());
    case 'E':
      return token.length > 3 ? dayNames[at.getUTCDay()]! : dayNames[at.getUTCDay()]!.slice(0, 3);
    case 'u':
      return padded(at.getUTCDay() || 7);
    case 'H':
      return padded(at.getUTCHours());
    case 'h':
      return padded(at.getUTCHours() % 12 || 12);
    case 'm':
      return padded(at.getUTCMinutes());
    case 's':
      return padded(at.getUTCSeconds());
    case 'S':
      return padded(at.getUTCMilliseconds());
    case 'a':
      return at.getUTCHours() < 12 ? 'AM' : 'PM';
    case 'Z':
      return zoneOffset(offset, '');
    case 'X':
      return offset === 0
        ? 'Z'
        : zoneOffset(offset, token.length === 3 ? ':' : '').slice(0, token.length === 1 ? 3 : 6);
    default:
      throw new GapError(`Utilities.formatDate with "${token}"`);
  }
}

function zoneOffset(offset: number, separator: string): string {
  const minutes = Math.abs(Math.round(offset / 60_000));
  const two = (value: number) => String(value).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${separator}${two(minutes % 60)}`;
}

/** The instant a text names by a pattern of numbers (`yyyy-MM-dd HH:mm`), read in a zone; lenient as Java is. */
export function parseDate(text: string, timeZone: string, format: string): number {
  const zone = checkedZone(timeZone);
  const parts: Record<string, number> = { y: 1970, M: 1, d: 1, H: 0, m: 0, s: 0, S: 0 };
  let rest = text;
  for (const token of tokens(format)) {
    if (!isLetters(token)) {
      if (!rest.startsWith(literal(token))) throw unparseable(text);
      rest = rest.slice(literal(token).length);
      continue;
    }
    if (!(token[0]! in parts) || (token[0] === 'M' && token.length > 2))
      throw new GapError(`Utilities.parseDate with "${token}"`);
    const digits = new RegExp(`^\\d{1,${Math.max(2, token.length)}}`).exec(rest)?.[0];
    if (!digits) throw unparseable(text);
    parts[token[0]!] = Number(digits);
    rest = rest.slice(digits.length);
  }
  const wall = new Date(0);
  wall.setUTCFullYear(parts.y!, parts.M! - 1, parts.d!);
  wall.setUTCHours(parts.H!, parts.m!, parts.s!, parts.S!);
  return instantOfWall(wall.getTime(), zone);
}

function unparseable(text: string): ServiceError {
  return new ServiceError(`Unparseable date: "${text}"`);
}

/** `GMT` and fixed offsets are taken as Java takes them; an unknown zone is GMT there, and a mistake here. */
function checkedZone(timeZone: string): string {
  const fixed = /^(?:GMT|UTC)([+-]\d{1,2}:?\d{2})$/.exec(timeZone);
  const zone =
    timeZone === 'GMT' ? 'Etc/UTC' : fixed ? fixed[1]!.replace(/^([+-])(\d):?/, '$10$2:') : timeZone;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
  } catch {
    throw new ServiceError(`Invalid argument: timeZone. Should be of type: String`);
  }
  return zone;
}
