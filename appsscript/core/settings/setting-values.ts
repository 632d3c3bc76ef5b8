import { parseAddresses } from '#core/cells/parse-addresses.ts';
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

/** A page to pay at. Anything but https could be read or changed on the way, so it is refused. */
export function readLink(raw: unknown, limit: number): SettingReading<string> {
  const line = readLine(raw, limit);
  if (!('value' in line) || line.value === '' || LINK.test(line.value)) return line;
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
