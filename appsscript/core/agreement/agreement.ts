import type { Answers, Question, Settled } from '#core/agreement/question.ts';
import { parseQuestionId, questionId } from '#core/agreement/question-id.ts';
import type { Issue } from '#core/values/issue.ts';

/** A question as the reader asks it: of one row, or of the whole sheet. */
export interface Ask {
  kind: Question['kind'];
  tab: string | null;
  /** Headers or words that make the id. */
  subjects?: readonly string[];
  about: string | null;
  options: readonly string[];
  names?: Record<string, string>;
  /** True for further answers that can be given though they are not offered at once. */
  accepts?: (answer: string) => boolean;
  suggestion?: string | null;
  found?: readonly string[];
  rows?: readonly number[];
}

/**
 * What the owner has said about a sheet, and what must still be asked. The reader asks here whenever it does not know; what
 * has been answered is applied, what has not is remembered with the rows that hang on it.
 */
export interface Agreement {
  /** The answer, or null; the same question asked for several rows is one question. */
  ask(question: Ask): string | null;
  /** The answer to a question that need not be asked: what the owner has corrected. */
  recall(id: string): string | null;
  /** Open questions in the order in which they were first asked. */
  open(): Question[];
  settled(): Settled[];
  issues(): Issue[];
}

const SAMPLES = 3;

/** `answers` are applied as they are; what is not one of a question's options is an issue, and the question is asked again. */
export function openAgreement(answers: Answers): Agreement {
  const asked = new Map<string, { question: Question; rows: Set<number>; answer: string | null }>();
  const issues: Issue[] = [];
  for (const id of Object.keys(answers))
    if (parseQuestionId(id) === null) issues.push(blame('answer-unknown', id));
  const bySubject = indexSubjects(answers);
  const said = new Map(Object.keys(answers).map((id) => [id, answers[id] as string] as const));
  const recall = (id: string): string | null => said.get(id) ?? bySubject.get(id) ?? null;
  return {
    recall,
    ask({ kind, tab, subjects, about, options, names, accepts, suggestion, found, rows }) {
      const id = questionId(kind, tab, subjects);
      let known = asked.get(id);
      if (!known) {
        const given = recall(id);
        const usable = given !== null && (options.indexOf(given) >= 0 || accepts?.(given) === true);
        if (given !== null && !usable) issues.push(blame('answer-gone', about || id));
        const question: Question = {
          id,
          kind,
          about,
          found: [],
          rows: [],
          suggestion: suggestion || null,
          options: options.slice(),
          ...(names ? { names } : {}),
        };
        known = { question, rows: new Set(), answer: usable ? given : null };
        asked.set(id, known);
      }
      const { question, answer } = known;
      for (const text of found || [])
        if (question.found.length < SAMPLES && question.found.indexOf(text) < 0) question.found.push(text);
      for (const row of rows || []) {
        if (known.rows.has(row)) continue;
        known.rows.add(row);
        question.rows.push(row);
      }
      return answer;
    },
    open: () =>
      Array.from(asked.values())
        .filter(({ answer }) => answer === null)
        .map(({ question }) => question),
    settled: () =>
      Array.from(asked.values())
        .filter(({ answer }) => answer !== null)
        .map(({ question, answer }) => ({ ...question, answer: answer as string })),
    issues: () => issues,
  };
}

/** An answer to a question about several columns is the answer for each of them, as far as they have none of their own. */
function indexSubjects(answers: Answers): Map<string, string> {
  const found = new Map<string, string>();
  for (const id of Object.keys(answers)) {
    const parsed = parseQuestionId(id);
    if (parsed === null || parsed.kind !== 'columns' || parsed.subjects.length < 2) continue;
    for (const subject of parsed.subjects)
      found.set(questionId('columns', parsed.tab, [subject]), answers[id] as string);
  }
  return found;
}

function blame(code: string, found: string): Issue {
  return { code, severity: 'warning', row: null, column: null, found };
}
