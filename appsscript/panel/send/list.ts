import type { LetterLine, PlanAnswer } from '../../runs/answers.ts';
import { button, type Child, make, show, wayBack } from '../dom.ts';
import { headGroup } from '../groups.ts';
import { closeWindow } from '../server.ts';
import { listNames, type Say } from '../words.ts';
import { drawBefore } from './before.ts';
import { drawHead, isHeldUp } from './head.ts';
import { drawLetters } from './letters.ts';
import { drawOthers } from './others.ts';
import { addUp } from './totals.ts';

export interface ListActions {
  reload(): void;
  /** The same without clearing the window first. */
  refresh(): Promise<void>;
  read(letter: LetterLine): void;
  confirm(): void;
}

/** First what needs the owner, then who gets a letter, then who gets none and why. */
export function drawList(plan: PlanAnswer, say: Say, ticked: Set<string>, actions: ListActions): void {
  const { sheet, letters } = plan;
  const close = wayBack(say('close'), closeWindow);
  const before = drawBefore(plan, say, actions.reload, actions.refresh);
  if (!plan.understood) {
    const lines = [make('h1', {}, say('noTable', { sheet })), make('p', {}, say('noTableNext'))];
    show(lines, [button(say('tryAgain'), actions.reload), close]);
    return;
  }
  const head = drawHead(plan, say);
  if (letters.length === 0) {
    show([...head, ...before, ...drawOthers(plan, say)], [close]);
    return;
  }
  const total = make('span', { class: 'aside numbers', 'aria-live': 'polite' });
  // While something holds up the letters, that is the one main thing to do.
  const send = button('', actions.confirm, isHeldUp(plan) ? '' : 'main');
  const refresh = (): void => {
    const chosen = letters.filter((letter) => ticked.has(letter.key));
    total.textContent =
      chosen.length > 0 ? say('totals', { amount: addUp(chosen, plan.locale) }) : say('chooseOne');
    send.textContent = say('send', { count: chosen.length });
    send.disabled = chosen.length === 0 || plan.missing.length > 0;
  };
  refresh();
  const group = (name: 'ready' | 'needs-tick', lines: LetterLine[]): Child[] =>
    lines.length === 0
      ? []
      : [headGroup(name, plan.groups, say), drawLetters(name, lines, say, ticked, actions.read, refresh)];
  show(
    [
      ...head,
      ...before,
      ...group(
        'ready',
        letters.filter((letter) => !letter.proposed),
      ),
      ...group(
        'needs-tick',
        letters.filter((letter) => letter.proposed),
      ),
      drawUnreviewed(plan, say),
      ...drawOthers(plan, say),
    ],
    [total, close, send],
  );
}

/** Back from a letter, the owner is where they left the list. */
export function focusLetter({ key }: LetterLine): void {
  const links = Array.from(document.querySelectorAll<HTMLElement>('[data-letter]'));
  const link = links.find((one) => one.dataset.letter === key);
  link?.focus();
  link?.scrollIntoView({ block: 'center' });
}

/** Languages that no native reader has signed, said once for all letters. */
function drawUnreviewed({ letters, language }: PlanAnswer, say: Say): Child {
  const names = new Set(letters.filter((letter) => letter.unreviewed).map((letter) => letter.languageName));
  if (names.size === 0) return null;
  const languages = listNames(Array.from(names), language);
  return make('p', { class: 'small muted' }, say('unreviewedLetters', { languages }));
}
