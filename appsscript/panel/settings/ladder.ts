import type { SettingsAnswer } from '../../runs/answers.ts';
import { type Child, make } from '../dom.ts';
import { choice, field } from '../field.ts';
import type { Say } from '../words.ts';

/** Which reminders go, and below it the steps of the ladder that is chosen. */
export function drawLadder(
  { ladders, defaultLadder }: SettingsAnswer['choices'],
  chosen: string,
  say: Say,
): Child[] {
  const names = ladders.map(({ id, name }): [string, string] => [id, name]);
  const ladder = choice('ladder', names, chosen || defaultLadder);
  const steps = make('ul', { class: 'small muted', 'aria-live': 'polite' });
  const drawSteps = (): void => {
    const now = ladders.find(({ id }) => id === ladder.value);
    steps.replaceChildren(
      ...(now?.steps ?? []).map(({ says, offset }) =>
        make(
          'li',
          {},
          say(offset < 0 ? 'ladderBefore' : 'ladderAfter', { stage: says, count: Math.abs(offset) }),
        ),
      ),
    );
  };
  ladder.addEventListener('change', drawSteps);
  drawSteps();
  return [field(say('ladder'), ladder), steps];
}
