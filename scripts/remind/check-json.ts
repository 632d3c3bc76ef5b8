import type { Question } from '#core/agreement/question.ts';
import type { Plan } from '#core/dunning/decision.ts';
import { countGroups, groupOf } from '#core/dunning/groups.ts';
import type { InvoiceTable } from '#core/invoices/invoice.ts';
import type { Issue } from '#core/values/issue.ts';
import { type Money, toDecimal } from '#core/values/money.ts';

const decimal = (money: Money | null): string | null => (money ? toDecimal(money) : null);

/** A question with the questions about each column that it is made of. */
function describeQuestion({ id, kind, about, found, rows, suggestion, options, parts }: Question): object {
  const question = { id, kind, about, found, rows, suggestion, options };
  return parts ? { ...question, parts: parts.map(describeQuestion) } : question;
}

/**
 * The one JSON object of `check --json`: rows 1-based as in the sheet, money as decimal strings, days as
 * `YYYY-MM-DD`, `null` where unknown. Fields are only ever added.
 */
export function checkJson(table: InvoiceTable, plan: Plan, message: (issue: Issue) => string): object {
  return {
    asOf: plan.asOf,
    sheet: table.sheet,
    headerRow: table.headerRow,
    columns: table.columns,
    issues: table.issues.map((issue) => ({
      code: issue.code,
      severity: issue.severity,
      row: issue.row,
      column: issue.column,
      found: issue.found,
      message: message(issue),
    })),
    invoices: table.invoices.map((invoice) => ({
      row: invoice.row,
      number: invoice.number,
      customer: invoice.customer,
      emails: invoice.emails,
      currency: invoice.currency,
      total: decimal(invoice.total),
      paid: decimal(invoice.paid),
      balanceDue: decimal(invoice.balanceDue),
      issueDate: invoice.issueDate,
      dueDate: invoice.dueDate,
      daysPastDue: invoice.daysPastDue,
      state: invoice.state,
      hold: invoice.hold?.kind ?? null,
      bucket: invoice.bucket,
    })),
    questions: table.questions.map(describeQuestion),
    plan: plan.entries.map((entry) => ({
      customer: entry.customer,
      rows: entry.invoices.map((invoice) => invoice.row),
      emails: entry.emails,
      currency: entry.currency,
      invoices: entry.invoices.map((invoice) => invoice.number),
      decision: entry.decision.kind,
      stage: entry.decision.stage,
      tone: entry.tone,
      language: entry.language,
      reason: entry.decision.reason,
      until: entry.decision.until,
      proposed: entry.proposed,
      group: groupOf(entry.decision),
    })),
    counts: countGroups(plan),
    totals: plan.totals.map((total) => ({
      currency: total.currency,
      open: toDecimal(total.open),
      overdue: toDecimal(total.overdue),
    })),
  };
}
