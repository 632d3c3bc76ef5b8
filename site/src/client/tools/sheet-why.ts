import type { QuestionLine } from '#core/agreement/say-question.ts';
import type { PlanEntry } from '#core/dunning/decision.ts';
import { groupOf } from '#core/dunning/groups.ts';
import { sayDecision } from '#core/dunning/say-decision.ts';
import { sayIssue } from '#core/labels/say-issue.ts';
import { element } from '../elements.ts';
import type { SheetOutcome } from './sheet-outcome.ts';

/** Reasons that end with an answer. */
const ANSWERED = ['question', 'currency-unknown'];

/**
 * Why an entry of the plan gets a letter or none. Where it needs the visitor, the line itself says what is asked, or which cell
 * is wrong and what to write.
 */
export function sayWhy({ invoices, decision }: PlanEntry, outcome: SheetOutcome): HTMLElement {
  const { table, say, said, words, questions } = outcome;
  const reason = element('span', said, sayDecision(say, decision));
  if (groupOf(decision) !== 'needs-you') return reason;
  const asked = invoices.flatMap((invoice) => invoice.questions);
  const titles = questions.flatMap(leaves).filter(({ id }) => asked.includes(id));
  if (titles.length > 0 && ANSWERED.includes(decision.reason))
    return element(
      'span',
      {},
      words.waitsFor,
      ' ',
      element('span', said, titles.map(({ title }) => title).join(' ')),
    );
  const rows = invoices.map(({ row }) => row);
  const wrong = table.issues.filter(
    ({ row, code, severity }) =>
      row !== null && rows.includes(row) && (severity === 'error' || code === 'email-invalid'),
  );
  if (wrong.length === 0 || wrong.every(({ code }) => code === 'email-missing')) return reason;
  return element('span', said, wrong.map((issue) => sayIssue(say, issue)).join(' '));
}

const leaves = (line: QuestionLine): QuestionLine[] => (line.parts.length > 0 ? line.parts : [line]);
