import type { JournalEntry, JournalState } from '#core/journal/entry.ts';
import type { Labeller } from '#core/labels/label.ts';
import type { StageId } from '#core/values/stage.ts';

/**
 * The columns of the *Reminder log*: first what a person reads, then what we read back (`letter`, `step`, `state`, `id`
 * hold codes that no language changes). Headers are the labels `log.columns.<name>`; the last one is the same in all
 * languages and marks the tab as ours, whatever it is called.
 */
export const LOG_COLUMNS = [
  'when',
  'customer',
  'to',
  'invoices',
  'amount',
  'currency',
  'stage',
  'result',
  'subject',
  'note',
  'language',
  'tone',
  'letter',
  'step',
  'state',
  'id',
] as const;
export type LogColumn = (typeof LOG_COLUMNS)[number];

export const LOG_MARKER = 'Kind Reminder id';

const STATES: JournalState[] = ['claimed', 'sent', 'failed', 'unsure', 'settled-sent', 'settled-not-sent'];
const BETWEEN = ' · ';

export function headerOf(column: LogColumn, say: Labeller): string {
  return column === 'id' ? LOG_MARKER : say(`log.columns.${column}`);
}

export function writeLine(entry: JournalEntry, say: Labeller): Record<LogColumn, string> {
  return {
    when: entry.at,
    customer: entry.customer,
    to: entry.emails.join(', '),
    invoices: entry.invoices.join(BETWEEN),
    amount: entry.amount,
    currency: entry.currency,
    stage: say(`stages.${entry.stage}`),
    result: say(`log.results.${entry.state}`),
    subject: entry.subject,
    note: entry.note,
    language: entry.language,
    tone: entry.tone,
    letter: entry.letter,
    step: [entry.stage, ...entry.skipped].join(' '),
    state: entry.state,
    id: entry.id,
  };
}

/**
 * Reads a line back; null for an empty one. A state that somebody has overwritten counts as `unsure`, and so does in the
 * history a day or step that nobody can read: rather ask the owner once too often than remind a customer twice.
 */
export function readLine(cells: Record<LogColumn, string>): JournalEntry | null {
  if (cells.id === '' && cells.customer === '' && cells.invoices === '') return null;
  const [stage, ...skipped] = cells.step.split(' ').filter((step) => step !== '') as StageId[];
  const state = cells.state as JournalState;
  return {
    id: cells.id,
    at: cells.when,
    day: cells.when.slice(0, 10),
    state: STATES.includes(state) ? state : 'unsure',
    customer: cells.customer,
    emails: cells.to.split(/[,\s]+/).filter((address) => address !== ''),
    currency: cells.currency,
    amount: cells.amount,
    invoices: cells.invoices.split(BETWEEN).filter((number) => number !== ''),
    stage: stage as StageId,
    skipped,
    language: cells.language,
    tone: cells.tone,
    letter: cells.letter,
    subject: cells.subject,
    note: cells.note,
  };
}

/**
 * Which column of a header row holds what (0-based), in whatever language and order; null if this is not our log.
 * A column that is gone or renamed is looked for at its usual place.
 */
export function findLogColumns(header: string[], says: Labeller[]): Record<LogColumn, number> | null {
  const shown = header.map((text) => text.trim());
  const id = shown.indexOf(LOG_MARKER);
  if (id < 0) return null;
  const found = {} as Record<LogColumn, number>;
  LOG_COLUMNS.forEach((column, index) => {
    const at = says.map((say) => shown.indexOf(headerOf(column, say))).find((position) => position >= 0);
    found[column] = at ?? index;
  });
  return found;
}
