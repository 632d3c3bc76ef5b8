import { foldSubject } from '#core/agreement/question-id.ts';
import { columnLetters } from '#core/cells/column-letters.ts';
import type { Grid } from '#core/cells/grid.ts';
import type { Invoice } from '#core/invoices/invoice.ts';
import { namesOf } from '#core/invoices/rival-columns.ts';
import type { ColumnClaim, ColumnMatch } from '#core/table/match-columns.ts';
import { cellAt, shownAt } from '#core/table/row-view.ts';
import type { SheetContext } from '#core/table/sheet-context.ts';
import { foldWord } from '#core/words/clean-text.ts';
import type { Field } from '#core/words/fields.ts';

/** Columns that can say what an invoice is for, the best first. */
const LABELS: Field[] = [
  'description',
  'period',
  'order',
  'waybill',
  'paymentReference',
  'lineItem',
  'information',
  'issueDate',
  'dueDate',
];

/**
 * In a sheet without invoice numbers the column by which its invoices are named is asked about; answered, it is read as
 * the number. `rename` adds the day to a name that would stand for several invoices of one customer.
 */
export function nameByLabel(
  grid: Grid,
  firstRow: number,
  context: SheetContext,
  match: ColumnMatch,
): { rename: (invoice: Invoice) => Invoice } | null {
  const { claims, agreement, sheet } = context;
  // What the customer quotes with the payment names the invoice too: variable symbol, KID, OCR.
  const references = claims.get('paymentReference');
  if (references?.[0] && !claims.has('number') && tellsApart(grid, firstRow, references[0].index))
    claims.set('number', references);
  if (claims.has('number')) return null;
  const columns = namingColumns(context, match, LABELS);
  if (columns.length === 0) return null;
  const options = columns.map(({ header }) => foldSubject(header.text));
  const ask = {
    kind: 'label' as const,
    tab: sheet,
    about: null,
    options,
    names: namesOf(columns),
    suggestion: options[0] as string,
    found: columns.map(({ header }) => header.text),
  };
  const answer = agreement.ask(ask);
  const chosen = columns[options.indexOf(answer || '')];
  if (!chosen) {
    return {
      rename: (invoice) => {
        agreement.ask({ ...ask, rows: [invoice.row] });
        return invoice;
      },
    };
  }
  claims.set('number', [chosen]);
  return {
    rename: (invoice) => {
      const day = invoice.issueDate || invoice.dueDate;
      return day === null || invoice.number === null || invoice.number.indexOf(day) >= 0
        ? invoice
        : { ...invoice, number: `${invoice.number} (${day})` };
    },
  };
}

/** Filled in nearly every row, and each time with something else: one reference for all invoices of a customer names none. */
function tellsApart(grid: Grid, firstRow: number, column: number): boolean {
  const seen = new Set<string>();
  let rows = 0;
  let filled = 0;
  for (let row = firstRow; row < grid.rows.length; row += 1) {
    if ((grid.rows[row] || []).some((_, at) => cellAt(grid, row, at) !== null)) rows += 1;
    if (cellAt(grid, row, column) === null) continue;
    filled += 1;
    seen.add(foldWord(shownAt(grid, row, column)));
  }
  return filled > 0 && seen.size === filled && filled * 5 >= rows * 4;
}

/** The columns of these fields, the best first, and those that are not understood: any of them may be what a thing is known by. */
export function namingColumns(
  { claims }: SheetContext,
  match: ColumnMatch,
  fields: readonly Field[],
): ColumnClaim[] {
  const columns: ColumnClaim[] = [];
  for (const field of fields) columns.push(...(claims.get(field) || []));
  for (const { index, header } of match.unknown) columns.push({ index, header, exact: false, rank: 0 });
  const times = (text: string): number => columns.filter(({ header }) => header.text === text).length;
  return columns.map((column): ColumnClaim => {
    const { index, header } = column;
    if (times(header.text) === 1) return column;
    // Two of one name are told apart by their letters.
    return { ...column, header: { ...header, text: `${header.text} ${columnLetters(index + 1)}` } };
  });
}

/** Instalments in rows of their own under one number are invoices of their own, named by their part: "NF 501 · 2/3". */
export function nameParts(invoices: Invoice[]): Invoice[] {
  const parts = new Map<string, string[]>();
  const keyOf = ({ number, customer }: Invoice): string =>
    `${foldWord(number || '')}|${foldWord(customer || '')}`;
  for (const invoice of invoices)
    if (invoice.number !== null && invoice.part !== null)
      parts.set(keyOf(invoice), (parts.get(keyOf(invoice)) || []).concat([invoice.part]));
  return invoices.map((invoice) => {
    const all = parts.get(keyOf(invoice));
    const apart = all !== undefined && all.length > 1 && all.every((part, at) => all.indexOf(part) === at);
    return apart && invoice.part !== null
      ? { ...invoice, number: `${invoice.number} · ${invoice.part}` }
      : invoice;
  });
}
