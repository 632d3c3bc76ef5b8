import type { Answers } from '#core/agreement/question.ts';
import type { Policy } from '#core/dunning/policy.ts';
import { policyForLocale } from '#core/dunning/regional-policy.ts';
import { chooseFormats } from '#core/formats/choose-formats.ts';
import type { LocaleFormats } from '#core/formats/locale-formats.ts';
import { createLabeller } from '#core/labels/label.ts';
import type { Settings } from '#core/settings/settings.ts';
import type { Day } from '#core/values/day.ts';
import { type LanguageTag, type LocaleTag, languageOf } from '#core/values/language.ts';
import { keptAnswers } from './kept-answers.ts';
import { keptSettings } from './kept-settings.ts';
import { chooseLabelLanguage, type Knowledge } from './knowledge.ts';
import type { Services } from './ports.ts';

export type Say = ReturnType<typeof createLabeller>;

/** What every run needs, found out once: whose sheet, which day, which words. */
export interface Context {
  services: Services;
  knowledge: Knowledge;
  locale: LocaleTag;
  /** Locale whose way of writing amounts and days the words use. */
  formatsLocale: LocaleTag;
  timeZone: string;
  /** The owner's language, for menus and dialogs. */
  language: LanguageTag;
  direction: 'ltr' | 'rtl';
  say: Say;
  /** Same words in another of our languages, to recognise what an earlier run wrote. */
  sayIn: (language: LanguageTag) => Say;
  settings: Settings;
  /** What the owner has said about this spreadsheet. */
  answers: Answers;
  asOf: Day;
  minutes: number;
  /** The rules, with the working week of the spreadsheet's region. */
  policy: Policy;
  /** Language of a letter when neither row nor settings say one. */
  fallbackLanguage: LanguageTag;
}

const RIGHT_TO_LEFT = ['ar', 'he', 'fa', 'ur'];

export function openContext(services: Services, knowledge: Knowledge): Context {
  const locale = services.spreadsheet.locale();
  const timeZone = services.spreadsheet.timeZone();
  const language = chooseLabelLanguage(locale, knowledge.labelLanguages());
  const now = services.clock.now(timeZone);
  const stored = services.properties.all();
  const letterLanguages = knowledge.languages().map((known) => known.tag);
  const own = languageOf(locale);
  const spoken: Record<LanguageTag, Say> = {};
  const sayIn = (wanted: LanguageTag): Say => {
    if (!spoken[wanted]) spoken[wanted] = createSay(knowledge, wanted, locale);
    return spoken[wanted]!;
  };
  return {
    services,
    knowledge,
    locale,
    formatsLocale: chooseOwnFormats(knowledge, language, locale).locale,
    timeZone,
    language,
    direction: RIGHT_TO_LEFT.includes(language) ? 'rtl' : 'ltr',
    say: sayIn(language),
    sayIn,
    policy: policyForLocale(knowledge.policy(), locale),
    settings: keptSettings(stored),
    answers: keptAnswers(stored),
    asOf: now.day,
    minutes: now.minutes,
    fallbackLanguage: letterLanguages.includes(own) ? own : 'en',
  };
}

/** The words of one language; numbers and days as the spreadsheet's region writes them, where we know how. */
export function createSay(knowledge: Knowledge, language: LanguageTag, locale: LocaleTag): Say {
  return createLabeller(knowledge.labels(language), chooseOwnFormats(knowledge, language, locale));
}

function chooseOwnFormats(knowledge: Knowledge, language: LanguageTag, locale: LocaleTag): LocaleFormats {
  return chooseFormats(language, language === 'en' ? 'en-GB' : language, locale, knowledge.formats());
}
