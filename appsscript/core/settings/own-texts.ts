import { withFields } from '#core/settings/own-text-fields.ts';
import type { SettingReading } from '#core/settings/setting-reading.ts';
import { readLine, readLines } from '#core/settings/setting-text.ts';
import { isLanguageTag } from '#core/settings/setting-values.ts';
import type { OwnTexts, Settings } from '#core/settings/settings.ts';
import type { LanguageTag } from '#core/values/language.ts';

/** More than these a customer compares instead of paying. */
const MOST_WAYS = 3;

/** Ways to pay, an empty line between them, the preferred first; at most three. */
export function readHowToPay(raw: unknown): SettingReading<string> {
  const text = readLines(raw, 1500);
  if (!('value' in text)) return text;
  return waysOf(text.value).length > MOST_WAYS
    ? { value: text.value, code: 'setting-ways-too-many' }
    : withFields(text);
}

/** One sentence on what happens next. */
export function readNextStep(raw: unknown): SettingReading<string> {
  return withFields(readLine(raw, 300));
}

/** The ways to pay of a text, each with its lines. */
export function waysOf(howToPay: string): string[][] {
  return howToPay
    .split(/\n\s*\n/)
    .map((way) => way.split('\n').filter((line) => line.trim() !== ''))
    .filter((lines) => lines.length > 0);
}

/** Texts by language; one that cannot be read refuses them all, so that none is lost unnoticed. */
export function readOwnTexts(raw: unknown): SettingReading<Record<LanguageTag, OwnTexts>> {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return { code: 'setting-text-invalid' };
  const texts: Record<LanguageTag, OwnTexts> = {};
  let wrong: SettingReading<string> | null = null;
  for (const tag of Object.keys(raw)) {
    const given = (raw as Record<string, unknown>)[tag];
    if (!isLanguageTag(tag) || typeof given !== 'object' || given === null)
      return { code: 'setting-language-invalid' };
    const own = given as Record<string, unknown>;
    const howToPay = readHowToPay(own.howToPay ?? '');
    const nextStep = readNextStep(own.nextStep ?? '');
    const senderRole = withFields(readLine(own.senderRole ?? '', 80));
    if (!('value' in howToPay)) return howToPay;
    if (!('value' in nextStep)) return nextStep;
    if (!('value' in senderRole)) return senderRole;
    wrong = wrong || [howToPay, nextStep, senderRole].filter(({ code }) => code !== undefined)[0] || null;
    texts[tag] = { howToPay: howToPay.value, nextStep: nextStep.value, senderRole: senderRole.value };
  }
  return wrong === null ? { value: texts } : { ...wrong, value: texts };
}

/** Which of the owner's texts a letter needs that she has in her main language only. */
export type BorrowedText = 'howToPay' | 'nextStep' | 'senderRole';

/**
 * The owner's settings with her texts in the language of a letter. `main`: the language of the texts that stand in the settings
 * themselves. `borrowed`: those that are still in it, because she has written none in this one.
 */
export function textsFor(
  settings: Settings,
  language: LanguageTag,
  main: LanguageTag | null = null,
): { settings: Settings; borrowed: BorrowedText[] } {
  const own = settings.texts[language];
  const borrowed = (['howToPay', 'nextStep', 'senderRole'] as const).filter(
    (name) => language !== main && !own?.[name] && hasWords(settings[name]),
  );
  return {
    settings: {
      ...settings,
      howToPay: own?.howToPay || settings.howToPay,
      nextStep: own?.nextStep || settings.nextStep,
      senderRole: own?.senderRole || settings.senderRole,
    },
    borrowed,
  };
}

/** Words of bank details that every language writes so. */
const CODES = /^(?:IBAN|SWIFT|BANK|Bank|SEPA|[A-Z]{4}|[A-Z]{6}[A-Z0-9]{2,5})$/;

/** Bank details alone (numbers, codes, short abbreviations) are of no language. */
function hasWords(text: string): boolean {
  return text
    .split(/[\s:,;/()]+/)
    .some((word) => /\p{L}{4}/u.test(word) && !/\d/.test(word) && !CODES.test(word));
}
