import { createNameOption } from '#core/agreement/name-option.ts';
import { type NameOption, type QuestionLine, sayOption, sayQuestion } from '#core/agreement/say-question.ts';
import { groupOf } from '#core/dunning/groups.ts';
import { readSettings } from '#core/settings/read-settings.ts';
import { FIELDS } from '#core/words/fields.ts';
import type { FreedLine, SettledLine } from './answers.ts';
import type { Context } from './context.ts';
import { type Decided, decideGrid, decideSheet } from './decide-sheet.ts';
import { keepAnswer } from './kept-answers.ts';
import { keepSettings } from './kept-settings.ts';

/** Questions whose answer is a setting: it is kept there and nowhere else. */
const SETTINGS = ['currency', 'language'];

/** The open questions about a sheet in words, those first on which most invoices hang. */
export function sayQuestions(context: Context, { table }: Pick<Decided, 'table'>): QuestionLine[] {
  return table.questions
    .slice()
    .sort((a, b) => b.rows.length - a.rows.length)
    .map((question) => sayQuestion(context.say, question, nameOptions(context)));
}

/** What the owner has answered, each with its answer in words. */
export function saySettled(context: Context, { table }: Pick<Decided, 'table'>): SettledLine[] {
  return table.settled.map((question) => ({
    ...sayQuestion(context.say, question, nameOptions(context)),
    answer: question.answer,
    answerText: sayOption(context.say, question, question.answer, nameOptions(context)),
  }));
}

/** Languages of letters by their own names, columns by their usual headers. */
export function nameOptions({ knowledge, language }: Context): NameOption {
  const nameLanguage = (tag: string) => knowledge.languages().find((one) => one.tag === tag)?.name ?? null;
  return createNameOption(knowledge.words(), language, nameLanguage);
}

/** Everything that a column can be, in words. */
export function fieldOptions(context: Context): { id: string; text: string }[] {
  const names = nameOptions(context);
  const meanings = ['information', 'lowers', 'raises', 'keeps-back'];
  const fields = FIELDS.filter((field) => !meanings.includes(field));
  return [...meanings, ...fields].map((id) => ({
    id,
    text: sayOption(context.say, { kind: 'columns' }, id, names),
  }));
}

/** Keeps what the owner has said; an empty answer takes an earlier one back. */
export function saveAnswers(context: Context, answers: Record<string, string>): { saved: boolean } {
  const { properties } = context.services;
  const changes: Record<string, string | null> = {};
  for (const [id, answer] of Object.entries(answers)) {
    if (SETTINGS.includes(id)) changes[id] = answer === '' ? null : answer;
    else keepAnswer(properties, id, answer);
  }
  if (Object.keys(changes).length > 0) {
    const { settings, issues } = readSettings({ ...context.settings, ...changes });
    if (issues.some(({ severity }) => severity === 'error')) return { saved: false };
    keepSettings(properties, settings);
  }
  return { saved: true };
}

/** Which letters an answer would free or hold back, before it is kept; writes nothing. */
export function previewAnswers(
  context: Context,
  sheet: string,
  answers: Record<string, string>,
): { freed: FreedLine[]; held: FreedLine[] } {
  const decided = decideSheet(context, sheet);
  const kept = { ...context.answers };
  const settings = { ...context.settings };
  for (const [id, answer] of Object.entries(answers)) {
    if (id === 'currency') settings.currency = answer || null;
    else if (id === 'language') settings.language = answer || null;
    else if (answer === '') delete kept[id];
    else kept[id] = answer;
  }
  const after = decideGrid({ ...context, answers: kept, settings }, decided.grid, decided.entries, decided);
  const before = lettersOf(context, decided);
  const later = lettersOf(context, after);
  const missing = (from: FreedLine[], to: FreedLine[]): FreedLine[] =>
    from.filter((line) => !to.some(({ key, invoices }) => key === line.key && invoices === line.invoices));
  return { freed: missing(later, before), held: missing(before, later) };
}

function lettersOf(context: Context, { plan }: Decided): FreedLine[] {
  return (
    plan.entries
      // What waits only for the balances to be confirmed is a letter too: it goes with one more touch.
      .filter(
        ({ decision }) =>
          ['ready', 'needs-tick'].includes(groupOf(decision)) || decision.reason === 'balances-unchecked',
      )
      .map((entry) => ({
        key: entry.key,
        customer: entry.customer,
        invoices: entry.invoices.map(({ number }) => number ?? '').join(', '),
        balance: entry.balance ? context.say('money.amount', { amount: entry.balance }) : '',
        stage: entry.decision.stage ? context.say(`stages.${entry.decision.stage}`) : '',
      }))
  );
}
