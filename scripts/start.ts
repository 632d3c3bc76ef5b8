// npm start: makes a sample workbook (or takes a copy of a person's own), runs the reminders on it, prints what
// happened; in a terminal it then serves the workbench to click through.
import fs from 'node:fs';
import path from 'node:path';
import { languageOf } from '#core/values/language.ts';
import { buildAll } from './build.ts';
import { newWorkbook, type Workbook } from './emulator/workbook/model.ts';
import { writeWorkbook } from './emulator/workbook/write-workbook.ts';
import { wallClock } from './emulator/workbook/zone.ts';
import { UsageError } from './remind/arguments.ts';
import { loadKnowledge } from './remind/knowledge.ts';
import { describeLeftOut } from './remind/left-out.ts';
import { loadSettings } from './remind/load-settings.ts';
import { openEmulator } from './remind/open-emulator.ts';
import { gridsOf, NeedsPerson, openWorkbook } from './remind/open-workbook.ts';
import { count } from './remind/plain-text.ts';
import { readPlan } from './remind/read-plan.ts';
import { settingsToSend } from './remind/read-run.ts';
import { describePlan, describeSent, describeSettings } from './remind/report.ts';
import { saveRun } from './remind/save-run.ts';
import { sendAll, showPlan } from './remind/send-letters.ts';
import { localTimeZone } from './remind/today.ts';
import { createLocalEmulator } from './workbench/local-emulator.ts';
import { startOfPractice } from './workbench/practice-clock.ts';
import { startWorkbench } from './workbench/server.ts';
import { openSessionFolder } from './workbench/session-folder.ts';

const PORT = 4321;
/** Where everything is written; the tests take a folder of their own. */
const out = process.env.KIND_REMINDER_OUT ?? path.join(import.meta.dirname, '..', 'out');
const here = (file: string) => path.relative(process.cwd(), file) || '.';
const timeZone = localTimeZone();
const locale = Intl.DateTimeFormat()
  .resolvedOptions()
  .locale.replace(/-[A-Z][a-z]{3}/, '')
  .replace('-', '_');
const [own, ...more] = process.argv.slice(2);

/** The day the run speaks for: today, or the next working day, because letters go on working days. */
function practiceDay(): string {
  const now = Date.now();
  const day = (instant: number) => new Date(wallClock(instant, timeZone)).toISOString().slice(0, 10);
  const start = startOfPractice(now, timeZone);
  if (day(start.now) !== day(now))
    console.log(`Letters go on working days, so this run is set to ${day(start.now)}.`);
  return day(start.now);
}

async function makeSample(asOf: string): Promise<Workbook> {
  const workbook = newWorkbook({ name: 'Sample invoices', locale, timeZone });
  const { settings } = loadSettings(null, 'sample', asOf, []);
  const made = (await openEmulator(workbook, asOf, settings)).execute('setUpSampleSheet');
  if (!made.ok) throw new Error(made.error?.message);
  workbook.sheets.shift();
  return workbook;
}

async function runReminders(): Promise<void> {
  const folder = path.join(out, 'start');
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  const asOf = practiceDay();
  const workbook = own ? await openWorkbook(own, null, timeZone) : await makeSample(asOf);
  const name = own ? path.basename(own, path.extname(own)) : 'sample';
  const before = path.join(folder, own ? path.basename(own) : 'sample.xlsx');
  if (own) fs.copyFileSync(own, before);
  else fs.writeFileSync(before, await writeWorkbook(workbook));
  console.log(`${own ? 'A copy of your file' : 'The sample workbook'}: ${here(before)}\n`);

  const knowledge = loadKnowledge();
  const loaded = loadSettings(
    null,
    own ?? before,
    asOf,
    knowledge.policy.ladders.map((ladder) => ladder.id),
  );
  const read = readPlan(gridsOf(workbook, null), loaded, asOf, knowledge, timeZone);
  const { table } = read;
  const speaks = languageOf(workbook.locale ?? 'en');
  const say = knowledge.speak(speaks, workbook.locale?.replace('_', '-') ?? null);
  const issues = [...loaded.issues, ...table.issues];
  const run = { loaded, read, issues, say, nameOption: knowledge.nameOption(speaks) };
  console.log(describePlan(run));
  console.log(describeSettings(run));
  if (table.headerRow === null) {
    process.exitCode = 1;
    return;
  }
  const leftOut = describeLeftOut(run);
  if (leftOut) console.log(leftOut);
  const { settings, answers } = settingsToSend(run);
  const emulator = await openEmulator(workbook, asOf, settings, answers);
  emulator.execute('checkInvoices');
  const letters = showPlan(emulator, table.sheet).letters;
  const sent = sendAll(
    emulator,
    table.sheet,
    letters.filter((letter) => !letter.proposed),
  );
  const after = path.join(folder, `${name}-reminded.xlsx`);
  const outbox = path.join(folder, 'outbox');
  await saveRun(emulator, after, outbox);
  console.log(describeSent(sent, here(outbox), here(after)));
  const proposed = letters.filter((letter) => letter.proposed).length;
  if (proposed > 0)
    console.log(
      `${count(proposed, 'letter')} more would go only with your tick. Nothing has been mailed: these are files.`,
    );
}

async function serveWorkbench(): Promise<void> {
  const options = {
    folder: openSessionFolder(path.join(out, 'workbench')),
    bundle: await buildAll(),
    createEmulator: createLocalEmulator,
    now: Date.now,
    user: 'you@example.com',
    locale,
    timeZone,
    longestWait: 1500,
    ...(own
      ? { file: { name: path.basename(own), bytes: new Uint8Array(fs.readFileSync(own)) } }
      : { fresh: true }),
  };
  const workbench = await startWorkbench({ ...options, port: PORT }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error;
    return startWorkbench(options);
  });
  console.log(
    `\nNow try it yourself: ${workbench.url}\nThis page runs on your computer only. Ctrl-C stops it.`,
  );
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, async () => {
      await workbench.close();
      process.exit(0);
    });
}

try {
  if (more.length > 0) throw new UsageError('One file at a time: npm start -- FILE.xlsx');
  await runReminders();
  if (process.stdin.isTTY && process.stdout.isTTY) await serveWorkbench();
} catch (error) {
  if (!(error instanceof NeedsPerson || error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
