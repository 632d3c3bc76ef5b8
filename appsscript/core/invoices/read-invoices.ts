import { openAgreement } from '#core/agreement/agreement.ts';
import { withoutAsked } from '#core/agreement/asked-instead.ts';
import type { Answers } from '#core/agreement/question.ts';
import { questionId } from '#core/agreement/question-id.ts';
import type { Grid } from '#core/cells/grid.ts';
import { askColumns, askNetAmounts, subjectOf } from '#core/invoices/ask-columns.ts';
import {
  askCurrency,
  askTab,
  attachQuestions,
  noteCurrencies,
  noteLostAnswers,
  noteStrayWords,
} from '#core/invoices/ask-sheet.ts';
import { describeColumns, namelessOf } from '#core/invoices/describe-table.ts';
import { markDuplicates } from '#core/invoices/find-duplicates.ts';
import type { Invoice, InvoiceTable } from '#core/invoices/invoice.ts';
import { nameByCustomer } from '#core/invoices/name-customers.ts';
import { nameByLabel, nameParts } from '#core/invoices/name-invoices.ts';
import { weighPaymentRows } from '#core/invoices/payment-rows.ts';
import type { DateNotes } from '#core/invoices/read-dates.ts';
import { readRows, type Segment } from '#core/invoices/read-rows.ts';
import { askRivals, settleRivals } from '#core/invoices/rival-columns.ts';
import { fieldOfAnswer } from '#core/table/column-meanings.ts';
import { findFurtherHeader, findHeader, type HeaderMatch } from '#core/table/find-header.ts';
import { joinContacts } from '#core/table/join-contacts.ts';
import type { Assigned, ColumnMatch } from '#core/table/match-columns.ts';
import { noteColumns } from '#core/table/note-columns.ts';
import { cellAt, issueAt } from '#core/table/row-view.ts';
import { settleColumns } from '#core/table/settle-columns.ts';
import { learnSheet } from '#core/table/sheet-context.ts';
import { isCurrencyCode } from '#core/values/currencies.ts';
import type { Day } from '#core/values/day.ts';
import type { Issue } from '#core/values/issue.ts';
import type { LanguageTag } from '#core/values/language.ts';
import type { CurrencyCode } from '#core/values/money.ts';
import { cleanText, foldWord } from '#core/words/clean-text.ts';
import { FIELDS } from '#core/words/fields.ts';
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
  /** What the owner has said about this sheet. */
  answers?: Answers;
  /** Other tabs of the file, where names and addresses may stand by the customer's number. */
  contacts?: readonly Grid[];
  /** Civil day of an instant (milliseconds) in the sheet's time zone. */
  zoneDay?: (instant: number) => Day;
}

/**
 * Understands a sheet: finds its tables, reads every non-empty row under their headers exactly once, and says everything that
 * is wrong and everything that must be asked, all at once. What cannot be read with certainty is `unreadable` or null with an
 * issue, or hangs on a question; nothing is guessed.
 */
