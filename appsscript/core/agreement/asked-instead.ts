import type { Question, QuestionKind } from '#core/agreement/question.ts';
import type { Issue } from '#core/values/issue.ts';

/** A column that is missing, and the question that does without it. */
const ASKED_INSTEAD: Record<string, QuestionKind> = {
  'no-number-column': 'label',
  'no-customer-column': 'customer',
  'no-due-date-column': 'terms',
};

/** Issues without those that a question asks about: what can be answered need not be told as well. */
export function withoutAsked(issues: readonly Issue[], questions: readonly Question[]): Issue[] {
  return issues.filter(({ code }) => !questions.some(({ kind }) => kind === ASKED_INSTEAD[code]));
}
