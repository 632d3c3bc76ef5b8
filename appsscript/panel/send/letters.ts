import type { LetterLine } from '../../runs/answers.ts';
import { type Child, make } from '../dom.ts';
import { type GroupName, nameGroup } from '../groups.ts';
import type { Say } from '../words.ts';

type Read = (letter: LetterLine) => void;

/** The letters of one group: a tick box, who, how much, which letter; its subject opens it. `changed`: a box was ticked or cleared. */
export function drawLetters(
  group: GroupName,
  letters: LetterLine[],
  say: Say,
  ticked: Set<string>,
  read: Read,
  changed: () => void,
): HTMLElement {
  const rows = letters.map((letter) => drawRow(letter, say, ticked, read, changed));
  const heads = ['customer', 'balance', 'stage', 'subject'].map((key) =>
    make('th', { scope: 'col', class: key === 'balance' ? 'amount' : null }, say(key)),
  );
  return make(
    'table',
    { class: 'letters' },
    make('caption', { class: 'unseen' }, nameGroup(group, say)),
    make('thead', {}, make('tr', {}, make('td'), ...heads)),
    make('tbody', {}, ...rows),
  );
}

function drawRow(
  letter: LetterLine,
  say: Say,
  ticked: Set<string>,
  open: Read,
  changed: () => void,
): HTMLElement {
  const box = make('input', { type: 'checkbox', 'aria-label': say('choose', { customer: letter.customer }) });
  box.checked = ticked.has(letter.key);
  const row = make('tr', { class: box.checked ? null : 'off' });
  box.addEventListener('change', () => {
    if (box.checked) ticked.add(letter.key);
    else ticked.delete(letter.key);
    row.className = box.checked ? '' : 'off';
    changed();
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
      onclick: () => open(letter),
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
