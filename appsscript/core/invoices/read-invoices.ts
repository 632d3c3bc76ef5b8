import type { Grid } from '#core/cells/grid.ts';
import { markDuplicates } from '#core/invoices/find-duplicates.ts';
import type { Invoice, InvoiceTable } from '#core/invoices/invoice.ts';
import { weighPaymentRows } from '#core/invoices/payment-rows.ts';
import type { DateNotes } from '#core/invoices/read-dates.ts';
import { readRow } from '#core/invoices/read-row.ts';
import { classifyRow, type RowClass } from '#core/table/classify-row.ts';
import { findHeader } from '#core/table/find-header.ts';
import type { ColumnMatch } from '#core/table/match-columns.ts';
import { noteColumns } from '#core/table/note-columns.ts';
import { groupLines, mergeLines } from '#core/table/read-lines.ts';
import { cellAt, issueAt, type RowView, shownAt, textOf, viewRow } from '#core/table/row-view.ts';
import { findTitle, nextHeading, underHeading } from '#core/table/sections.ts';
import { settleColumns } from '#core/table/settle-columns.ts';
import { learnSheet, type SheetContext } from '#core/table/sheet-context.ts';
import type { Day } from '#core/values/day.ts';
import type { Issue } from '#core/values/issue.ts';
import type { LanguageTag } from '#core/values/language.ts';
import type { CurrencyCode } from '#core/values/money.ts';
import { cleanText, foldWord } from '#core/words/clean-text.ts';
import type { Field } from '#core/words/fields.ts';
import { indexWords, type ReadingIndex } from '#core/words/reading-index.ts';
import type { ReadingWords } from '#core/words/reading-words.ts';

export interface ReadOptions {
  asOf: Day;
  /** The words of all languages by which sheets are read. */
  words: ReadingWords[];
  /** The currency of amounts that do not say theirs; null: such rows stay without one. */
  defaultCurrency: CurrencyCode | null;
  /** Headers of our own columns, in every language we may have written them. */
  ownHeaders?: string[];
}

/**
 * Understands a sheet: finds the table, reads every non-empty row under its header exactly once, and says everything that is
 * wrong, all at once. What cannot be read with certainty is `unreadable` or null with an issue; nothing is guessed.
 */
export function readInvoices(grid: Grid, options: ReadOptions): InvoiceTable {
  const index = indexWords(options.words);
  const ownHeaders = options.ownHeaders || [];
  const preferred = languageOfLocale(grid.locale, index);
  const header = findHeader(grid, index, ownHeaders, preferred);
  const table: InvoiceTable = {
    sheet: grid.sheet,
    headerRow: null,
    columns: {},
    columnIndex: {},
    invoices: [],
    issues: [],
  };
  if (!header) {
    const filled = grid.rows.some((_, row) =>
      (grid.rows[row] || []).some((__, column) => cellAt(grid, row, column) !== null),
    );
    table.issues.push(issueAt(filled ? 'no-invoice-table' : 'sheet-empty', 'error', null, null));
    return table;
  }
  const { match } = header;
  const firstRow = header.rowIndex + 1;
  const languages = preferLanguages(match, preferred);
  settleColumns(grid, firstRow, match.claims, index, languages, options.asOf);
  const { asOf, defaultCurrency } = options;
  const context = learnSheet(grid, firstRow, match.claims, { asOf, index, languages, defaultCurrency });
  table.headerRow = firstRow;
  for (const [field, claims] of match.claims) {
    const claim = claims[0];
    if (!claim) continue;
    table.columns[field] = claim.header.text;
    table.columnIndex[field] = claim.index;
  }
  table.issues.push(...noteColumns(match, context));
  const ignored = ownColumns(grid, header.rowIndex, ownHeaders);
  table.invoices = readRows(grid, firstRow, ignored, context, table.issues);
  table.issues.push(...noteCurrencies(table.invoices, context));
  return table;
}

