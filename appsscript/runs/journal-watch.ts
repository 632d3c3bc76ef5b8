import type { JournalEntry } from '#core/journal/entry.ts';
import type { Context } from './context.ts';

/** Property that counts the lines ever written into the log. */
const LINES_KEY = 'log.lines';

/** Remembers how long the log is. Called after a run has written into it, and when the owner says that it is right as it is. */
export function rememberLog(context: Context, lines: number): void {
  context.services.properties.set(LINES_KEY, String(lines));
}

/**
 * The log is the only memory of who was reminded. If it holds fewer lines than were written, somebody may have deleted
 * some, and a customer could be reminded twice: gives the sentence that says so, else null.
 */
export function findLogGap(context: Context, entries: JournalEntry[]): string | null {
  const written = Number(context.services.properties.get(LINES_KEY) ?? '0');
  if (!(written > entries.length)) return null;
  return context.say('panel.send.logShorter', { count: written - entries.length });
}
