import type { SettingReading } from '#core/settings/setting-reading.ts';

/** Characters that turn the direction of what follows (UAX #9 overrides, embeddings, isolates). */
const DIRECTION = /[\u202A-\u202E\u2066-\u2069]/g;
const CONTROL = /[\u0000-\u001F\u007F-\u009F\u2028\u2029]+/g;
const CONTROL_SAVE_NEWLINE = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F]+/g;

/** One line of text without control characters; refused beyond `limit` characters, never cut. */
export function readLine(raw: unknown, limit: number): SettingReading<string> {
  if (typeof raw !== 'string') return { code: 'setting-not-text' };
  return within(raw.replace(DIRECTION, '').replace(CONTROL, ' ').replace(/ {2,}/g, ' ').trim(), limit);
}

/** Several lines; every kind of line break becomes one. */
export function readLines(raw: unknown, limit: number): SettingReading<string> {
  if (typeof raw !== 'string') return { code: 'setting-not-text' };
  const lines = raw
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(DIRECTION, '')
    .replace(CONTROL_SAVE_NEWLINE, ' ')
    .replace(/[^\S\n]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n');
  return within(lines.trim(), limit);
}

function within(text: string, limit: number): SettingReading<string> {
  return text.length <= limit ? { value: text } : { code: 'setting-too-long', values: { count: limit } };
}
