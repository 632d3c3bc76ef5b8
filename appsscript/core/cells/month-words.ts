import type { DateContext } from '#core/cells/parse-date.ts';
import { type LanguageTag, languageOf } from '#core/values/language.ts';
import type { WordSense } from '#core/words/reading-index.ts';

/**
 * The months (1–12) that a written month can be: one, or two where languages disagree and nothing decides (lip: June in
 * Croatian, July in Polish). The other cells of the column decide; then the language of the headers, if it knows the
 * word and the locale's language does not contradict; then the locale's.
 */
export function chooseMonths(senses: readonly WordSense<number>[], context: DateContext): number[] {
  const all = monthsOf(senses);
  if (all.length < 2) return all;
  const proven = monthsIn(context.monthLanguages || [], senses);
  if (proven.length === 1) return proven;
  const header = monthsIn(context.languages.slice(0, 1), senses);
  const local = monthsIn(context.locale ? [languageOf(context.locale)] : [], senses);
  const known = header.concat(local);
  return known.length > 0 && known.every((month) => month === known[0]) ? known.slice(0, 1) : all;
}

function monthsIn(languages: readonly LanguageTag[], senses: readonly WordSense<number>[]): number[] {
  return monthsOf(senses.filter((sense) => languages.indexOf(sense.language) >= 0));
}

function monthsOf(senses: readonly WordSense<number>[]): number[] {
  return Array.from(new Set(senses.map((sense) => sense.meaning)));
}
