import type { LetterSummary } from '../protocol.ts';
import { api } from './api.ts';
import { byId, make } from './elements.ts';
import { attachTabKeys, chooseTab } from './tabs.ts';

type Part = 'html' | 'text' | 'source';
const partNames: [Part, string][] = [
  ['html', 'Letter'],
  ['text', 'Plain text'],
  ['source', 'Source'],
];

export interface Outbox {
  refresh(): Promise<void>;
}

/** The letters that the add-on has sent here: a list, and the letter that is open, as HTML, text and source. */
export function createOutbox(): Outbox {
  const home = byId('outbox');
  const list = make('ul', { className: 'letter-list' });
  list.setAttribute('role', 'list');
  list.setAttribute('aria-label', 'Letters in the outbox');
  const letter = make('article', { className: 'letter' });
  letter.setAttribute('aria-label', 'The open letter');
  let letters: LetterSummary[] = [];
  let open: string | null = null;
  /** The person chose the open letter; until then the newest is open. */
  let chosen = false;
  let part: Part = 'html';

  async function showPart(summary: LetterSummary, place: HTMLElement): Promise<void> {
    if (part === 'html' && summary.hasHtml) {
      const frame = make('iframe', { title: `Letter: ${summary.subject}` });
      // The letter's own policy lets no script run; see `letterPolicy`.
      frame.setAttribute('sandbox', 'allow-scripts');
      frame.src = `/api/outbox/${encodeURIComponent(summary.id)}/html`;
      place.replaceChildren(frame);
      return;
    }
    const text = make('pre', { className: part, tabIndex: 0, dir: part === 'source' ? 'ltr' : 'auto' });
    text.setAttribute('aria-label', part === 'source' ? 'Source of the letter' : 'Letter as plain text');
    text.setAttribute('role', 'region');
    place.replaceChildren(text);
    try {
      text.textContent = await api.letterText(summary.id, part === 'source' ? 'source' : 'text');
    } catch (error) {
      text.textContent = error instanceof Error ? error.message : String(error);
    }
  }

  function showLetter(): void {
    const summary = letters.find((one) => one.id === open);
    letter.replaceChildren();
    if (!summary) return;
    const facts: [string, string][] = [
      ['To', summary.to],
      ['Cc', summary.cc],
      ['Subject', summary.subject],
      ['From', summary.from],
      ['Replies to', summary.replyTo],
      ['Sent', summary.at],
    ];
    const details = make('dl');
    for (const [name, value] of facts)
      if (value) details.append(make('dt', {}, name), make('dd', { dir: 'auto' }, value));
    const views = make('div', { className: 'views-of-letter' });
    views.setAttribute('role', 'tablist');
    views.setAttribute('aria-label', 'Ways to see the letter');
    const place = make('div', { className: 'letter', id: 'letter-part' });
    place.setAttribute('role', 'tabpanel');
    place.setAttribute('aria-label', 'Letter');
    const tabs = partNames.map(([name, label]) => {
      const tab = make('button', { type: 'button' }, label);
      tab.setAttribute('role', 'tab');
      tab.setAttribute('aria-controls', 'letter-part');
      tab.addEventListener('click', () => {
        part = name;
        chooseTab(views, tab);
        void showPart(summary, place);
      });
      return tab;
    });
    views.append(...tabs);
    attachTabKeys(views);
    chooseTab(views, tabs[partNames.findIndex(([name]) => name === part)] ?? null);
    letter.append(details, views, place);
    void showPart(summary, place);
  }

  function showList(): void {
    byId('outbox-count').textContent =
      letters.length === 0 ? '' : letters.length === 1 ? '1 letter' : `${letters.length} letters`;
    byId('view-outbox').textContent = letters.length === 0 ? 'Outbox' : `Outbox (${letters.length})`;
    if (letters.length === 0) {
      home.replaceChildren(
        make(
          'p',
          { className: 'outbox-empty' },
          'Nothing sent yet. In the menu Kind Reminder choose Send reminders.',
        ),
      );
      return;
    }
    list.replaceChildren(
      ...letters.map((summary) => {
        const button = make(
          'button',
          { type: 'button' },
          make('span', { className: 'to', dir: 'auto' }, summary.to),
          make('span', { className: 'at' }, summary.at),
          make('span', { className: 'subject', dir: 'auto' }, summary.subject),
        );
        button.setAttribute('aria-current', String(summary.id === open));
        button.addEventListener('click', () => {
          open = summary.id;
          chosen = true;
          for (const other of list.querySelectorAll('button'))
            other.setAttribute('aria-current', String(other === button));
          showLetter();
        });
        const item = make('li', {}, button);
        item.setAttribute('aria-label', `${summary.to}: ${summary.subject}`);
        return item;
      }),
    );
    if (!list.isConnected) home.replaceChildren(list, letter);
  }

  return {
    async refresh() {
      const before = letters.map((one) => one.id).join();
      letters = (await api.outbox()).letters;
      if (letters.map((one) => one.id).join() === before && home.hasChildNodes()) return;
      if (!chosen || !letters.some((one) => one.id === open)) {
        open = letters[0]?.id ?? null;
        chosen = false;
      }
      showList();
      showLetter();
    },
  };
}
