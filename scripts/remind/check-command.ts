import { sayIssue } from '#core/labels/say-issue.ts';
import type { Arguments } from './arguments.ts';
import { checkJson } from './check-json.ts';
import { readRun } from './read-run.ts';
import { describePlan, describeSettings } from './report.ts';

/** Reads a workbook and says what is overdue and who would get which letter. Exit code: 1 if a row needs a person. */
export async function runCheck(args: Arguments, print: (text: string) => void): Promise<number> {
  const { read, loaded, issues, say } = await readRun(args);
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
