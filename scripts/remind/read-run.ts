import type { Answers } from '#core/agreement/question.ts';
import type { NameOption } from '#core/agreement/say-question.ts';
import type { Labeller } from '#core/labels/label.ts';
import type { Day } from '#core/values/day.ts';
import type { Issue } from '#core/values/issue.ts';
import { languageOf } from '#core/values/language.ts';
import type { Workbook } from '../emulator/workbook/model.ts';
import { applyAnswers } from './apply-answers.ts';
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
  nameOption: NameOption;
  /** The same file read anew with what the owner has just said. */
  withAnswers: (answers: Answers) => ReadRun;
}

export async function readRun(args: Arguments): Promise<ReadRun> {
  const timeZone = args.timeZone ?? localTimeZone();
  const asOf = args.asOf ?? today(timeZone);
  const workbook = await openWorkbook(args.file, args.locale, timeZone);
  const knowledge = loadKnowledge();
  const ladders = knowledge.policy.ladders.map((ladder) => ladder.id);
  const grids = gridsOf(workbook, args.sheet);
  const speaks = languageOf(args.locale ?? 'en');
  const say = knowledge.speak(speaks, args.locale);
  const nameOption = knowledge.nameOption(speaks);
  const read = (loaded: LoadedSettings): ReadRun => {
    const made = readPlan(grids, loaded, asOf, knowledge, timeZone);
    const issues = [...loaded.issues, ...made.table.issues];
    const withAnswers = (answers: Answers) => read(applyAnswers(loaded, answers));
    return { asOf, workbook, loaded, read: made, issues, say, nameOption, withAnswers };
  };
  return read(loadSettings(args.settings, args.file, asOf, ladders, args.ask));
}

/** What the add-on is given to write the letters of this run: where nobody has said their language, the one that was assumed. */
export function settingsToSend({ loaded, read }: Pick<ReadRun, 'loaded' | 'read'>) {
  const language = read.assumedLanguage?.tag ?? loaded.settings.language;
  return { settings: { ...loaded.settings, language }, answers: loaded.answers };
}
