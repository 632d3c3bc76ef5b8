import { questionId } from '#core/agreement/question-id.ts';
import { subjectOf } from '#core/invoices/ask-columns.ts';
import type { InvoiceTable } from '#core/invoices/invoice.ts';
import type { HeaderMatch } from '#core/table/find-header.ts';
import type { ColumnMatch } from '#core/table/match-columns.ts';
import type { SheetContext } from '#core/table/sheet-context.ts';
import type { Field } from '#core/words/fields.ts';

/** Which column of the (first) table was taken for what, in the order of the sheet. */
export function describeColumns(
  table: InvoiceTable,
  { rowIndex, match }: HeaderMatch,
  context: SheetContext,
  headers: readonly string[],
  width: number,
): void {
  table.headerRow = rowIndex + 1;
  const list = (index: number, header: { text: string }, field: Field | null): void => {
    const id = questionId('columns', table.sheet, [subjectOf(header, headers)]);
    table.allColumns.push({ index, header: header.text, field, id });
  };
  for (const [field, claims] of context.claims)
    for (const { index, header } of claims) list(index, header, field);
  for (const { index, header } of match.unknown) list(index, header, null);
  table.allColumns.sort((a, b) => a.index - b.index);
  for (const [field, claims] of context.claims) {
    const claim = claims[0];
    if (!claim) continue;
    table.columns[field] = claim.header.text;
    // What was taken from another tab has no column here.
    if (claim.index < width) table.columnIndex[field] = claim.index;
  }
}

/** Subjects of the columns over which nothing is written. */
export function namelessOf(match: ColumnMatch): string[] {
  const claims = Array.from(match.claims.values()).reduce((all, some) => all.concat(some), []);
  return match.nameless
    .concat(claims)
    .map(({ header }) => header.subject || '')
    .filter((subject) => subject !== '');
}
