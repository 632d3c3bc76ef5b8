import type { Answers, Question } from '#core/agreement/question.ts';
import { foldSubject, parseQuestionId } from '#core/agreement/question-id.ts';
import { currencyOptions } from '#core/cells/currency-options.ts';
import { regionCurrency } from '#core/cells/currency-words.ts';
import { joinColumns, subjectOf } from '#core/invoices/ask-columns.ts';
import { type Invoice, type InvoiceTable, isOpen } from '#core/invoices/invoice.ts';
import { issueAt } from '#core/table/row-view.ts';
import { namesPurchases } from '#core/table/sections.ts';
import type { SheetContext } from '#core/table/sheet-context.ts';
import { isCurrencyCode } from '#core/values/currencies.ts';
import type { Issue } from '#core/values/issue.ts';
import type { Field } from '#core/words/fields.ts';

/** A tab that by its name holds what the business owes or offers: the owner says whether these are invoices of hers. */
export function askTab(invoices: Invoice[], { agreement, sheet, index, languages }: SheetContext): Invoice[] {
  if (!namesPurchases(sheet, { index, languages })) return invoices;
  const rows = invoices.filter(isOpen).map(({ row }) => row);
  const answer = agreement.ask({
    kind: 'tab',
    tab: sheet,
    about: sheet,
    options: ['ours', 'not-ours'],
    rows,
  });
  if (answer !== 'not-ours') return invoices;
  return invoices.map((one) => ({ ...one, hold: { kind: 'do-not-remind' as const, until: null } }));
}

/** Bare numbers: one question for the whole spreadsheet, whose answer is the setting. */
export function askCurrency(
  invoices: readonly Invoice[],
  { agreement, locale, seenCurrencies }: SheetContext,
): void {
  const signed = agreement.open().filter(({ kind }) => kind === 'currency-word');
  const rows = invoices
    .filter((one) => one.currency === null && isOpen(one))
    .map(({ row }) => row)
    .filter((row) => !signed.some((question) => question.rows.indexOf(row) >= 0));
  if (rows.length === 0) return;
  const suggestion = regionCurrency(locale);
  agreement.ask({
    kind: 'currency',
    tab: null,
    about: null,
    options: currencyOptions(suggestion, seenCurrencies),
    accepts: isCurrencyCode,
    suggestion,
    rows,
  });
}

/** Said once for the sheet: amounts whose currency nobody names. */
export function noteCurrencies(invoices: Invoice[], context: SheetContext): Issue[] {
  const without = invoices.filter((invoice) => invoice.currency === null && isOpen(invoice));
  const first = without[0];
  if (!first) return [];
  const fields: Field[] = ['balance', 'total', 'net'];
  const column =
    fields.map((field) => context.claims.get(field)?.[0]?.header.text).filter(Boolean)[0] || null;
  return [issueAt('currency-unknown', 'warning', null, column, { count: without.length, row: first.row })];
}

/** Kinds whose subjects are headers. */
const ABOUT_COLUMNS: Question['kind'][] = ['columns', 'which', 'date-order', 'month-language', 'calendar'];

/** Answers about columns of this tab that are not in it any more, or never were: a slip in a settings file, or a renamed column. */
export function noteLostAnswers(
  answers: Answers,
  sheet: string,
  headers: readonly string[],
  nameless: readonly string[],
): Issue[] {
  const known = headers
    .concat(
      nameless,
      headers.map((header) => subjectOf({ text: header }, headers)),
    )
    .map(foldSubject);
  return Object.keys(answers)
    .filter((id) => {
      const parsed = parseQuestionId(id);
      if (parsed === null || parsed.tab !== foldSubject(sheet)) return false;
      if (ABOUT_COLUMNS.indexOf(parsed.kind) < 0) return false;
      return parsed.subjects.some((subject) => known.indexOf(subject) < 0);
    })
    .map((found) => ({ ...issueAt('answer-unknown', 'warning', null, null), found }));
}

/**
 * Answers about words that stand nowhere in the sheet, while another word waits for its answer: most likely a slip of the pen. A
 * word that has only gone from the sheet is no slip, and is not told where nothing is asked.
 */
export function noteStrayWords(answers: Answers, table: InvoiceTable): Issue[] {
  const asked = table.questions.concat(table.settled).map(({ id }) => id);
  if (!table.questions.some(({ kind }) => kind === 'word')) return [];
  return Object.keys(answers)
    .filter((id) => {
      const parsed = parseQuestionId(id);
      return parsed?.kind === 'word' && parsed.tab === foldSubject(table.sheet) && asked.indexOf(id) < 0;
    })
    .map((found) => ({ ...issueAt('answer-unknown', 'warning', null, null), found }));
}

/** Questions keep the rows of open invoices only, and each of these knows what it hangs on; a question of none is not asked. */
export function attachQuestions(table: InvoiceTable, asked: readonly Question[]): void {
  const byRow = new Map<number, Invoice>();
  // What the owner holds gets no letter whatever the answer.
  for (const invoice of table.invoices)
    if (invoice.hold === null && (isOpen(invoice) || invoice.state === 'unreadable'))
      byRow.set(invoice.row, invoice);
  const open = asked
    .map((question) => ({ ...question, rows: question.rows.filter((row) => byRow.has(row)) }))
    .filter(({ rows }) => rows.length > 0);
  for (const { id, rows } of open) for (const row of rows) (byRow.get(row) as Invoice).questions.push(id);
  table.questions = joinColumns(open, table.sheet);
}
