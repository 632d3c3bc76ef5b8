import { type Calendar, dayInCalendar } from '#core/cells/calendar.ts';
import { persianMonth } from '#core/cells/persian-months.ts';
import type { LanguageTag } from '#core/values/language.ts';
import { cleanText, foldWord, plainDigits } from '#core/words/clean-text.ts';
import type { SenseMap, WordSense } from '#core/words/reading-index.ts';

/** Words that stand in written dates and say nothing: "28 de enero", "28 января 2026 г.", "2026 m. kovo 3 d.". */
const FILLERS =
  'de del of the г гг года год р року st nd rd th er o a d den от le m gada ngày năm ماه วันที่ ที่ เดือน ปี'.split(
    ' ',
  );
/** Longest name of a month in words: tháng mười một. */
const LONGEST_NAME = 3;

/** A date with its month in words, taken apart: what the word can mean, and its one or two numbers in their order. */
export interface WrittenDate {
  senses: WordSense<number>[];
  numbers: string[];
  /** The calendar whose month is named, where that alone shows it. */
  calendar: Calendar | null;
}

/** Takes a written date apart; null when it holds anything but one month, fillers, and one or two numbers. */
export function takeApart(text: string, months: SenseMap<number>): WrittenDate | null {
  const body = text.replace(/^(?:Thứ \p{L}+|Chủ Nhật|יום \p{L}+|[\p{L}\p{M}-]+)\.?[,،]\s*/u, '');
  const tokens = body.match(/\d+|[\p{L}\p{M}]+/gu) || [];
  const numbers: string[] = [];
  let found: Pick<WrittenDate, 'senses' | 'calendar'> | null = null;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as string;
    if (/^\d/.test(token)) {
      numbers.push(token);
      continue;
    }
    let span = LONGEST_NAME;
    let month = monthOf(tokens.slice(at, at + span).join(''), months);
    while (month === null && span > 1) {
      span -= 1;
      month = monthOf(tokens.slice(at, at + span).join(''), months);
    }
    if (month === null && FILLERS.indexOf(token.toLowerCase()) < 0) return null;
    if (month === null) continue;
    if (found !== null) return null;
    found = month;
    at += span - 1;
  }
  if (found === null || numbers.length === 0 || numbers.length > 2) return null;
  return { ...found, numbers };
}

function monthOf(name: string, months: SenseMap<number>): Pick<WrittenDate, 'senses' | 'calendar'> | null {
  const senses = months.get(foldWord(name));
  if (senses) {
    // Thai months are those of the Gregorian year, but their years are Buddhist as a rule.
    const thai = senses.every((sense) => sense.language === 'th');
    return { senses, calendar: thai ? 'buddhist' : null };
  }
  const month = persianMonth(name);
  return month === null
    ? null
    : { senses: [{ language: 'fa', meaning: month, rank: 0 }], calendar: 'persian' };
}

/**
 * The languages that explain every written month of a column, for words on which languages disagree: beside "3 ožujka
 * 2026" "22 lip 2026" is Croatian, and "31 lip" can only be Polish, because June has no 31st. Empty when none explains all.
 */
export function provenMonthLanguages(texts: readonly string[], months: SenseMap<number>): LanguageTag[] {
  let common: LanguageTag[] | null = null;
  for (const raw of texts) {
    const text = plainDigits(cleanText(raw)).normalize('NFKC');
    const written = /\p{L}/u.test(text) ? takeApart(text, months) : null;
    if (written === null || written.calendar === 'persian') continue;
    const day = Number(written.numbers.filter((number) => number.length <= 2)[0] || 1);
    const explaining = written.senses
      .filter((sense) => dayInCalendar('gregorian', 2024, sense.meaning, day) !== null)
      .map((sense) => sense.language);
    common = (common || explaining).filter((language) => explaining.indexOf(language) >= 0);
  }
  return Array.from(new Set(common || []));
}
