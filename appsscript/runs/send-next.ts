import type { SendAnswer, SendRequest } from './answers.ts';
import type { Context } from './context.ts';
import { decideTab } from './decide-sheet.ts';
import { rememberLog } from './journal-watch.ts';
import { rememberLeftOut } from './left-out.ts';
import { markSheet } from './mark-sheet.ts';
import { makeRefusal } from './refusal.ts';
import { sendLetter } from './send-letter.ts';

/** Letters of one call, and the time after which no further one is begun: far from the six minutes a call may take. */
const LETTERS_A_CALL = 3;
const MILLISECONDS_A_CALL = 20_000;
/** Recipients of the day that are left to the owner, so that a test still goes out at the end of a long run. */
const RESERVE = 1;

/**
 * Sends the first few of the letters that are asked for; the page calls again with the rest, so that progress is real
 * and stopping is simply not calling again. After the last one, or when the run must stop, the marks are written anew.
 */
export function sendNext(context: Context, request: SendRequest): SendAnswer {
  const { settings, services, say } = context;
  if (settings.senderName === '' || settings.replyTo === '') throw makeRefusal('settings-missing');
  const answer = services.lock.alone((): SendAnswer => {
    if (request.leftOut.length > 0) rememberLeftOut(context, request.leftOut);
    const started = services.clock.ticks();
    const results: SendAnswer['results'] = [];
    let stopped: string | null = null;
    for (const letter of request.letters) {
      if (results.length >= LETTERS_A_CALL) break;
      if (results.length > 0 && services.clock.ticks() - started > MILLISECONDS_A_CALL) break;
      if (services.mail.remaining() <= RESERVE) {
        stopped = say('results.stoppedQuota');
        break;
      }
      const { result, stop } = sendLetter(context, request.sheet, letter);
      results.push(result);
      if (stop) {
        stopped = say(stop === 'quota' ? 'results.stoppedQuota' : 'results.stoppedUnsure');
        break;
      }
    }
    if (stopped !== null || results.length === request.letters.length) finish(context, request.sheet);
    return { busy: false, results, stopped, remaining: services.mail.remaining() };
  });
  return answer ?? { busy: true, results: [], stopped: null, remaining: services.mail.remaining() };
}

/** After the owner has stopped a run: the marks of what has gone so far. */
export function finishSending(context: Context, sheet: string): { marked: boolean } {
  return { marked: context.services.lock.alone(() => finish(context, sheet)) !== null };
}

/** The letters are gone by now: marks that cannot be written must not look like letters that were not sent. */
function finish(context: Context, sheet: string): true {
  try {
    const decided = markSheet(context, decideTab(context, sheet));
    rememberLog(context, decided.entries.length);
  } catch (error) {
    context.services.log.error('marks after sending', error);
  }
  return true;
}
