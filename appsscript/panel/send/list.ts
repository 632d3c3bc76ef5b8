import type { LetterLine, PlanAnswer } from '../../runs/answers.ts';
import { button, type Child, make, show, wayBack } from '../dom.ts';
import { closeWindow } from '../server.ts';
import { listNames, type Say } from '../words.ts';
import { drawBefore } from './before.ts';
import { drawOthers } from './others.ts';
import { addUp } from './totals.ts';

export interface ListActions {
  reload(): void;
  read(letter: LetterLine): void;
  confirm(): void;
}

/** First what needs the owner, then who gets a letter, then who gets none and why. */
export function drawList(plan: PlanAnswer, say: Say, ticked: Set<string>, actions: ListActions): void {
  const { sheet, letters } = plan;
  const close = wayBack(say('close'), closeWindow);
  if (!plan.understood) {
    const lines = [make('h1', {}, say('noTable', { sheet })), make('p', {}, say('noTableNext'))];
    show(lines, [button(say('tryAgain'), actions.reload), close]);
    return;
  }
  const before = drawBefore(plan, say, actions.reload);
  const due = letters.filter((letter) => !letter.proposed);
  const proposed = letters.filter((letter) => letter.proposed);
  // "Nothing is due" would be untrue while letters wait for an answer of the owner.
  const needed = plan.currency.unknown > 0 || plan.balances.needed || plan.uncertain.length > 0;
  const calm = needed
    ? [make('h1', {}, say('needsYou'))]
    : [make('h1', {}, say('emptyTitle')), make('p', {}, sayWhatNext(plan, say))];
  if (letters.length === 0) {
    show([...calm, ...before, ...drawOthers(plan, say)], [close]);
    return;
  }
  const total = make('span', { class: 'aside numbers', 'aria-live': 'polite' });
  // While something needs the owner, that is the one main thing to do.
  const send = button('', actions.confirm, needed || plan.missing.length > 0 ? '' : 'main');
  const refresh = (): void => {
    const chosen = letters.filter((letter) => ticked.has(letter.key));
    total.textContent =
      chosen.length > 0 ? say('totals', { amount: addUp(chosen, plan.locale) }) : say('chooseOne');
    send.textContent = say('send', { count: chosen.length });
    send.disabled = chosen.length === 0 || plan.missing.length > 0;
  };
  refresh();
  const table = (lines: LetterLine[], title: string): Child =>
    lines.length > 0 && drawTable(lines, title, say, ticked, actions, refresh);
  const proposedTitle = say('proposedTitle', { count: proposed.length });
  show(
    [
      ...(due.length > 0 ? [make('h1', {}, say('intro', { count: due.length, day: plan.asOf }))] : calm),
      ...before,
      table(due, say('lettersTitle')),
      proposed.length > 0 && make('h2', {}, proposedTitle),
      table(proposed, proposedTitle),
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

function sayWhatNext(plan: PlanAnswer, say: Say): string {
  if (plan.nextDay) return say('emptyNext', { day: plan.nextDay });
  return say(plan.issues > 0 ? 'emptyUnread' : 'emptyLater');
}

/** Languages that no native reader has signed, said once for all letters. */
function drawUnreviewed({ letters, language }: PlanAnswer, say: Say): Child {
  const names = new Set(letters.filter((letter) => letter.unreviewed).map((letter) => letter.languageName));
  if (names.size === 0) return null;
  const languages = listNames(Array.from(names), language);
  return make('p', { class: 'small muted' }, say('unreviewedLetters', { languages }));
}

function drawTable(
  letters: LetterLine[],
  title: string,
  say: Say,
  ticked: Set<string>,
  actions: ListActions,
  refresh: () => void,
): HTMLElement {
  const rows = letters.map((letter) => drawRow(letter, say, ticked, actions, refresh));
  const heads = ['customer', 'balance', 'stage', 'subject'].map((key) =>
    make('th', { scope: 'col', class: key === 'balance' ? 'amount' : null }, say(key)),
  );
  return make(
    'table',
    { class: 'letters' },
    make('caption', { class: 'unseen' }, title),
    make('thead', {}, make('tr', {}, make('td'), ...heads)),
    make('tbody', {}, ...rows),
  );
}

function drawRow(
  letter: LetterLine,
  say: Say,
  ticked: Set<string>,
  actions: ListActions,
  refresh: () => void,
): HTMLElement {
  const box = make('input', { type: 'checkbox', 'aria-label': say('choose', { customer: letter.customer }) });
  box.checked = ticked.has(letter.key);
  const row = make('tr', { class: box.checked ? null : 'off' });
  box.addEventListener('change', () => {
    if (box.checked) ticked.add(letter.key);
    else ticked.delete(letter.key);
    row.className = box.checked ? '' : 'off';
    refresh();
  });
  const muted = (text: string): Child => make('div', { class: 'small muted' }, text);
  const read = make(
    'button',
    {
      type: 'button',
      class: 'link',
      lang: letter.language,
      dir: letter.direction,
      title: say('read', { customer: letter.customer }),
      'data-letter': letter.key,
      onclick: () => actions.read(letter),
    },
    letter.subject,
  );
  row.append(
    make('td', {}, box),
    make(
      'td',
      {},
      make('div', { class: 'who' }, make('bdi', {}, letter.customer)),
      muted(letter.invoices.join(', ')),
      letter.proposed && make('div', { class: 'small' }, letter.reason),
    ),
    make('td', { class: 'amount' }, make('bdi', {}, letter.balance)),
    make('td', {}, letter.stageName, muted(letter.languageName)),
    make('td', {}, read),
  );
  return row;
}
