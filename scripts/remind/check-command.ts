import path from 'node:path';
import { sayIssue } from '#core/labels/say-issue.ts';
import { type Arguments, UsageError } from './arguments.ts';
import { type Asked, askQuestions } from './ask-questions.ts';
import { checkJson } from './check-json.ts';
import { count } from './plain-text.ts';
import { type ReadRun, readRun } from './read-run.ts';
import { describePlan, describeSettings } from './report.ts';
import { openTerminal, type Terminal } from './terminal.ts';
import { writeAnswers } from './write-answers.ts';

/**
 * Reads a workbook and says what is overdue and who would get which letter. Exit code: 1 if a row needs a person. `open`: the
 * terminal of a person who can be asked; null where there is none.
 */
export async function runCheck(
  args: Arguments,
  print: (text: string) => void,
  open: () => Terminal | null = openTerminal,
): Promise<number> {
  if (args.ask) return checkAndAsk(args, print, open);
  const run = await readRun(args);
  if (args.json) {
    const { read, issues, say } = run;
    print(JSON.stringify(checkJson({ ...read.table, issues }, read.plan, (issue) => sayIssue(say, issue))));
  } else printReport(run, print);
  return exitCode(run);
}

async function checkAndAsk(
  args: Arguments,
  print: (text: string) => void,
  open: () => Terminal | null,
): Promise<number> {
  const terminal = open();
  if (terminal === null)
    throw new UsageError(
      '--ask needs a terminal and a person at it. Answers can also stand in the settings file.',
    );
  try {
    const start = await readRun(args);
    if (start.read.table.questions.length === 0) print('There is nothing to ask about this sheet.\n');
    const asked = await askQuestions(start, terminal.ask, print);
    print('');
    printReport(asked.run, print);
    await offerToKeep(asked, terminal, print);
    return exitCode(asked.run);
  } finally {
    terminal.close();
  }
}

async function offerToKeep(
  { run, answers }: Asked,
  { ask }: Terminal,
  print: (text: string) => void,
): Promise<void> {
  const given = Object.keys(answers).length;
  if (given === 0) return;
  const { file } = run.loaded;
  const name = path.basename(file);
  const reply = await ask(
    `\nType y to write ${count(given, 'answer')} into ${name}, anything else to leave it as it is: `,
  );
  if (reply?.trim().toLowerCase() !== 'y') return print('Nothing was written.');
  writeAnswers(file, answers);
  print(`Written to ${file}.`);
}

function printReport(run: ReadRun, print: (text: string) => void): void {
  const { others } = run.read;
  print(describePlan(run));
  if (others.length > 0)
    print(`Other tabs with invoices, not read: ${others.join(', ')}. Name one with --sheet.`);
  print(describeSettings(run));
}

function exitCode({ read, issues }: ReadRun): number {
  const uncertain = read.entries.some((entry) => entry.state === 'claimed' || entry.state === 'unsure');
  return uncertain || issues.some((issue) => issue.severity === 'error') ? 1 : 0;
}