function languageOfLocale(locale: string | null, index: ReadingIndex): LanguageTag | null {
  if (!locale) return null;
  const language = (locale.split(/[-_]/)[0] as string).toLowerCase();
  const traditional = /[-_](Hant|TW|HK|MO)\b/i.test(locale);
  const tag = language === 'zh' ? (traditional ? 'zh-Hant' : 'zh-Hans') : language;
  return index.languages.some((known) => known.language === tag) ? tag : null;
}

/** Languages of the headers first, then the locale's. */
function preferLanguages(match: ColumnMatch, preferred: LanguageTag | null): LanguageTag[] {
  const [main, ...others] = match.languages;
  const order = [main, preferred].concat(others).filter((tag): tag is LanguageTag => Boolean(tag));
  return order.filter((tag, at) => order.indexOf(tag) === at);
}

function ownColumns(grid: Grid, headerRow: number, ownHeaders: readonly string[]): Set<number> {
  const own = ownHeaders.map(foldWord);
  const columns = new Set<number>();
  (grid.rows[headerRow] || []).forEach((cell, column) => {
    if (typeof cell === 'string' && own.indexOf(foldWord(cell)) >= 0) columns.add(column);
  });
  return columns;
}

function readRows(
  grid: Grid,
  firstRow: number,
  ignored: Set<number>,
  context: SheetContext,
  issues: Issue[],
): Invoice[] {
  const notes: DateNotes = new Set();
  const rows: { view: RowView; is: RowClass }[] = [];
  let heading = findTitle(grid, firstRow - 1, context);
  if (heading)
    issues.push({
      code: 'title-settles',
      severity: 'warning',
      row: null,
      column: null,
      found: heading.shown,
    });
  for (let row = firstRow; row < grid.rows.length; row += 1) {
    const view = viewRow(grid, row, context.claims);
    const texts = filledTexts(grid, row, ignored);
    const is = classifyRow(view, texts, context);
    if (is === 'note') heading = nextHeading(texts, heading, context);
    if (is !== 'empty') rows.push({ view: is === 'invoice' ? underHeading(view, heading) : view, is });
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
  const invoices = rows.map(({ view, is }) => {
    const group = merged.get(view);
    if (group) return readGroup(group, context, issues, notes);
    if (group === null) return notAnInvoice(view, true);
    if (is === 'invoice') return readRow(view, context, issues, notes);
    if (is === 'other-kind')
      return { ...readRow(view, context, [], new Set()), state: 'not-an-invoice' as const, bucket: null };
    return notAnInvoice(view, false);
  });
  const others = new Set(rows.filter(({ is }) => is === 'other-kind').map(({ view }) => view.row));
  const numberColumn = context.claims.get('number')?.[0]?.header.text || null;
  return weighPaymentRows(markDuplicates(invoices, numberColumn, issues), others, numberColumn, issues);
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

function notAnInvoice(view: RowView, isLine: boolean): Invoice {
  return {
    row: view.row,
    number: isLine ? textOf(view.get('number')) : null,
    customer: isLine ? textOf(view.get('customer')) : null,
    customerId: null,
    contact: null,
    salutation: null,
    emails: [],
    cc: [],
    phone: null,
    language: null,
    tone: null,
    currency: null,
    total: null,
    paid: null,
    balanceDue: null,
    issueDate: null,
    dueDate: null,
    dueFromTerms: false,
    termsDays: null,
    paidDate: null,
    daysPastDue: null,
    state: 'not-an-invoice',
    hold: null,
    promisePassed: null,
    bucket: null,
    order: null,
    description: null,
    payLink: null,
    invoiceLink: null,
  };
}

/** Said once for the sheet: amounts whose currency nobody names. */
function noteCurrencies(invoices: Invoice[], context: SheetContext): Issue[] {
  const without = invoices.filter(
    (invoice) => invoice.currency === null && (invoice.state === 'open' || invoice.state === 'overdue'),
  );
  const first = without[0];
  if (!first) return [];
  const fields: Field[] = ['balance', 'total', 'net'];
  const column =
    fields.map((field) => context.claims.get(field)?.[0]?.header.text).filter(Boolean)[0] || null;
  return [issueAt('currency-unknown', 'warning', null, column, { count: without.length, row: first.row })];
}
