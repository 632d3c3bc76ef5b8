import type { Grid } from '#core/cells/grid.ts';
import { parseKind } from '#core/cells/parse-kind.ts';
import type { Invoice } from '#core/invoices/invoice.ts';
import { notAnInvoice } from '#core/invoices/not-an-invoice.ts';
import type { DateNotes } from '#core/invoices/read-dates.ts';
import { readRow } from '#core/invoices/read-row.ts';
import { classifyRow, type RowClass } from '#core/table/classify-row.ts';
import { withFullName } from '#core/table/full-name.ts';
import { groupLines, mergeLines } from '#core/table/read-lines.ts';
import { cellAt, issueAt, type RowView, shownAt, viewRow } from '#core/table/row-view.ts';
import { findTitle, nextHeading, underHeading } from '#core/table/sections.ts';
import type { SheetContext } from '#core/table/sheet-context.ts';
import type { Issue } from '#core/values/issue.ts';
import { cleanText, foldWord } from '#core/words/clean-text.ts';

/** One table of a tab: its rows (0-based, `end` not included) and how they are understood. */
export interface Segment {
  firstRow: number;
  end: number;
  context: SheetContext;
  /** Columns that we write ourselves. */
  ignored: Set<number>;
}

export interface RowsRead {
  invoices: Invoice[];
  /** 1-based rows of documents that are no invoices: quotes, payments, purchases. */
  others: Set<number>;
  /** Rows that stand for a payment: of its kind, or money that came in without number and total. */
  payments: Set<number>;
}

/** Reads every row of a table exactly once; everything wrong goes to `issues`. */
export function readRows(grid: Grid, segment: Segment, issues: Issue[], notes: DateNotes): RowsRead {
  const { context, firstRow, end } = segment;
  const rows: { view: RowView; is: RowClass }[] = [];
  let heading = findTitle(grid, firstRow - 1, context);
  if (heading) issues.push(titleSettles(heading.shown));
  for (let row = firstRow; row < end; row += 1) {
    const view = withFullName(viewRow(grid, row, context.claims), context.claims, context.languages);
    const texts = filledTexts(grid, row, segment.ignored);
    const is = classifyRow(view, texts, context);
    if (is === 'note') heading = nextHeading(texts, heading, context);
    if (is === 'empty') continue;
    const under = is === 'invoice' ? underHeading(view, heading) : view;
    rows.push({ view: under, is: is === 'invoice' && heading?.field === 'kind' ? 'other-kind' : is });
  }
  const isLine = (view: RowView): boolean => view.get('lineItem') !== null || view.get('lineTotal') !== null;
  const lines = rows.filter(
    ({ view, is }) => is === 'invoice' || ((is === 'note' || is === 'sum') && isLine(view)),
  );
  const groups = groupLines(
    lines.map(({ view }) => view),
    context,
  );
  const merged = new Map<RowView, RowView[] | null>();
  for (const group of groups || [])
    for (const view of group) merged.set(view, view === group[0] ? group : null);
  const payments = new Set<number>();
  const invoices = rows.map(({ view, is }) => {
    const group = merged.get(view);
    if (group) return readGroup(group, context, issues, notes);
    if (group === null) return notAnInvoice(view, true);
    if (is !== 'invoice' && is !== 'other-kind') return notAnInvoice(view, false);
    const isPayment = namesPayment(view, context) || (is === 'invoice' && isMoneyAlone(view));
    if (isPayment || mayBePayment(view, is, context)) payments.add(view.row);
    if (is === 'invoice' && !isPayment) return readRow(view, context, issues, notes);
    const silent = { ...context, agreement: { ...context.agreement, ask: () => null } };
    return { ...readRow(view, silent, [], new Set()), state: 'not-an-invoice' as const, bucket: null };
  });
  const others = new Set(rows.filter(({ is }) => is === 'other-kind').map(({ view }) => view.row));
  return { invoices, others, payments };
}

function titleSettles(found: string): Issue {
  return { ...issueAt('title-settles', 'warning', null, null), found };
}

/** A kind that names money coming in ("Payment", "Zahlung"), by the words of the columns for it. */
function namesPayment(view: RowView, { index, languages }: SheetContext): boolean {
  const at = view.get('kind');
  const kind = at === null ? null : parseKind(at.shown, { index, languages });
  if (kind === 'invoice' || kind === 'creditNote') return false;
  const words = at === null ? [] : cleanText(at.shown).split(' ').concat([at.shown]);
  return words.some((word) =>
    (index.headers.get(foldWord(word)) || []).some(({ meaning }) => meaning === 'paid'),
  );
}

/** Another document without a number, or a kind that nobody knows: it may be money that came in, so it is taken into account. */
function mayBePayment(view: RowView, is: RowClass, context: SheetContext): boolean {
  const at = view.get('kind');
  if (at === null || view.get('number') !== null) return false;
  return is === 'other-kind' || parseKind(at.shown, context) === null;
}

/** Money in a column of payments or credits, and neither number nor total: somebody paid something. */
function isMoneyAlone(view: RowView): boolean {
  const has = (field: 'number' | 'total' | 'net' | 'balance' | 'dueDate'): boolean =>
    view.get(field) !== null;
  if (has('number') || has('total') || has('net') || has('balance') || has('dueDate')) return false;
  const money = view.get('credited') || view.get('paid');
  return money !== null && typeof money.cell !== 'boolean' && /[1-9]/.test(money.shown);
}

/** An invoice of several lines; what disagrees makes it unreadable, whatever else it says. */
function readGroup(group: RowView[], context: SheetContext, issues: Issue[], notes: DateNotes): Invoice {
  const { view, refused } = mergeLines(group, context, issues);
  if (!refused) return readRow(view, context, issues, notes);
  const own: Issue[] = [];
  const invoice = readRow(view, context, own, notes);
  issues.push(...own.filter((issue) => issue.code !== 'amount-missing'));
  return { ...invoice, state: 'unreadable', total: null, balanceDue: null, bucket: null };
}

/** Texts of the filled cells that are the owner's; an empty checkbox fills nothing. */
function filledTexts(grid: Grid, row: number, ignored: Set<number>): string[] {
  const texts: string[] = [];
  (grid.rows[row] || []).forEach((cell, column) => {
    if (ignored.has(column) || cell === false || cellAt(grid, row, column) === null) return;
    texts.push(cleanText(shownAt(grid, row, column)));
  });
  return texts;
}
