import { sayIssue } from '#core/labels/say-issue.ts';
import { languageOf } from '#core/values/language.ts';
import type { Arguments } from './arguments.ts';
import { checkJson } from './check-json.ts';
import { loadKnowledge } from './knowledge.ts';
import { loadSettings } from './load-settings.ts';
import { gridsOf, openWorkbook } from './open-workbook.ts';
import { readPlan } from './read-plan.ts';
import { describePlan, describeSettings } from './report.ts';
import { localTimeZone, today } from './today.ts';

/** Reads a workbook and says what is overdue and who would get which letter. Exit code: 1 if a row needs a person. */
export async function runCheck(args: Arguments, print: (text: string) => void): Promise<number> {
  const timeZone = args.timeZone ?? localTimeZone();
  const asOf = args.asOf ?? today(timeZone);
  const workbook = await openWorkbook(args.file, args.locale, timeZone);
  const knowledge = loadKnowledge();
  const loaded = loadSettings(
    args.settings,
    args.file,
    asOf,
    knowledge.policy.ladders.map((ladder) => ladder.id),
  );
  const read = readPlan(gridsOf(workbook, args.sheet), loaded.settings, asOf, knowledge);
  const issues = [...loaded.issues, ...read.table.issues];
  const say = knowledge.speak(languageOf(args.locale ?? 'en'), args.locale);
  if (args.json)
    print(JSON.stringify(checkJson({ ...read.table, issues }, read.plan, (issue) => sayIssue(say, issue))));
  else {
    print(describePlan({ ...read.table, issues }, read.plan, say));
    if (read.others.length > 0)
      print(`Other tabs with invoices, not read: ${read.others.join(', ')}. Name one with --sheet.`);
    print(describeSettings(loaded));
  }
  const uncertain = read.entries.some((entry) => entry.state === 'claimed' || entry.state === 'unsure');
  return uncertain || issues.some((issue) => issue.severity === 'error') ? 1 : 0;
}
