import type { Answers } from '#core/agreement/question.ts';
import { type NameOption, type QuestionLine, sayOption, sayQuestion } from '#core/agreement/say-question.ts';
import type { InvoiceTable } from '#core/invoices/invoice.ts';
import type { Labeller } from '#core/labels/label.ts';
import { fieldOfAnswer } from '#core/table/column-meanings.ts';
import { FIELDS } from '#core/words/fields.ts';
import type { AssumedLanguage } from './assumed-language.ts';
import type { OpenQuestion } from './open-questions.ts';
import { count, plain } from './plain-text.ts';

const NAMED = 3;

/** Why it is asked, what stands there, and who waits. */
export function describeWhy({ line, customers }: OpenQuestion): string[] {
  const more = customers.length - NAMED;
  const names = customers.slice(0, NAMED).join(', ') + (more > 0 ? ` and ${more} more` : '');
  const found = line.found.filter((text) => text !== '');
  return [
    line.help,
    ...(found.length > 0 ? [`Found: ${found.join(' · ')}`] : []),
    customers.length > 0 ? `${line.waits} (${names})` : line.waits,
  ].map(plain);
}

/** The open questions for reading, each with the words by which a settings file can answer it; nothing when none is open. */
export function describeQuestions(open: readonly OpenQuestion[], assumed: AssumedLanguage | null): string[] {
  if (open.length === 0) return [];
  return [
    `${count(open.length, 'question')} about this sheet. Answer with check --ask, or in the settings file under "answers":`,
    ...open.flatMap((one, at) => [
      `  ${at + 1}. ${plain(one.line.title)}`,
      ...[...describeWhy(one), ...describeAnswers(one.line)].map((text) => `     ${text}`),
      ...(one.question.kind === 'language' && assumed ? [`     Until you say, ${assumed.text}.`] : []),
    ]),
  ];
}

/** What has been answered, and how; nothing when nothing has. */
export function describeAnswered(
  { settled, allColumns }: Pick<InvoiceTable, 'settled' | 'allColumns'>,
  answers: Answers,
  say: Labeller,
  nameOption: NameOption,
): string[] {
  const lines = new Map<string, string>();
  for (const question of settled) {
    const { title } = sayQuestion(say, question, nameOption);
    lines.set(question.id, `${title} ${sayOption(say, question, question.answer, nameOption)}`);
  }
  // A column whose meaning has been said is understood, and so no question any more.
  for (const { id, header } of allColumns) {
    const answer = answers[id];
    if (lines.has(id) || answer === undefined || fieldOfAnswer(answer, FIELDS) === null) continue;
    const title = say('questions.title.columns', { about: header });
    lines.set(id, `${title} ${sayOption(say, { kind: 'columns' }, answer, nameOption)}`);
  }
  if (lines.size === 0) return [];
  return ['As you have said:', ...Array.from(lines.values(), (line) => plain(`  ${line}`))];
}

/** `"word|invoices|parked": paid (Paid) · …`, for a list of columns one line each. */
function describeAnswers({ id, kind, options, suggested, parts }: QuestionLine): string[] {
  if (parts.length > 0) return parts.flatMap((part) => [plain(part.title), ...describeAnswers(part)]);
  const named = options.map((option) =>
    option.text === option.id ? option.id : `${option.id} (${option.text})`,
  );
  const more = kind === 'currency' ? ' · or any other three letters' : '';
  return [`"${id}": ${named.join(' · ')}${more}`, ...(suggested ? [suggested] : [])].map(plain);
}
