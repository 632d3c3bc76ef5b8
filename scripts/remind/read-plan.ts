import type { Grid } from '#core/cells/grid.ts';
import { decideReminders } from '#core/decide.ts';
import type { Plan } from '#core/dunning/decision.ts';
import { policyForLocale } from '#core/dunning/regional-policy.ts';
import type { InvoiceTable } from '#core/invoices/invoice.ts';
import { WHICH_TAB } from '#core/invoices/rival-tabs.ts';
import type { JournalEntry } from '#core/journal/entry.ts';
import { findLogColumns, LOG_COLUMNS, type LogColumn, readLine } from '#core/journal/log-lines.ts';
import type { Labeller } from '#core/labels/label.ts';
import { ownHeaders } from '#core/marks/mark-headers.ts';
import { pickSheet } from '#core/table/pick-sheet.ts';
import type { Day } from '#core/values/day.ts';
import { languageOf } from '#core/values/language.ts';
import { type AssumedLanguage, assumedLanguage } from './assumed-language.ts';
import type { LoadedKnowledge } from './knowledge.ts';
import type { LoadedSettings } from './load-settings.ts';
import { dayInZone } from './today.ts';

export interface ReadPlan {
  table: InvoiceTable;
  plan: Plan;
  entries: JournalEntry[];
  /** Other tabs that hold invoices too. */
  others: string[];
  /** The letters' language where nobody has said it and it is not simply the sheet's own. */
  assumedLanguage: AssumedLanguage | null;
}

/** From the tabs of a file to the plan, by the very rules the add-on uses. Writes nothing. */
export function readPlan(
  grids: Grid[],
  { settings, answers }: Pick<LoadedSettings, 'settings' | 'answers'>,
  asOf: Day,
  knowledge: LoadedKnowledge,
  timeZone: string,
): ReadPlan {
  const says = knowledge.allLanguages();
  const logs = grids.filter((grid) => findLogColumns(grid.display[0] ?? [], says) !== null);
  const entries = logs.flatMap((grid) => readLog(grid, says));
  const ours = ownHeaders(says);
  const invoiceGrids = grids.filter((grid) => !logs.includes(grid));
  const { grid, others, rivals } = pickSheet(invoiceGrids, knowledge.words, ours, answers[WHICH_TAB]);
  const chosen = grid ?? invoiceGrids[0] ?? grids[0]!;
  const letterLanguages = knowledge.languages.map((language) => language.tag);
  const own = languageOf(chosen.locale ?? '');
  const { table, plan } = decideReminders({
    grid: chosen,
    contacts: invoiceGrids.filter((other) => other !== chosen),
    rivals,
    entries,
    settings,
    asOf,
    minutes: null,
    words: knowledge.words,
    policy: policyForLocale(knowledge.policy, chosen.locale),
    letterLanguages,
    fallbackLanguage: letterLanguages.includes(own) ? own : 'en',
    ownHeaders: ours,
    answers,
    tactOf: knowledge.tactOf,
    zoneDay: (instant) => dayInZone(instant, timeZone),
    // There is nobody to ask here; the question is listed, and what was assumed is said.
    assumeLanguage: true,
  });
  const said = settings.language ?? answers.language;
  const assumed = said ? null : assumedLanguage(table, plan, chosen.locale, letterLanguages);
  return { table, plan, entries, others, assumedLanguage: assumed };
}

function readLog(grid: Grid, says: Labeller[]): JournalEntry[] {
  const columns = findLogColumns(grid.display[0] ?? [], says)!;
  return grid.display.slice(1).flatMap((cells) => {
    const line = Object.fromEntries(
      LOG_COLUMNS.map((column) => [column, (cells[columns[column]] ?? '').replace(/^'(?=['=+\-@])/, '')]),
    ) as Record<LogColumn, string>;
    return readLine(line) ?? [];
  });
}
