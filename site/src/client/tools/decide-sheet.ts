import { createNameOption } from '#core/agreement/name-option.ts';
import type { Answers } from '#core/agreement/question.ts';
import { sayQuestion } from '#core/agreement/say-question.ts';
import type { Grid } from '#core/cells/grid.ts';
import { decideReminders } from '#core/decide.ts';
import type { Policy } from '#core/dunning/policy.ts';
import { policyForLocale } from '#core/dunning/regional-policy.ts';
import type { FormatsByLocale } from '#core/formats/choose-formats.ts';
import { WHICH_TAB } from '#core/invoices/rival-tabs.ts';
import { createLabeller } from '#core/labels/label.ts';
import { composeMessages } from '#core/letters/compose-messages.ts';
import type { LanguagePack } from '#core/letters/template.ts';
import { DEFAULT_SETTINGS } from '#core/settings/default-settings.ts';
import { pickSheet } from '#core/table/pick-sheet.ts';
import type { Day } from '#core/values/day.ts';
import { loadData } from '../load-data.ts';
import { today } from '../today.ts';
import type { SheetOutcome } from './sheet-outcome.ts';
import { loadLabels, loadReadingWords, type SheetPage } from './sheet-page.ts';

export interface SheetGiven {
  /** The tabs of the file, at least one. */
  grids: Grid[];
  asOf: Day;
  /** As chosen in the form; null: not said. */
  currency: string | null;
  answers: Answers;
}

/** What the add-on would do with a sheet: read, decided and written by its very code, in the browser. */
export async function decideSheet(given: SheetGiven, page: SheetPage): Promise<SheetOutcome> {
  const { grids, asOf, answers } = given;
  const { data, tag, letterLanguages } = page;
  const [reading, rules, formats, { language, tree }] = await Promise.all([
    loadReadingWords(page),
    loadData<Policy>(data, 'policy'),
    loadData<FormatsByLocale>(data, 'formats'),
    loadLabels(page),
  ]);
  const { grid: found, rivals } = pickSheet(grids, reading, [], answers[WHICH_TAB]);
  const grid = found ?? grids[0]!;
  const contacts = grids.filter((other) => other !== grid);
  const policy = policyForLocale(rules, grid.locale);
  const settings = {
    ...DEFAULT_SETTINGS,
    senderName: page.senderName,
    currency: given.currency,
    balancesCheckedOn: asOf,
  };
  const { table, plan } = decideReminders({
    ...{
      grid,
      rivals,
      contacts,
      entries: [],
      words: reading,
      asOf,
      minutes: null,
      policy,
      settings,
      letterLanguages,
      answers,
    },
    fallbackLanguage: letterLanguages.includes(tag) ? tag : 'en',
    // The example signature has no sentences of anybody's own.
    tactOf: () => null,
    // The sheet is on the visitor's own computer, so its zone is taken for the sheet's.
    zoneDay: (instant) => today(new Date(instant)),
  });
  const needed = new Set(plan.entries.flatMap((entry) => entry.language ?? []));
  const library = await Promise.all(
    [...needed]
      .filter((one) => letterLanguages.includes(one))
      .map((one) => loadData<LanguagePack>(`${data}packs/`, one)),
  );
  const composing = { library, formats, locale: grid.locale, settings, asOf, policy, answerSubject: null };
  const composed = composeMessages(plan.entries, composing);
  const say = createLabeller(tree, formats[language === 'en' ? 'en-GB' : page.locale]!);
  const languages = new Intl.DisplayNames([language], { type: 'language' });
  const nameOption = createNameOption(reading, language, (one) => languages.of(one) ?? null);
  const questions = [...table.questions].sort((a, b) => b.rows.length - a.rows.length);
  // What is asked above need not be told below a second time.
  const asked = questions.some(({ kind }) => kind === 'currency');
  const issues = table.issues.filter(({ code }) => !(asked && code === 'currency-unknown'));
  return {
    table,
    plan,
    messages: composed.messages,
    issues: [...issues, ...composed.issues],
    questions: questions.map((question) => sayQuestion(say, question, nameOption)),
    say,
    said: { lang: language, dir: 'auto' },
    words: page.words,
    formats: formats[page.locale]!,
    reading,
    language: tag,
  };
}
