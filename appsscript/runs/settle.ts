import { readHistory } from '#core/journal/history.ts';
import type { Context } from './context.ts';
import { rememberLog } from './journal-watch.ts';
import { makeRefusal } from './refusal.ts';

/** The owner has looked into the mailbox and says whether an uncertain letter left. Refuses a line that is not uncertain. */
export function settleUncertain(context: Context, id: string, left: boolean): { id: string } {
  const done = context.services.lock.alone(() => {
    const { uncertain } = readHistory(context.services.journal.read());
    if (!uncertain.some((entry) => entry.id === id)) throw makeRefusal('not-uncertain');
    context.services.journal.settle(
      id,
      left ? 'settled-sent' : 'settled-not-sent',
      context.say(left ? 'results.settledSent' : 'results.settledNotSent', { day: { day: context.asOf } }),
    );
    return { id };
  });
  if (!done) throw makeRefusal('busy');
  return done;
}

/** The owner knows that lines are missing from the log and takes it as it is. */
export function acceptLog(context: Context): { lines: number } {
  const lines = context.services.journal.read().length;
  rememberLog(context, lines);
  return { lines };
}
