import { AMOUNT_FIELDS, type ColumnMatch, isOfSeries } from '#core/table/match-columns.ts';
import { issueAt } from '#core/table/row-view.ts';
import type { SheetContext } from '#core/table/sheet-context.ts';
import type { Issue } from '#core/values/issue.ts';
import type { IssueCode } from '#core/values/issue-codes.ts';
import type { Field } from '#core/words/fields.ts';

/** Fields of which only one column is read, so that a second one must be told. Signs of payment and holds are all read. */
const READ_ONCE: Field[] = [
  'number',
  'customer',
  'email',
  'currency',
  'total',
  'balance',
  'paid',
  'credited',
  'dueDate',
  'issueDate',
];

/** A remark that is the header's own meaning in another language: "Total (الإجمالي)". */
function saysSame(remark: string, field: Field, { index }: SheetContext): boolean {
  return (index.headers.get(remark) || []).some(({ meaning }) => meaning === field);
}

/** What is to be said about the columns of a sheet, once. */
export function noteColumns(match: ColumnMatch, context: SheetContext): Issue[] {
  const issues: Issue[] = [];
  for (const field of READ_ONCE) {
    const [used, ...others] = match.claims.get(field) || [];
    for (const other of others.filter((claim) => !isOfSeries(claim)))
      issues.push(
        issueAt('column-twice', 'warning', null, other.header.text, { used: used?.header.text || '' }),
      );
  }
  for (const header of match.unsettled)
    issues.push(issueAt('header-unsettled', 'warning', null, header.text));
  for (const field of AMOUNT_FIELDS)
    for (const claim of match.claims.get(field) || [])
      if (
        claim.header.unknownRemark !== null &&
        !claim.exact &&
        !saysSame(claim.header.unknownRemark, field, context)
      )
        issues.push(issueAt('header-remark', 'warning', null, claim.header.text));
  const missing = (fields: Field[], code: IssueCode, severity: Issue['severity']): void => {
    if (!fields.some((field) => match.claims.has(field))) issues.push(issueAt(code, severity, null, null));
  };
  missing(['number'], 'no-number-column', 'error');
  missing(['customer', 'lastName', 'firstName'], 'no-customer-column', 'error');
  missing(['email'], 'no-email-column', 'warning');
  missing(['dueDate', 'terms'], 'no-due-date-column', 'error');
  for (const [field, order] of context.dateOrders)
    if (order === 'mixed')
      issues.push(
        issueAt('date-order-mixed', 'warning', null, match.claims.get(field)?.[0]?.header.text || null),
      );
  return issues;
}
