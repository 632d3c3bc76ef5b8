import type { Question } from '#core/agreement/question.ts';
import { type NameOption, type QuestionLine, sayQuestion } from '#core/agreement/say-question.ts';
import type { InvoiceTable } from '#core/invoices/invoice.ts';
import type { Labeller } from '#core/labels/label.ts';

/** An open question with its words and the names of those who wait for the answer. */
export interface OpenQuestion {
  question: Question;
  line: QuestionLine;
  customers: string[];
}

/** The open questions about a sheet in the order in which they are asked: those first on which most invoices hang. */
export function openQuestions(
  { questions, invoices }: Pick<InvoiceTable, 'questions' | 'invoices'>,
  say: Labeller,
  nameOption: NameOption,
): OpenQuestion[] {
  return questions
    .slice()
    .sort((a, b) => b.rows.length - a.rows.length)
    .map((question) => {
      const waiting = invoices.filter(({ row }) => question.rows.includes(row));
      const names = waiting.map(({ customer, row }) => customer ?? `row ${row}`);
      return {
        question,
        line: sayQuestion(say, question, nameOption),
        customers: Array.from(new Set(names)),
      };
    });
}
