import type { Labeller } from '#core/labels/label.ts';
import { sayValues } from '#core/labels/say-values.ts';
import type { Issue } from '#core/values/issue.ts';

/** The sentence for something the owner should know: what was found, where, and what to write instead. */
export function sayIssue(say: Labeller, issue: Issue): string {
  return say(`issues.${issue.code}`, {
    ...sayValues(say, issue.values ?? {}),
    row: String(issue.row ?? ''),
    column: issue.column ?? '',
    found: issue.found ?? '',
  });
}
