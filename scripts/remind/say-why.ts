import { sayQuestion } from '#core/agreement/say-question.ts';
import type { PlanEntry } from '#core/dunning/decision.ts';
import { groupOf } from '#core/dunning/groups.ts';
import { sayDecision } from '#core/dunning/say-decision.ts';
import { sayIssue } from '#core/labels/say-issue.ts';
import type { ReadRun } from './read-run.ts';

/** Reasons that end with an answer. */
const ANSWERED = ['question', 'currency-unknown'];

/**
 * Why an entry of the plan gets a letter or none. Where it needs a person, the line itself says what is asked, or which cell is
 * wrong and what to write.
 */
export function sayWhy(
  { invoices, decision }: PlanEntry,
  { read, say, nameOption }: Pick<ReadRun, 'read' | 'say' | 'nameOption'>,
): string {
  const reason = sayDecision(say, decision);
  if (groupOf(decision) !== 'needs-you') return reason;
  const { questions, issues } = read.table;
  const asked = invoices.flatMap((invoice) => invoice.questions);
  const titles = questions
    .flatMap((question) => question.parts ?? [question])
    .filter(({ id }) => asked.includes(id))
    .map((question) => sayQuestion(say, question, nameOption).title);
  if (titles.length > 0 && ANSWERED.includes(decision.reason))
    return `Waits for your answer: ${titles.join(' ')}`;
  const rows = invoices.map(({ row }) => row);
  const ofRows = issues.filter(
    ({ row, code }) => row !== null && rows.includes(row) && code !== 'email-missing',
  );
  const errors = ofRows.filter(({ severity, code }) => severity === 'error' || code === 'email-invalid');
  return errors.length > 0 ? errors.map((issue) => sayIssue(say, issue)).join(' ') : reason;
}