export function readInvoices(given: Grid, options: ReadOptions): InvoiceTable {
  let grid = given;
  const index = indexWords(options.words);
  const ownHeaders = options.ownHeaders || [];
  const preferred = languageOfLocale(grid.locale, index);
  const agreement = openAgreement(options.answers || {});
  const assigned: Assigned = (header, times) =>
    fieldOfAnswer(
      agreement.recall(
        questionId('columns', grid.sheet, [subjectOf({ text: header }, Array(times).fill(header))]),
      ),
      FIELDS,
    );
  let header = findHeader(grid, index, ownHeaders, preferred, assigned);
  const joined =
    header && options.contacts && joinContacts(grid, header.rowIndex, header.match, options.contacts, index);
  if (joined) {
    grid = joined;
    header = findHeader(grid, index, ownHeaders, preferred, assigned);
  }
  const table: InvoiceTable = {
    sheet: grid.sheet,
    headerRow: null,
    columns: {},
    columnIndex: {},
    allColumns: [],
    invoices: [],
    issues: [],
    questions: [],
    settled: [],
    languages: [],
  };
  if (!header) {
    const filled = grid.rows.some((_, row) =>
      (grid.rows[row] || []).some((__, column) => cellAt(grid, row, column) !== null),
    );
    table.issues.push(issueAt(filled ? 'no-invoice-table' : 'sheet-empty', 'error', null, null));
    return table;
  }
  const answered = agreement.recall('currency');
  const said = answered !== null && isCurrencyCode(answered) ? answered : null;
  const known = { asOf: options.asOf, index, agreement, zoneDay: options.zoneDay ?? null };
  const notes: DateNotes = new Set();
  const parts: {
    segment: Segment;
    match: ColumnMatch;
    headers: string[];
    read: ReturnType<typeof readRows>;
  }[] = [];
  const headersOf = (at: HeaderMatch): string[] =>
    (grid.rows[at.rowIndex] || []).map((cell) => (typeof cell === 'string' ? cleanText(cell) : ''));
  for (const { at, end } of findTables(grid, header, index, ownHeaders, preferred, assigned)) {
    const part = at === header && end === grid.rows.length ? grid : rowsUpTo(grid, end);
    const firstRow = at.rowIndex + 1;
    const languages = preferLanguages(at.match, preferred);
    settleColumns(part, firstRow, at.match.claims, index, languages, options.asOf);
    const defaultCurrency = options.defaultCurrency || said;
    const context = learnSheet(part, firstRow, at.match.claims, { ...known, languages, defaultCurrency });
    settleRivals(part, firstRow, context);
    const label = nameByLabel(part, firstRow, context, at.match);
    const naming = nameByCustomer(context, at.match);
    if (at === header) describeColumns(table, at, context, headersOf(at), widthOf(given));
    table.issues.push(...noteColumns(at.match, context));
    const segment = { firstRow, end, context, ignored: ownColumns(grid, at.rowIndex, ownHeaders) };
    const read = readRows(part, segment, table.issues, notes);
    read.invoices = label ? read.invoices.map((one) => label.rename(one)) : read.invoices;
    naming?.ask(read.invoices);
    const isNet = ({ code, row }: Issue): boolean =>
      code === 'amount-net-only' && row !== null && row > firstRow && row <= end;
    const net = table.issues.filter(isNet).map(({ row }) => row as number);
    const asked = askNetAmounts(grid, segment, headersOf(at), net);
    table.issues = table.issues.filter((one) => !isNet(one) || asked.indexOf(one.row as number) < 0);
    parts.push({ segment, match: at.match, headers: headersOf(at), read });
  }
  const { context } = (parts[0] as (typeof parts)[number]).segment;
  const numberColumn = context.claims.get('number')?.[0]?.header.text || null;
  const read = parts.reduce<Invoice[]>((all, part) => all.concat(part.read.invoices), []);
  const others = new Set<number>();
  const payments = new Set<number>();
  for (const part of parts) {
    for (const row of part.read.others) others.add(row);
    for (const row of part.read.payments) payments.add(row);
  }
  const invoices = markDuplicates(nameParts(read), numberColumn, table.issues);
  table.invoices = weighPaymentRows(invoices, { others, payments }, numberColumn, table.issues);
  for (const { segment, match, headers } of parts) {
    const own = table.invoices.filter(({ row }) => row > segment.firstRow && row <= segment.end);
    askRivals(grid, segment, own);
    askColumns(grid, segment, match, headers, own);
  }
  table.invoices = askTab(table.invoices, context);
  askCurrency(table.invoices, context);
  const headers = parts.reduce<string[]>((all, part) => all.concat(part.headers), []);
  const nameless = parts.reduce<string[]>((all, part) => all.concat(namelessOf(part.match)), []);
  table.issues.push(
    ...noteCurrencies(table.invoices, context),
    ...agreement.issues(),
    ...noteLostAnswers(options.answers || {}, grid.sheet, headers, nameless),
  );
  table.languages = context.languages;
  attachQuestions(table, agreement.open());
  table.settled = agreement.settled();
  table.issues = withoutAsked(table.issues, table.questions.concat(table.settled)).concat(
    noteStrayWords(options.answers || {}, table),
  );
  return table;
}

/** The first table and the further ones below it, each with its own header; the same header again is no other table. */
function findTables(
  grid: Grid,
  first: HeaderMatch,
  index: ReadingIndex,
  ownHeaders: readonly string[],
  preferred: LanguageTag | null,
  assigned: Assigned,
): { at: HeaderMatch; end: number }[] {
  const tables = [first];
  const textOf = ({ rowIndex }: HeaderMatch): string =>
    (grid.rows[rowIndex] || []).map((cell) => (typeof cell === 'string' ? foldWord(cell) : '')).join('|');
  for (let row = first.rowIndex + 1; row < grid.rows.length; row += 1) {
    const found = findFurtherHeader(grid, row, index, ownHeaders, preferred, assigned);
    if (found && textOf(found) !== textOf(tables[tables.length - 1] as HeaderMatch)) tables.push(found);
  }
  return tables.map((at, place) => ({ at, end: tables[place + 1]?.rowIndex ?? grid.rows.length }));
}

/** The sheet without the rows from `end` on, so that one table learns nothing from the next. */
function rowsUpTo(grid: Grid, end: number): Grid {
  return { ...grid, rows: grid.rows.slice(0, end), display: grid.display.slice(0, end) };
}

const widthOf = (grid: Grid): number => Math.max(0, ...grid.rows.map((row) => row.length));

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
