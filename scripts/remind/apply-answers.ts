import type { Answers } from '#core/agreement/question.ts';
import type { LoadedSettings } from './load-settings.ts';

/** Questions whose answer is a setting: it is kept there and nowhere else. */
const SETTINGS = ['currency', 'language'] as const;

export interface SplitAnswers {
  settings: { currency?: string; language?: string };
  answers: Answers;
}

export function splitAnswers(given: Answers): SplitAnswers {
  const split: SplitAnswers = { settings: {}, answers: { ...given } };
  for (const name of SETTINGS) {
    const answer = split.answers[name];
    if (answer === undefined) continue;
    split.settings[name] = answer;
    delete split.answers[name];
  }
  return split;
}

/** The same settings with what the owner has just said; a settings file is not touched. */
export function applyAnswers(loaded: LoadedSettings, given: Answers): LoadedSettings {
  const { settings, answers } = splitAnswers(given);
  return {
    ...loaded,
    settings: { ...loaded.settings, ...settings },
    answers: { ...loaded.answers, ...answers },
  };
}
