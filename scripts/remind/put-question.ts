import type { Answers } from '#core/agreement/question.ts';
import type { QuestionLine } from '#core/agreement/say-question.ts';
import { fieldOfAnswer } from '#core/table/column-meanings.ts';
import { isCurrencyCode } from '#core/values/currencies.ts';
import { foldWord } from '#core/words/clean-text.ts';
import { FIELDS } from '#core/words/fields.ts';
import { describeWhy } from './describe-questions.ts';
import type { OpenQuestion } from './open-questions.ts';
import { plain } from './plain-text.ts';
import type { AskLine } from './terminal.ts';

/** What was typed meant: an option, nothing for now, or that no more will be typed. */
type Reply = { option: string } | 'skipped' | 'ended';

/** Puts one question, a list of columns one by one; null when the person has gone. Answers may be none. */
export async function putQuestion(
  open: OpenQuestion,
  ask: AskLine,
  print: (text: string) => void,
): Promise<Answers | null> {
  const { line } = open;
  print(['', plain(line.title), ...describeWhy(open)].join('\n'));
  if (line.parts.length === 0) return readOne(line, ask, print);
  return readList(line, ask, print);
}

async function readOne(
  line: QuestionLine,
  ask: AskLine,
  print: (text: string) => void,
): Promise<Answers | null> {
  print(listOptions(line).join('\n'));
  const reply = await readReply(line, ask, print);
  if (reply === 'ended') return null;
  return reply === 'skipped' ? {} : { [line.id]: reply.option };
}

/** One key says of all columns that they change nothing; else each is asked, and each can be skipped. */
async function readList(
  { parts, options }: QuestionLine,
  ask: AskLine,
  print: (text: string) => void,
): Promise<Answers | null> {
  const none = options[0]!;
  print(parts.map(({ title, found }) => `  ${plain(title)} ${found.join(' · ')}`).join('\n'));
  const all = await ask(`0 for "${none.text}", Enter to go through them one by one: `);
  if (all === null) return null;
  if (all.trim() === '0') return Object.fromEntries(parts.map(({ id }) => [id, none.id]));
  const answers: Answers = {};
  for (const part of parts) {
    print(`\n${plain(part.title)} ${part.found.join(' · ')}`);
    const answer = await readOne(part, ask, print);
    if (answer === null) return Object.keys(answers).length > 0 ? answers : null;
    Object.assign(answers, answer);
  }
  return answers;
}

function listOptions({ options, suggestion, kind }: QuestionLine): string[] {
  const lines = options.map(
    ({ id, text }, at) => `  ${at + 1}  ${plain(text)}${id === suggestion ? '   (we think so)' : ''}`,
  );
  if (kind === 'currency') lines.push('  or the three letters of another currency');
  if (kind === 'terms') lines.push('  or any other number of days, such as 45 days');
  if (kind === 'columns')
    lines.push('  or what else it is, by the name that check --json gives it, such as dueDate');
  return lines;
}

async function readReply(line: QuestionLine, ask: AskLine, print: (text: string) => void): Promise<Reply> {
  const last = line.options.length;
  for (;;) {
    const typed = await ask(`Your answer (1–${last}, Enter alone skips): `);
    if (typed === null) return 'ended';
    if (typed.trim() === '') return 'skipped';
    const option = readOption(line, typed.trim());
    if (option !== null) return { option };
    print(
      `"${typed.trim()}" is none of the answers. Type a number from 1 to ${last}, or Enter alone to skip.`,
    );
  }
}

/** By its number or its words; a currency also by its letters, days to pay as "45 days", a column by the name of a field. */
function readOption({ kind, options }: QuestionLine, typed: string): string | null {
  if (/^\d+$/.test(typed)) return options[Number(typed) - 1]?.id ?? null;
  if (kind === 'currency') return isCurrencyCode(typed.toUpperCase()) ? typed.toUpperCase() : null;
  if (kind === 'columns') return fieldOfAnswer(typed, FIELDS) === null ? null : typed;
  const days = kind === 'terms' ? /^(\d{1,3})\s+\p{L}+$/u.exec(typed)?.[1] : undefined;
  if (days !== undefined) return String(Number(days));
  if (options.length === 1 && /^y(es)?$/i.test(typed)) return options[0]!.id;
  const folded = foldWord(typed);
  return options.find(({ id, text }) => id === typed || foldWord(plain(text)) === folded)?.id ?? null;
}
