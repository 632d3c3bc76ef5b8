import type { Grid } from '#core/cells/grid.ts';
import { decideReminders } from '#core/decide.ts';
import type { Plan } from '#core/dunning/decision.ts';
import type { InvoiceTable } from '#core/invoices/invoice.ts';
import type { JournalEntry } from '#core/journal/entry.ts';
import { ownHeaders } from '#core/marks/mark-headers.ts';
import { needsContacts } from '#core/table/join-contacts.ts';
import { namesPurchases, namesSettled } from '#core/table/sections.ts';
import { indexWords } from '#core/words/reading-index.ts';
import type { Context } from './context.ts';
import { makeRefusal } from './refusal.ts';

/** A tab read and decided: what stands there, what was sent before, what is due. */
export interface Decided {
  sheet: string;
  grid: Grid;
  /** Tabs that were read beside it for names and addresses. */
  contacts: Grid[];
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
  const candidates = sheet !== null ? [sheet] : orderTabs(context, names).slice(0, TABS_TRIED);
  const entries = journal.read();
  let first: Decided | null = null;
  for (const name of candidates) {
    const decided = decideGrid(context, spreadsheet.readGrid(name), entries);
    if (decided.table.headerRow !== null) return withContacts(context, decided, names);
    first = first ?? decided;
  }
  if (!first) throw makeRefusal('no-sheet');
  return first;
}

/** Names and addresses from the other tabs, which are read only where the invoices name their customers by number alone. */
function withContacts(context: Context, decided: Decided, names: string[]): Decided {
  const { columns } = decided.table;
  if (!needsContacts((field) => columns[field] !== undefined)) return decided;
  const others = names.filter((name) => name !== decided.sheet).slice(0, TABS_TRIED);
  const contacts = others.map((name) => context.services.spreadsheet.readGrid(name));
  return contacts.length === 0 ? decided : decideGrid(context, decided.grid, decided.entries, contacts);
}

/** The tab in front first; what is settled or not ours by its name ("Paid", "Bills to pay") last. */
function orderTabs(context: Context, names: string[]): string[] {
  const words = { index: indexWords(context.knowledge.words()), languages: [] };
  const isLast = (name: string): boolean => namesSettled(name, words) || namesPurchases(name, words);
  return names.filter((name) => !isLast(name)).concat(names.filter(isLast));
}

export function decideGrid(
  context: Context,
  grid: Grid,
  entries: JournalEntry[],
  contacts: Grid[] = [],
): Decided {
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
    answers: context.answers,
    contacts,
    zoneDay: (instant) => context.services.clock.dayOf(instant, context.timeZone),
  });
  return { sheet: grid.sheet, grid, contacts, entries, table, plan, history };
}
