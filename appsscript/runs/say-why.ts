import { sayQuestion } from '#core/agreement/say-question.ts';
import type { Decision } from '#core/dunning/decision.ts';
import { groupOf } from '#core/dunning/groups.ts';
import { sayDecision } from '#core/dunning/say-decision.ts';
import type { Invoice, InvoiceTable } from '#core/invoices/invoice.ts';
import { sayIssue } from '#core/labels/say-issue.ts';
import type { Context } from './context.ts';
import { nameOptions } from './questions.ts';

/**
 * Why a row gets a letter or none. Where it needs the owner, the row itself says which cell is wrong and what to write, or what is
 * asked, so that nobody has to look for it in a window.
 */
export function sayWhy(context: Context, table: InvoiceTable, invoice: Invoice, decision: Decision): string {
  const { say } = context;
  const reason = sayDecision(say, decision);
  if (groupOf(decision) !== 'needs-you') return reason;
  if (decision.reason === 'question') return [reason, ...askedOf(context, table, invoice)].join(' ');
  const issues = table.issues.filter(({ row, code }) => row === invoice.row && code !== 'email-missing');
  const worst =
    issues.find(({ severity }) => severity === 'error') ??
    issues.find(({ code }) => code === 'email-invalid');
  return worst ? sayIssue(say, worst) : reason;
}

function askedOf(context: Context, { questions }: InvoiceTable, invoice: Invoice): string[] {
  return questions
    .flatMap((question) => question.parts ?? [question])
    .filter(({ id }) => invoice.questions.includes(id))
    .map((question) => sayQuestion(context.say, question, nameOptions(context)).title);
}
