import type { Answers } from '#core/agreement/question.ts';
import type { Issue } from '#core/values/issue.ts';

/** Longer ones are no answers of ours. */
const LONGEST = 1000;

/** Answers from unknown JSON: texts by question. What is none is said; which question an id means the reader of the sheet knows. */
export function readAnswers(raw: unknown): { answers: Answers; issues: Issue[] } {
  const answers: Answers = {};
  if (raw === undefined || raw === null) return { answers, issues: [] };
  if (typeof raw !== 'object' || Array.isArray(raw)) return { answers, issues: [unusable('answers')] };
  const issues: Issue[] = [];
  for (const id of Object.keys(raw)) {
    const answer = (raw as Record<string, unknown>)[id];
    if (typeof answer === 'string' && answer !== '' && answer.length + id.length <= LONGEST)
      answers[id] = answer;
    else issues.push(unusable(id));
  }
  return { answers, issues };
}

function unusable(id: string): Issue {
  return {
    code: 'answer-unknown',
    severity: 'warning',
    row: null,
    column: null,
    found: id.slice(0, 80),
  };
}
