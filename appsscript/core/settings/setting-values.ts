import { parseAddresses } from '#core/cells/parse-addresses.ts';
import { withFields } from '#core/settings/own-text-fields.ts';
import type { SettingReading } from '#core/settings/setting-reading.ts';
import { readLine } from '#core/settings/setting-text.ts';
import { isCurrencyCode } from '#core/values/currencies.ts';

/** Exactly one address. */
export function readReplyTo(raw: unknown): SettingReading<string> {
  if (typeof raw !== 'string') return { code: 'setting-reply-to-invalid' };
  const { addresses, invalid } = parseAddresses(raw.trim());
  if (addresses.length !== 1 || invalid.length > 0) return { code: 'setting-reply-to-invalid' };
  return { value: addresses[0]! };
}

/** Scheme https, a host with a dot, no user name, no spaces, quotes or brackets (RFC 3986 allows none of them bare). */
const LINK =
  /^https:\/\/([\p{L}\p{N}-]+\.)+[\p{L}\p{N}-]*\p{L}[\p{L}\p{N}-]*(:\d{1,5})?([/?#][^\s<>"'`\\^{|}]*)?$/iu;

/** A page to pay at, which may name fields of the letter (`…?invoice={{number}}`). Anything but https could be read or changed on the way, so it is refused. */
export function readLink(raw: unknown, limit: number): SettingReading<string> {
  const line = readLine(raw, limit);
  if (!('value' in line) || line.value === '') return line;
  if (LINK.test(line.value.replace(/\{\{[^{}]*\}\}/g, 'x'))) return withFields(line);
  return { code: 'setting-pay-link-invalid' };
}

export function readCurrency(raw: unknown): SettingReading<string> {
  const code = typeof raw === 'string' ? raw.trim().toUpperCase() : '';
  return isCurrencyCode(code) ? { value: code } : { code: 'setting-currency-unknown' };
}

/** Zero or more, in major units; a plain number or its text. */
export function readMinimum(raw: unknown): SettingReading<number> {
  const value = typeof raw === 'string' && /^\d+(\.\d+)?$/.test(raw.trim()) ? Number(raw) : raw;
  const isAmount = typeof value === 'number' && value >= 0 && value <= 1e9;
  return isAmount ? { value } : { code: 'setting-minimum-invalid' };
}

/** ISO weekdays 1–7, in order, at least one. */
export function readWeekdays(raw: unknown): SettingReading<number[]> {
  const days = Array.isArray(raw) ? raw : [];
  const areWeekdays = days.every((day) => Number.isInteger(day) && day >= 1 && day <= 7);
  if (days.length === 0 || !areWeekdays) return { code: 'setting-days-invalid' };
  return { value: Array.from(new Set<number>(days)).sort() };
}

/** One of the given words. */
export function readChoice<T extends string>(
  raw: unknown,
  all: readonly T[],
  code: string,
): SettingReading<T> {
  return all.indexOf(raw as T) >= 0 ? { value: raw as T } : { code };
}

/** Some of the given words, each once, in their usual order. */
export function readList<T extends string>(
  raw: unknown,
  all: readonly T[],
  code: string,
): SettingReading<T[]> {
  const given = Array.isArray(raw) ? raw : [];
  if (!Array.isArray(raw) || given.some((one) => all.indexOf(one) < 0)) return { code };
  return { value: all.filter((one) => given.indexOf(one) >= 0) };
}

export function readSwitch(raw: unknown): SettingReading<boolean> {
  return typeof raw === 'boolean' ? { value: raw } : { code: 'setting-switch-invalid' };
}

/** A language, with script and region where they matter (BCP 47): `zh-Hans`, `en-GB`. */
export const LANGUAGE_TAG = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/;

export function isLanguageTag(text: string): boolean {
  return LANGUAGE_TAG.test(text);
}

/** Digits with the signs that stand between them: +27 21 555 0100, (021) 555-0100, 021 555 0100 ext. 4. */
export function readPhone(raw: unknown, limit: number): SettingReading<string> {
  const line = readLine(raw, limit);
  if (!('value' in line) || line.value === '') return line;
  return /\d{2}/.test(line.value) && !/[@<>]/.test(line.value) ? line : { code: 'setting-phone-invalid' };
}
