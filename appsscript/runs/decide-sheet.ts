import { foldSubject } from '#core/agreement/question-id.ts';
import type { Grid } from '#core/cells/grid.ts';
import { decideReminders } from '#core/decide.ts';
import type { Plan } from '#core/dunning/decision.ts';
import type { InvoiceTable } from '#core/invoices/invoice.ts';
import { WHICH_TAB } from '#core/invoices/rival-tabs.ts';
import type { JournalEntry } from '#core/journal/entry.ts';
import { ownHeaders } from '#core/marks/mark-headers.ts';
import { needsContacts } from '#core/table/join-contacts.ts';
import { pickSheet } from '#core/table/pick-sheet.ts';
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
  /** Tabs that could be meant instead; null where the owner has this one before her. */
  rivals: Grid[] | null;
  entries: JournalEntry[];
  table: InvoiceTable;
  plan: Plan;
  history: ReturnType<typeof decideReminders>['history'];
}

/** Tabs tried when none is named; reading a tab costs time, and invoices rarely hide behind the fifth. */
const TABS_TRIED = 5;
/** Where the owner has none of invoices in front of her, a tab for each month is found too. */
const TABS_OFFERED = 14;

/**
 * Reads the log and the tab that is meant, and decides. Meant is the tab that the owner has in front of her; has she none with
 * invoices there, the one that is most like a table of invoices, and where several could be meant she is asked.
 * The hour is not judged: it binds what goes by itself, not a person who is sitting here and decides.
 * Refuses a tab that is gone, and a spreadsheet without any tab to read.
 */
export function decideSheet(context: Context, sheet: string | null): Decided {
  const names = context.services.spreadsheet.invoiceSheets();
  const front = names[0];
  if (front === undefined) throw makeRefusal('no-sheet');
  if (sheet !== null && !names.includes(sheet)) throw makeRefusal('sheet-gone', { sheet });
  const read = readOnce(context);
  const entries = context.services.journal.read();
  const one = (grid: Grid, rivals: Grid[] | null): Decided =>
    withContacts(context, decideGrid(context, grid, entries, { rivals }), names, read);
  const said = context.answers[WHICH_TAB];
  if (sheet !== null && (sheet === front || foldSubject(sheet) === said)) return one(read(sheet), null);
  const ordered = orderTabs(context, names);
  if (sheet === null && ordered[0] === front) {
    const decided = one(read(front), null);
    if (decided.table.headerRow !== null) return decided;
  }
  const named = sheet ?? names.find((name) => foldSubject(name) === said);
  const tried = ordered.slice(0, TABS_OFFERED).concat(named ?? []);
  const grids = Array.from(new Set(tried)).map(read);
  const choice = pickSheet(
    grids,
    context.knowledge.words(),
    ownHeadersOf(context),
    named ? foldSubject(named) : null,
  );
  if (sheet !== null && choice.grid?.sheet !== sheet) return one(read(sheet), null);
  return one(choice.grid ?? read(ordered[0] ?? front), choice.rivals);
}

/** Reads and decides one tab that a window has shown before: what is asked about the whole spreadsheet was asked there. */
export function decideTab(context: Context, sheet: string): Decided {
  const names = context.services.spreadsheet.invoiceSheets();
  if (!names.includes(sheet)) throw makeRefusal('sheet-gone', { sheet });
  const read = readOnce(context);
  const decided = decideGrid(context, read(sheet), context.services.journal.read());
  return withContacts(context, decided, names, read);
}

/** Each tab is read once in a run, whatever it is read for. */
function readOnce({ services }: Context): (name: string) => Grid {
  const grids = new Map<string, Grid>();
  return (name) => {
    const grid = grids.get(name) ?? services.spreadsheet.readGrid(name);
    grids.set(name, grid);
    return grid;
  };
}

/** Names and addresses from the other tabs, which are read only where the invoices name their customers by number alone. */
function withContacts(
  context: Context,
  decided: Decided,
  names: string[],
  read: (name: string) => Grid,
): Decided {
  const { columns } = decided.table;
  if (!needsContacts((field) => columns[field] !== undefined)) return decided;
  const others = names.filter((name) => name !== decided.sheet).slice(0, TABS_TRIED);
  const contacts = others.map(read);
  const { grid, entries, rivals } = decided;
  return contacts.length === 0 ? decided : decideGrid(context, grid, entries, { contacts, rivals });
}

/** The tab in front first; what is settled or not ours by its name ("Paid", "Bills to pay") last. */
function orderTabs(context: Context, names: string[]): string[] {
  const words = { index: indexWords(context.knowledge.words()), languages: [] };
  const isLast = (name: string): boolean => namesSettled(name, words) || namesPurchases(name, words);
  return names.filter((name) => !isLast(name)).concat(names.filter(isLast));
}

function ownHeadersOf({ knowledge, sayIn }: Context): string[] {
  return ownHeaders(knowledge.labelLanguages().map(sayIn));
}

export function decideGrid(
  context: Context,
  grid: Grid,
  entries: JournalEntry[],
  { contacts = [], rivals = null }: Partial<Pick<Decided, 'contacts' | 'rivals'>> = {},
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
    ownHeaders: ownHeadersOf(context),
    answers: context.answers,
    tactOf: context.knowledge.tact,
    contacts,
    rivals,
    zoneDay: (instant) => context.services.clock.dayOf(instant, context.timeZone),
  });
  return { sheet: grid.sheet, grid, contacts, rivals, entries, table, plan, history };
}
