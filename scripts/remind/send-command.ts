import fs from 'node:fs';
import path from 'node:path';
import { type Arguments, UsageError } from './arguments.ts';
import { describeLeftOut } from './left-out.ts';
import { openEmulator } from './open-emulator.ts';
import { NeedsPerson } from './open-workbook.ts';
import { count } from './plain-text.ts';
import { readRun, settingsToSend } from './read-run.ts';
import { describePlan, describeSent, describeSettings } from './report.ts';
import { saveRun } from './save-run.ts';
import { type LetterToSend, type SentLetter, sendAll, showPlan } from './send-letters.ts';
import { openTerminal } from './terminal.ts';

/**
 * Writes the letters that are due as .eml files and a copy of the workbook that remembers them, by running the built
 * add-on itself over the file. Never changes the person's file unless `--out` names it. Exit code 1 if something needs
 * a person: unreadable rows, letters that failed, or nobody to confirm.
 */
export async function runSend(args: Arguments, print: (text: string) => void): Promise<number> {
  const out = outFile(args);
  const outbox = args.outbox ?? path.join(path.dirname(args.file), 'outbox');
  const run = await readRun(args);
  const { asOf, workbook, read, issues } = run;
  print(describePlan(run));
  print(describeSettings(run));
  if (read.table.headerRow === null) return 1;
  print(describeLeftOut(run));

  const { settings, answers } = settingsToSend(run);
  const emulator = await openEmulator(workbook, asOf, settings, answers);
  const shown = showPlan(emulator, read.table.sheet);
  const letters = shown.letters.filter((letter) => args.includeProposed || !letter.proposed);
  const proposed = shown.letters.length - letters.length;
  if (proposed > 0)
    print(`\nWaiting for your tick: ${count(proposed, 'letter')}. Add --include-proposed to write them too.`);
  if (letters.length > 0 && !(await confirm(args, letters, outbox, print))) return 1;

  let sent: SentLetter[] = [];
  try {
    sent = sendAll(emulator, read.table.sheet, letters);
  } finally {
    await saveRun(emulator, out, outbox);
  }
  print(describeSent(sent, outbox, out));
  const failed = sent.some((letter) => letter.outcome !== 'sent');
  return failed || shown.uncertain > 0 || issues.some((issue) => issue.severity === 'error') ? 1 : 0;
}

function outFile(args: Arguments): string {
  if (args.out) {
    if (!/\.xlsx$/i.test(args.out)) throw new UsageError('--out wants a name that ends in .xlsx.');
    return args.out;
  }
  const name = `${path.basename(args.file, path.extname(args.file))}-reminded.xlsx`;
  const out = path.join(path.dirname(args.file), name);
  if (fs.existsSync(out))
    throw new NeedsPerson(
      `${out} is there already and remembers what was written. Run on that file (with --out naming it to go on in it), or choose another --out.`,
    );
  return out;
}

async function confirm(
  args: Arguments,
  letters: LetterToSend[],
  outbox: string,
  print: (text: string) => void,
): Promise<boolean> {
  if (args.yes) return true;
  print(`\n${count(letters.length, 'letter')} would be written to ${outbox}.`);
  const terminal = openTerminal();
  if (terminal === null) {
    print('Nothing was written. Add --yes to write them.');
    return false;
  }
  const reply = await terminal.ask(
    `Type ${letters.length} to write ${count(letters.length, 'letter')}, anything else to stop: `,
  );
  terminal.close();
  if (reply?.trim() === String(letters.length)) return true;
  print('Nothing was written.');
  return false;
}
