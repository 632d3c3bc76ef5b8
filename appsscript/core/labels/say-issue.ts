import type { Labeller } from '#core/labels/label.ts';
import { sayValues } from '#core/labels/say-values.ts';
import type { Issue } from '#core/values/issue.ts';

/** The sentence for something the owner should know: what was found, where, and what to write instead. */
export function sayIssue(say: Labeller, issue: Issue): string {
  // An issue about the whole sheet may still name a row as an example, among its values.
  const place = {
    row: issue.row === null ? '' : String(issue.row),
    column: issue.column ?? '',
    found: issue.found ?? '',
  };
  const values = sayValues(say, issue.values ?? {});
  if (issue.row === null && typeof values.row === 'number') values.row = String(values.row);
  return say(`issues.${issue.code}`, issue.row === null ? { ...place, ...values } : { ...values, ...place });
}
