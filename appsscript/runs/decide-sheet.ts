import type { Grid } from '#core/cells/grid.ts';
import { decideReminders } from '#core/decide.ts';
import type { Plan } from '#core/dunning/decision.ts';
import type { InvoiceTable } from '#core/invoices/invoice.ts';
import type { JournalEntry } from '#core/journal/entry.ts';
import { ownHeaders } from '#core/marks/mark-headers.ts';
import type { Context } from './context.ts';
import { makeRefusal } from './refusal.ts';

/** A tab read and decided: what stands there, what was sent before, what is due. */
export interface Decided {
  sheet: string;
  grid: Grid;
  entries: JournalEntry[];
  table: InvoiceTable;
  plan: Plan;
  history: ReturnType<typeof decideReminders>['history'];
}

/** Tabs tried when none is named; reading a tab costs time, and invoices rarely hide behind the fifth. */
const TABS_TRIED = 5;

/**
 * Reads the named tab, or the first that holds an invoice table, the one the owner looks at first; reads the log; decides.
 * The hour is not judged: it binds what goes by itself, not a person who is sitting here and decides.
 * Refuses a tab that is gone, and a spreadsheet without any tab to read.
 */
export function decideSheet(context: Context, sheet: string | null): Decided {
  const { spreadsheet, journal } = context.services;
  const names = spreadsheet.invoiceSheets();
  if (sheet !== null && !names.includes(sheet)) throw makeRefusal('sheet-gone', { sheet });
  const candidates = sheet !== null ? [sheet] : names.slice(0, TABS_TRIED);
  const entries = journal.read();
  let first: Decided | null = null;
  for (const name of candidates) {
    const decided = decideGrid(context, spreadsheet.readGrid(name), entries);
    if (decided.table.headerRow !== null) return decided;
    first = first ?? decided;
  }
  if (!first) throw makeRefusal('no-sheet');
  return first;
}

function decideGrid(context: Context, grid: Grid, entries: JournalEntry[]): Decided {
  const { table, history, plan } = decideReminders({
    grid,
    entries,
    settings: context.settings,
    asOf: context.asOf,
    minutes: null,
    words: context.knowledge.words(),
    policy: context.policy,
    letterLanguages: context.knowledge.languages().map((language) => language.tag),
    fallbackLanguage: context.fallbackLanguage,
    ownHeaders: ownHeaders(context.knowledge.labelLanguages().map(context.sayIn)),
  });
  return { sheet: grid.sheet, grid, entries, table, plan, history };
}
