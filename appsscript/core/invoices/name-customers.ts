import { foldSubject } from '#core/agreement/question-id.ts';
import type { Invoice } from '#core/invoices/invoice.ts';
import { namingColumns } from '#core/invoices/name-invoices.ts';
import { namesOf } from '#core/invoices/rival-columns.ts';
import type { ColumnMatch } from '#core/table/match-columns.ts';
import type { SheetContext } from '#core/table/sheet-context.ts';
import type { Field } from '#core/words/fields.ts';

/** Columns that can tell one customer from another; an address does so surely. */
const CUSTOMERS: Field[] = ['email', 'customerId', 'description', 'information', 'order'];

/**
 * In a sheet without a column of names the owner says by which column she knows her customers; answered, it is read as the
 * customer. `ask` names the invoices that wait for it; null where names are known or nothing can stand for them.
 */
export function nameByCustomer(
  context: SheetContext,
  match: ColumnMatch,
): { ask: (invoices: readonly Invoice[]) => void } | null {
  const { claims, agreement, sheet } = context;
  if (claims.has('customer') || claims.has('lastName') || claims.has('firstName')) return null;
  const columns = namingColumns(context, match, CUSTOMERS);
  if (columns.length === 0) return null;
  const options = columns.map(({ header }) => foldSubject(header.text));
  const sure = claims.has('email') || columns.length === 1;
  const ask = {
    kind: 'customer' as const,
    tab: sheet,
    about: null,
    options,
    names: namesOf(columns),
    suggestion: sure ? (options[0] as string) : null,
    found: columns.map(({ header }) => header.text),
  };
  const chosen = columns[options.indexOf(agreement.ask(ask) || '')];
  if (chosen) {
    claims.set('customer', [chosen]);
    return null;
  }
  return {
    ask: (invoices) => {
      agreement.ask({ ...ask, rows: invoices.map(({ row }) => row) });
    },
  };
}
