import type { Answers } from '#core/agreement/question.ts';
import { countGroups } from '#core/dunning/groups.ts';
import { type OpenQuestion, openQuestions } from './open-questions.ts';
import { count } from './plain-text.ts';
import { putQuestion } from './put-question.ts';
import type { ReadRun } from './read-run.ts';
import type { AskLine } from './terminal.ts';

export interface Asked {
  /** The run as it is with the answers. */
  run: ReadRun;
  answers: Answers;
}

/**
 * Asks what is open, one question after another; each answer is applied at once, because it may settle or open others. What
 * was skipped is not asked a second time in this run.
 */
export async function askQuestions(
  start: ReadRun,
  ask: AskLine,
  print: (text: string) => void,
): Promise<Asked> {
  let run = start;
  const answers: Answers = {};
  const put = new Set<string>();
  for (;;) {
    const open = nextQuestion(run, put);
    if (open === null) return { run, answers };
    for (const id of idsOf(open)) put.add(id);
    const said = await putQuestion(open, ask, print);
    if (said === null) return { run, answers };
    if (Object.keys(said).length === 0) continue;
    Object.assign(answers, said);
    run = run.withAnswers(said);
    print(describeState(run));
  }
}

/** Of a list of columns only those are put that were not skipped before. */
function nextQuestion({ read, say, nameOption }: ReadRun, put: ReadonlySet<string>): OpenQuestion | null {
  for (const open of openQuestions(read.table, say, nameOption)) {
    const { line } = open;
    if (line.parts.length === 0) {
      if (!put.has(line.id)) return open;
      continue;
    }
    const parts = line.parts.filter(({ id }) => !put.has(id));
    if (parts.length > 0) return { ...open, line: { ...line, parts } };
  }
  return null;
}

function idsOf({ line }: OpenQuestion): string[] {
  return line.parts.length > 0 ? line.parts.map(({ id }) => id) : [line.id];
}

function describeState({ read }: ReadRun): string {
  const groups = countGroups(read.plan);
  const open = read.table.questions.length;
  return [
    `Noted. ${count(groups.ready.invoices, 'invoice')} ready for a letter`,
    `${count(groups['needs-tick'].invoices, 'invoice')} for your tick`,
    `${count(open, 'question')} open.`,
  ].join(', ');
}
