import type { Answers } from '#core/agreement/question.ts';
import { foldSubject } from '#core/agreement/question-id.ts';
import { type Invoice, type InvoiceTable, isOpen } from '#core/invoices/invoice.ts';
import { issueAt } from '#core/table/row-view.ts';

/** The id of the question which tab holds the invoices; its answer is the tab's folded name. */
export const WHICH_TAB = 'tab';

/** What asks for money, or may once it can be read. */
const mayBeOpen = (invoice: Pick<Invoice, 'state'>): boolean =>
  isOpen(invoice) || invoice.state === 'unreadable';

/**
 * Several tabs hold open invoices and nobody has said which one is meant: one question for the whole spreadsheet, on which
 * every open invoice of the tab that was taken hangs. `rivals`: the others, as read.
 */
export function askRivalTabs(
  table: InvoiceTable,
  rivals: readonly Pick<InvoiceTable, 'sheet' | 'invoices'>[],
  answers: Answers,
): void {
  const given = answers[WHICH_TAB];
  const meant = [table as Pick<InvoiceTable, 'sheet' | 'invoices'>].concat(
    rivals.filter(({ sheet, invoices }) => invoices.some(mayBeOpen) || foldSubject(sheet) === given),
  );
  const names: Record<string, string> = {};
  for (const { sheet } of meant) names[foldSubject(sheet)] = sheet;
  const open = table.invoices.filter((invoice) => isOpen(invoice) && invoice.hold === null);
  const question = {
    id: WHICH_TAB,
    kind: 'tab' as const,
    about: null,
    found: meant.map(({ sheet }) => sheet).slice(0, 3),
    rows: open.map(({ row }) => row),
    suggestion: foldSubject(table.sheet),
    options: Object.keys(names),
    names,
  };
  if (given !== undefined && given === foldSubject(table.sheet)) {
    table.settled.push({ ...question, answer: given });
    return;
  }
  if (given !== undefined)
    table.issues.push({ ...issueAt('answer-gone', 'warning', null, null), found: given });
  // Nothing to ask for here, but in another tab: that is no reason to say that nothing waits.
  if (meant.length < 2) return;
  table.questions.push(question);
  for (const invoice of open) invoice.questions.push(WHICH_TAB);
}
