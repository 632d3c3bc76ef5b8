import type { Labeller } from '#core/labels/label.ts';
import type { Day } from '#core/values/day.ts';
import type { Issue } from '#core/values/issue.ts';
import { languageOf } from '#core/values/language.ts';
import type { Workbook } from '../emulator/workbook/model.ts';
import type { Arguments } from './arguments.ts';
import { loadKnowledge } from './knowledge.ts';
import { type LoadedSettings, loadSettings } from './load-settings.ts';
import { gridsOf, openWorkbook } from './open-workbook.ts';
import { type ReadPlan, readPlan } from './read-plan.ts';
import { localTimeZone, today } from './today.ts';

/** What both commands begin with: the person's file opened, its settings, the plan as of the day, and words to say it. */
export interface ReadRun {
  asOf: Day;
  workbook: Workbook;
  loaded: LoadedSettings;
  read: ReadPlan;
  /** Of the settings and of the sheet. */
  issues: Issue[];
  say: Labeller;
}

export async function readRun(args: Arguments): Promise<ReadRun> {
  const timeZone = args.timeZone ?? localTimeZone();
  const asOf = args.asOf ?? today(timeZone);
  const workbook = await openWorkbook(args.file, args.locale, timeZone);
  const knowledge = loadKnowledge();
  const ladders = knowledge.policy.ladders.map((ladder) => ladder.id);
  const loaded = loadSettings(args.settings, args.file, asOf, ladders);
  const read = readPlan(gridsOf(workbook, args.sheet), loaded.settings, asOf, knowledge);
  return {
    asOf,
    workbook,
    loaded,
    read,
    issues: [...loaded.issues, ...read.table.issues],
    say: knowledge.speak(languageOf(args.locale ?? 'en'), args.locale),
  };
}
