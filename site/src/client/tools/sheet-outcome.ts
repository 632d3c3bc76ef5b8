import { nameField } from '#core/agreement/name-option.ts';
import type { QuestionLine } from '#core/agreement/say-question.ts';
import type { Plan } from '#core/dunning/decision.ts';
import { countGroups } from '#core/dunning/groups.ts';
import type { LocaleFormats } from '#core/formats/locale-formats.ts';
import type { InvoiceTable } from '#core/invoices/invoice.ts';
import { sayIssue } from '#core/labels/say-issue.ts';
import type { Message } from '#core/letters/message.ts';
import type { Issue } from '#core/values/issue.ts';
import type { Field } from '#core/words/fields.ts';
import type { ReadingWords } from '#core/words/reading-words.ts';
import { countPhrase } from '../count-phrase.ts';
import { element, fill, table as makeTable } from '../elements.ts';
import type { KeptAnswer } from './kept-answers.ts';
import { showGroups } from './sheet-groups.ts';
import { type QuestionHandlers, showQuestions } from './sheet-questions.ts';
import type { SheetVoice } from './sheet-words.ts';

export interface SheetOutcome extends SheetVoice {
  table: InvoiceTable;
  plan: Plan;
  messages: Message[];
  issues: Issue[];
  /** What is open, in words, those first on which most invoices hang. */
  questions: QuestionLine[];
  formats: LocaleFormats;
  reading: ReadingWords[];
  language: string;
}

/**
 * The outcome as a page shows it: what must be asked first, then the numbers, who gets what and why, what to look at, and how
 * the sheet was understood.
 */
export function showOutcome(
  outcome: SheetOutcome,
  kept: readonly KeptAnswer[],
  handlers: QuestionHandlers,
): Node[] {
  const { table, plan, messages, words, questions } = outcome;
  const parts: Node[] = [element('h2', {}, words.resultTitle)];
  if (table.sheet) parts.push(element('p', { class: 'muted' }, fill(words.tab!, { name: table.sheet })));
  parts.push(...showQuestions(questions, kept, outcome, handlers), showNumbers(outcome));
  if (plan.entries.length > 0) {
    if (messages.length === 0) {
      const needed = countGroups(plan)['needs-you'].invoices > 0;
      parts.push(element('p', {}, needed ? words.noneYet : words.noneOverdue));
    }
    parts.push(...showGroups(outcome));
    if (messages.length > 0) parts.push(element('p', { class: 'muted small' }, words.senderNote));
  }
  return [...parts, ...showIssues(outcome), ...showColumns(outcome)];
}

function showNumbers({ table, messages, words, formats, issues }: SheetOutcome): HTMLElement {
  const chip = (key: string, number: number) =>
    element('li', { class: 'chip rest' }, countPhrase(words[key] as never, number, formats.locale));
  const invoices = table.invoices.filter(({ state }) => state !== 'not-an-invoice');
  return element(
    'ul',
    { class: 'plain chips' },
    chip('read', invoices.length),
    chip('overdue', invoices.filter(({ state }) => state === 'overdue').length),
    chip('letters', messages.length),
    issues.length > 0 && chip('issues', issues.length),
  );
}

function showIssues({ issues, words, say, said }: SheetOutcome): Node[] {
  if (issues.length === 0) return [];
  const items = issues.map((issue) =>
    element(
      'li',
      { class: issue.severity === 'error' ? 'overdue note' : 'rest note', ...said },
      sayIssue(say, issue),
    ),
  );
  return [element('h3', {}, words.issuesTitle), element('ul', { class: 'plain' }, ...items)];
}

function showColumns({ table, words, reading, language }: SheetOutcome): Node[] {
  const columns = Object.entries(table.columns).map(([field, header]) => [
    element('bdi', {}, header),
    nameField(reading, language, field as Field),
  ]);
  if (columns.length === 0) return [];
  return [
    element(
      'details',
      {},
      element('summary', {}, words.columns),
      makeTable([words.header!, words.field!], columns),
    ),
  ];
}
