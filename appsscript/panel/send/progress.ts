import type { LetterLine, PlanAnswer, SendAnswer, SendResult } from '../../runs/answers.ts';
import { button, make, show } from '../dom.ts';
import { ask, type Trouble } from '../server.ts';
import type { Say } from '../words.ts';
import { drawReport } from './report.ts';

/**
 * Asks for the next few letters until none is left, the script says stop, or the owner does. The window may be closed at
 * any time: the script remembers each letter, not the window.
 */
export async function sendLetters(
  plan: PlanAnswer,
  chosen: LetterLine[],
  say: Say,
  reload: () => void,
): Promise<void> {
  const results: SendResult[] = [];
  const leftOut = plan.letters
    .filter((letter) => !letter.proposed && !chosen.includes(letter))
    .map((letter) => letter.fingerprint);
  let rest = chosen;
  let stopped: string | null = null;
  let wanted = false;
  let broken = false;
  const bar = make('progress', { max: chosen.length, value: 0, 'aria-label': say('sending') });
  const count = make('p', { class: 'numbers', 'aria-live': 'polite' });
  const names = make('ul', { class: 'outcomes' });
  const stop = button(say('stop'), () => {
    wanted = true;
    stop.disabled = true;
    stop.textContent = say('stopping');
  });
  const refresh = (): void => {
    bar.value = results.length;
    count.textContent = say('progress', { done: results.length, count: chosen.length });
  };
  show([make('h1', {}, say('sending')), bar, count, names], [stop]);
  refresh();
  try {
    while (rest.length > 0 && stopped === null && !wanted) {
      const letters = rest.map(({ key, fingerprint }) => ({ key, fingerprint }));
      const answer = await ask<SendAnswer>('sendNext', { sheet: plan.sheet, letters, leftOut });
      if (answer.busy) stopped = say('busy');
      else stopped = answer.stopped;
      for (const result of answer.results) {
        results.push(result);
        const customer = nameOf(chosen, result);
        names.prepend(make('li', {}, make('bdi', {}, customer), ': ', result.text));
      }
      rest = rest.slice(answer.results.length);
      refresh();
      if (answer.results.length === 0) break;
    }
    if (wanted && rest.length > 0) {
      stopped = say('stopped');
      await ask('finishSending', { sheet: plan.sheet });
    }
  } catch (trouble) {
    broken = true;
    stopped = (trouble as Trouble).reached ? (trouble as Trouble).message : say('broken');
  }
  drawReport({ chosen, groups: plan.groups, results, left: rest.length, stopped, broken }, say, reload);
}

export function nameOf(chosen: LetterLine[], result: SendResult): string {
  return chosen.find((letter) => letter.key === result.key)?.customer ?? result.customer;
}
