import { DEFAULT_SETTINGS } from '#core/settings/default-settings.ts';
import { withFields } from '#core/settings/own-text-fields.ts';
import { readHowToPay, readNextStep, readOwnTexts } from '#core/settings/own-texts.ts';
import type { SettingReading } from '#core/settings/setting-reading.ts';
import { readLine } from '#core/settings/setting-text.ts';
import {
  LANGUAGE_TAG,
  readChoice,
  readCurrency,
  readLink,
  readList,
  readMinimum,
  readPhone,
  readReplyTo,
  readSwitch,
  readWeekdays,
} from '#core/settings/setting-values.ts';
import { OFFERS, type Settings } from '#core/settings/settings.ts';
import { isDay } from '#core/values/day.ts';
import type { Issue } from '#core/values/issue.ts';
import { SECTORS } from '#core/values/sector.ts';

type SettingReader<T> = (raw: unknown) => SettingReading<T>;

/**
 * How each setting is read. Lengths keep all of them together, in any script, below the 9 KB that one property of
 * Apps Script may hold.
 */
const READERS: { [K in keyof Settings]: SettingReader<Settings[K]> } = {
  senderName: (raw) => readLine(raw, 80),
  businessName: (raw) => readLine(raw, 120),
  replyTo: readReplyTo,
  howToPay: readHowToPay,
  payLink: (raw) => readLink(raw, 500),
  language: (raw) => readCode(raw, LANGUAGE_TAG, 'setting-language-invalid'),
  tone: (raw) =>
    readCode(raw, /^(warm|neutral|formal)$/, 'setting-tone-invalid') as SettingReading<Settings['tone']>,
  currency: readCurrency,
  balancesCheckedOn: readDayOrNone,
  minimumBalance: readMinimum,
  ladder: (raw) => readCode(raw, /^[a-z][a-z-]{0,40}$/, 'setting-ladder-unknown'),
  sendingDays: readWeekdays,
  nextStep: readNextStep,
  phone: (raw) => readPhone(raw, 40),
  senderRole: (raw) => withFields(readLine(raw, 80)),
  helpContact: (raw) => withFields(readLine(raw, 160)),
  offers: (raw) => readList(raw, OFFERS, 'setting-offer-unknown'),
  sector: (raw) => readChoice(raw, SECTORS, 'setting-sector-unknown'),
  texts: readOwnTexts,
  answerLinks: readSwitch,
  answerLinksFormal: readSwitch,
};

/** Ladders that can be chosen; without them a ladder's name is only checked for its form. */
export interface SettingsKnown {
  ladders?: readonly string[];
}

/**
 * Settings from unknown JSON. What cannot be used is left at its default and said, all at once, as issues whose `column`
 * is the name of the setting; what is not there is the default; names that are no settings are said as warnings.
 * Control characters and direction overrides are dropped, because these texts land in mail headers.
 */
export function readSettings(
  raw: unknown,
  known: SettingsKnown = {},
): { settings: Settings; issues: Issue[] } {
  const settings: Settings = { ...DEFAULT_SETTINGS };
  if (raw === null || raw === undefined) return { settings, issues: [] };
  if (typeof raw !== 'object' || Array.isArray(raw))
    return { settings, issues: [settingIssue('settings-unreadable', null, raw, 'error')] };
  const given = raw as Record<string, unknown>;
  const issues: Issue[] = [];
  for (const name of Object.keys(given)) {
    if (Object.keys(READERS).indexOf(name) < 0)
      issues.push({ ...settingIssue('setting-unknown', name, given[name], 'warning'), values: { name } });
    else readInto(settings, name as keyof Settings, given[name], issues);
  }
  const { ladder } = settings;
  if (ladder !== null && known.ladders && known.ladders.indexOf(ladder) < 0) {
    issues.push(settingIssue('setting-ladder-unknown', 'ladder', ladder, 'error'));
    settings.ladder = null;
  }
  return { settings, issues };
}

function readInto<K extends keyof Settings>(
  settings: Settings,
  name: K,
  raw: unknown,
  issues: Issue[],
): void {
  if (raw === null || raw === undefined || raw === '') return;
  const reading: SettingReading<Settings[K]> = READERS[name](raw);
  if ('value' in reading) settings[name] = reading.value;
  if (reading.code !== undefined)
    issues.push({ ...settingIssue(reading.code, name, raw, 'error'), values: reading.values ?? {} });
}

function settingIssue(
  code: string,
  column: string | null,
  found: unknown,
  severity: Issue['severity'],
): Issue {
  const shown = typeof found === 'string' ? found : JSON.stringify(found);
  return { code, severity, row: null, column, found: (shown ?? '').slice(0, 80) };
}

function readCode(raw: unknown, form: RegExp, code: string): SettingReading<string> {
  return typeof raw === 'string' && form.test(raw) ? { value: raw } : { code };
}

function readDayOrNone(raw: unknown): SettingReading<string> {
  return isDay(raw) ? { value: raw } : { code: 'setting-day-invalid' };
}
