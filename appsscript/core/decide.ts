import type { Grid } from '#core/cells/grid.ts';
import type { Plan } from '#core/dunning/decision.ts';
import { type PlanOptions, planReminders } from '#core/dunning/plan.ts';
import type { InvoiceTable } from '#core/invoices/invoice.ts';
import { readInvoices } from '#core/invoices/read-invoices.ts';
import type { JournalEntry } from '#core/journal/entry.ts';
import { type History, readHistory } from '#core/journal/history.ts';
import type { ReadingWords } from '#core/words/reading-words.ts';

export interface DecideInput extends PlanOptions {
  grid: Grid;
  /** The whole Reminder log. */
  entries: readonly JournalEntry[];
  /** The words of all languages by which sheets are read. */
  words: ReadingWords[];
  /** Headers of our own columns, in every language we may have written them. */
  ownHeaders?: string[];
}

/**
 * From a sheet and its log to what is to be done: the one way that add-on, command line and site all take, so that what
 * one shows is what another would send.
 */
export function decideReminders(input: DecideInput): { table: InvoiceTable; history: History; plan: Plan } {
  const { grid, entries, words, ownHeaders, ...options } = input;
  const { asOf, settings } = options;
  const table = readInvoices(grid, { asOf, words, defaultCurrency: settings.currency, ownHeaders });
  const history = readHistory(entries);
  return { table, history, plan: planReminders(table, history, options) };
}
