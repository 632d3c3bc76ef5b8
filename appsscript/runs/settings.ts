import { sayIssue } from '#core/labels/say-issue.ts';
import { OWN_TEXT_FIELDS } from '#core/settings/own-text-fields.ts';
import { readSettings } from '#core/settings/read-settings.ts';
import { OFFERS } from '#core/settings/settings.ts';
import type { Issue } from '#core/values/issue.ts';
import { SECTORS } from '#core/values/sector.ts';
import type { SettingsAnswer } from './answers.ts';
import type { Context } from './context.ts';
import { type Decided, decideSheet } from './decide-sheet.ts';
import { describeColumns } from './describe-columns.ts';
import { keepSettings } from './kept-settings.ts';
import { pageWords } from './page-words.ts';
import { fieldOptions, sayQuestions, saySettled } from './questions.ts';
import { isRefusal } from './refusal.ts';

/** What *Settings…* shows: the owner's settings and what can be chosen. */
export function loadSettings(context: Context, sheet: string | null): SettingsAnswer {
  return { ...describe(context, { ...context.settings }, [], false), ...describeSheet(context, sheet) };
}

/** How the sheet is understood, what was answered about it and what is still open; nothing where there is no tab to read. */
function describeSheet(context: Context, sheet: string | null) {
  let decided: Decided;
  try {
    decided = decideSheet(context, sheet);
  } catch (error) {
    if (isRefusal(error)) return NO_SHEET;
    throw error;
  }
  return {
    sheet: decided.table.headerRow === null ? null : decided.sheet,
    questions: sayQuestions(context, decided),
    settled: saySettled(context, decided),
    columns: describeColumns(context, decided),
  };
}

const NO_SHEET = { sheet: null, questions: [], settled: [], columns: [] };

/**
 * Takes over the given fields, leaving the others as they are. Nothing is saved if one of them cannot be used;
 * each says what to write instead.
 */
export function saveSettings(context: Context, changes: Record<string, unknown>): SettingsAnswer {
  const wanted = { ...context.settings, ...changes };
  const { settings, issues } = readSettings(wanted, {
    ladders: context.policy.ladders.map((ladder) => ladder.id),
  });
  const errors = issues.filter((issue) => issue.severity === 'error');
  if (errors.length > 0) return describe(context, wanted, placeTexts(issues, wanted.texts), false);
  keepSettings(context.services.properties, settings);
  return describe(context, { ...settings }, issues, true);
}

/** What is wrong with a text in a further language is said at that text: `texts.ru.nextStep`. */
function placeTexts(issues: Issue[], texts: unknown): Issue[] {
  const own = issues.filter(({ column }) => column === 'texts');
  if (own.length === 0) return issues;
  const given = { ...(texts as Record<string, unknown>) };
  const placed = Object.keys(given).flatMap((tag) => {
    const { howToPay, nextStep, senderRole } = { ...(given[tag] as Record<string, unknown>) };
    return readSettings({ howToPay, nextStep, senderRole }).issues.map((issue) => ({
      ...issue,
      column: `texts.${tag}.${issue.column}`,
    }));
  });
  return [...issues.filter((issue) => own.indexOf(issue) < 0), ...(placed.length > 0 ? placed : own)];
}

/** The owner says: all payments up to today are in the sheet. */
export function confirmBalances(context: Context): { day: string } {
  const { services, settings, asOf } = context;
  keepSettings(services.properties, { ...settings, balancesCheckedOn: asOf });
  return { day: context.say('days.day', { day: { day: context.asOf } }) };
}

function describe(
  context: Context,
  settings: Record<string, unknown>,
  issues: ReturnType<typeof readSettings>['issues'],
  saved: boolean,
): SettingsAnswer {
  const { say } = context;
  const { policy } = context;
  return {
    ...pageWords(context, 'settings'),
    settings,
    choices: {
      languages: context.knowledge
        .languages()
        .map(({ tag, name, reviewed }) => ({ tag, name, unreviewed: reviewed === 'none' })),
      spreadsheetLanguage: context.fallbackLanguage,
      tones: ['warm', 'neutral', 'formal'],
      sectors: [...SECTORS],
      offers: [...OFFERS],
      usableFields: [...OWN_TEXT_FIELDS],
      ladders: policy.ladders.map((ladder) => ({
        id: ladder.id,
        name: say(`ladders.${ladder.id}`),
        steps: ladder.steps
          .filter((step) => step.when !== 'off' && step.when !== 'fallback')
          .map(({ stage, offset }) => ({ stage, offset, says: say(`stages.${stage}`) })),
      })),
      defaultLadder: policy.ladder,
      defaultDays: policy.sendingDays,
      fields: fieldOptions(context),
      weekdays: [1, 2, 3, 4, 5, 6, 7].map((day) => say(`weekdays.${day}`)),
    },
    issues: issues.map((issue) => ({ field: issue.column ?? '', text: sayIssue(say, issue) })),
    saved,
    ...NO_SHEET,
  };
}
