import { parseDate } from '#core/cells/parse-date.ts';
import { dueByTerms, parseTerms, type Terms } from '#core/cells/parse-terms.ts';
import { askDate } from '#core/invoices/ask-date.ts';
import { dateContextOf } from '#core/table/date-context.ts';
import { type FieldCell, issueAt, type RowView } from '#core/table/row-view.ts';
import { DATE_FIELDS, type SheetContext } from '#core/table/sheet-context.ts';
import { type Day, daysBetween } from '#core/values/day.ts';
import type { Issue } from '#core/values/issue.ts';
import type { IssueCode } from '#core/values/issue-codes.ts';

/** What is said once for a column, not for each row: keys are `code:column`. */
export type DateNotes = Set<string>;

export interface RowDates {
  issueDate: Day | null;
  dueDate: Day | null;
  dueFromTerms: boolean;
  termsDays: number | null;
}

/**
 * Reads issue and due date; works the due date out of issue date and terms when its cell is empty or holds terms. What
 * is missing is an issue only where it is needed, which the caller knows.
 */
export function readDates(view: RowView, context: SheetContext, issues: Issue[], notes: DateNotes): RowDates {
  const issueCell = view.get('issueDate');
  const issued = issueCell ? readDateCell(issueCell, view.row, context, issues, notes) : 'empty';
  const dates: RowDates = {
    issueDate: issued === 'empty' ? null : issued,
    dueDate: null,
    dueFromTerms: false,
    termsDays: null,
  };
  const termsCell = view.get('terms');
  let terms = termsCell ? termsOf(termsCell, context) : null;
  const dueCell = view.get('dueDate');
  const dueTerms = dueCell && typeof dueCell.cell === 'string' ? termsOf(dueCell, context) : null;
  const due = dueCell && !dueTerms ? readDateCell(dueCell, view.row, context, issues, notes) : 'empty';
  terms = terms || dueTerms;
  if (due !== 'empty') dates.dueDate = due;
  else if (terms && dates.issueDate) {
    dates.dueDate = dueByTerms(dates.issueDate, terms);
    dates.dueFromTerms = true;
  } else if (termsCell && !terms) {
    // Some sheets keep the due date itself under "Terms".
    const asDate = readDateCell(termsCell, view.row, context, [], notes);
    if (asDate !== 'empty' && asDate !== null) dates.dueDate = asDate;
    else issues.push(issueAt('terms-not-understood', 'error', view.row, termsCell));
  } else if (context.claims.has('dueDate') || context.claims.has('terms'))
    issues.push(issueAt('due-date-missing', 'error', view.row, columnOf(context, 'dueDate')));
  else if (dates.issueDate) {
    const days = askTerms(view.row, context);
    if (days !== null) {
      dates.dueDate = dueByTerms(dates.issueDate, { kind: 'days', days });
      dates.dueFromTerms = true;
    }
  } else if (context.claims.has('issueDate') && issued === 'empty')
    issues.push(issueAt('due-date-missing', 'error', view.row, null));
  if (dates.issueDate && dates.dueDate) {
    const days = daysBetween(dates.issueDate, dates.dueDate);
    if (days >= 0) dates.termsDays = days;
    else issues.push(issueAt('due-before-issue', 'warning', view.row, dueCell, { date: dates.issueDate }));
  } else if (terms && terms.kind === 'days') dates.termsDays = terms.days;
  return dates;
}

/** Days to pay that the owner may say for a sheet in which nothing says when its invoices are due. */
const TERMS = [0, 7, 14, 30, 60];

/** Her answer, in days from the date of the invoice; null until she gives it. Any whole number under 1,000 can be one. */
function askTerms(row: number, { agreement, sheet }: SheetContext): number | null {
  const answer = agreement.ask({
    kind: 'terms',
    tab: sheet,
    about: null,
    options: TERMS.map(String),
    accepts: (text) => /^\d{1,3}$/.test(text),
    rows: [row],
  });
  return answer === null ? null : Number(answer);
}

function termsOf(at: FieldCell, context: SheetContext): Terms | null {
  return parseTerms(at.cell, context.index, context.languages);
}

function columnOf(context: SheetContext, field: 'dueDate'): string | null {
  return context.claims.get(field)?.[0]?.header.text || null;
}

/** The day of a date cell; null with an issue when it cannot be read; `empty` when nothing stands there. */
export function readDateCell(
  at: FieldCell,
  row: number,
  context: SheetContext,
  issues: Issue[],
  notes: DateNotes,
): Day | null | 'empty' {
  const known = dateContextOf(context, at.field);
  const { columnOrder, localeOrder } = known;
  const reading = parseDate(at.cell, at.shown, known);
  if (reading === null) return 'empty';
  if ('reason' in reading) {
    if (DATE_FIELDS.indexOf(at.field) >= 0) askDate(reading, at, row, context);
    const [first, second] = reading.candidates || [];
    issues.push(issueAt(reading.reason, 'error', row, at, first && second ? { first, second } : undefined));
    return null;
  }
  if (reading.twoDigitYear) noteOnce('date-two-digit-year', 'info', { date: reading.day });
  if (reading.evidence === 'column' && localeOrder !== null && localeOrder !== columnOrder)
    noteOnce('date-order-not-locale', 'warning', { date: reading.day });
  return reading.day;

  function noteOnce(code: IssueCode, severity: 'info' | 'warning', values: Record<string, string>): void {
    const key = `${code}:${at.column}`;
    if (notes.has(key)) return;
    notes.add(key);
    issues.push(issueAt(code, severity, row, at, values));
  }
}
