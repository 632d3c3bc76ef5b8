import type { PageWords } from '../runs/answers.ts';
import { button, make, show } from './dom.ts';
import type { Trouble } from './server.ts';
import { createSay, type Say } from './words.ts';

/** For the moment before the page's own words have come: the build puts them here for each language. */
declare const FIRST_WORDS: Record<string, { loading: string; tryAgain: string; unreachable: string }>;

/** Loads a page's data and draws it; says so while it waits and when it fails, with a way to try again. */
export function openPage<T extends PageWords>(
  load: () => Promise<T>,
  draw: (answer: T, say: Say) => void,
): void {
  showLoading();
  load().then(
    (answer) => {
      document.documentElement.lang = answer.language;
      document.documentElement.dir = answer.direction;
      draw(answer, createSay(answer));
    },
    (trouble: Trouble) => showTrouble(trouble, () => openPage(load, draw)),
  );
}

/** Loads anew after something was kept: the window stands as it is until the new data has come, then is drawn. */
export function refreshPage<T extends PageWords>(
  load: () => Promise<T>,
  draw: (answer: T, say: Say) => void,
): Promise<void> {
  return load().then(
    (answer) => draw(answer, createSay(answer)),
    (trouble: Trouble) => showTrouble(trouble, () => openPage(load, draw)),
  );
}

export function showLoading(): void {
  const dots = make('span', { class: 'dots', 'aria-hidden': 'true' }, make('i'), make('i'), make('i'));
  show(
    [make('div', { class: 'calm' }, dots, make('p', { role: 'status', dir: 'auto' }, firstWords().loading))],
    [],
  );
  document.getElementById('page')!.setAttribute('aria-busy', 'true');
}

export function showTrouble(trouble: Trouble, again: () => void): void {
  const words = firstWords();
  const text = trouble.reached ? trouble.message : words.unreachable;
  show(
    [make('div', { class: 'note overdue', role: 'alert' }, make('p', { dir: 'auto' }, text))],
    [button(words.tryAgain, again, 'main')],
  );
}

/** In the language of the page if it is known, else of the browser. */
export function firstWords(): { loading: string; tryAgain: string; unreachable: string } {
  const known = Object.keys(FIRST_WORDS);
  const wanted = [document.documentElement.lang, navigator.language];
  for (const language of document.documentElement.dir ? wanted : wanted.slice(1)) {
    const start = language.toLowerCase().split('-')[0];
    const found = known.find((tag) => tag.toLowerCase().split('-')[0] === start);
    if (found) return FIRST_WORDS[found]!;
  }
  return FIRST_WORDS.en!;
}
