import type { FreedLine } from '../../runs/answers.ts';
import { announce, readOut } from '../announce.ts';
import { button, type Child, make } from '../dom.ts';
import { ask, type Trouble } from '../server.ts';
import type { Say } from '../words.ts';

export interface Change {
  /** The question, and what is now said to it; empty: it is asked again. */
  id: string;
  answer: string;
  /** Where to show what it does. */
  place: HTMLElement;
  /** What was changed, and what it said before. */
  control: HTMLSelectElement;
  before: string;
}

/** Shows what a change would do to the letters; only then can it be kept. One is tried at a time. */
export type Trial = (change: Change) => void;

export function createTrial(sheet: string, say: Say, reload: () => Promise<void>): Trial {
  let open: Change | null = null;

  return (change) => {
    if (open !== null) close(open, open.control !== change.control);
    open = change;
    const { id, answer, place } = change;
    announce(say('loading'));
    ask<{ freed: FreedLine[]; held: FreedLine[] }>('previewAnswers', {
      sheet,
      answers: { [id]: answer },
    }).then(
      ({ freed, held }) => {
        if (open === change) show(change, freed, held);
      },
      (trouble: Trouble) => fail(place, trouble),
    );
  };

  function show(change: Change, freed: FreedLine[], held: FreedLine[]): void {
    const { place } = change;
    const keep = button(say('keepIt'), () => {
      if (place.hasAttribute('aria-busy')) return;
      place.setAttribute('aria-busy', 'true');
      announce(say('loading'));
      ask<{ saved: boolean }>('saveAnswers', { answers: { [change.id]: change.answer } })
        .then(({ saved }) => (saved ? done(change) : fail(place, { message: say('notKept'), reached: true })))
        .catch((trouble: Trouble) => fail(place, trouble));
    });
    const leave = button(say('leaveIt'), () => {
      close(change, true);
      open = null;
      change.control.focus();
      announce(say('leftAsItWas'));
    });
    const effects = [listLetters('frees', freed, say), listLetters('holdsBack', held, say)].flat();
    place.replaceChildren(
      make(
        'div',
        { class: 'note' },
        ...(effects.length > 0 ? effects : [make('p', {}, say('changesNone'))]),
        make('div', { class: 'buttons' }, keep, leave),
      ),
    );
    readOut(
      [
        freed.length > 0 && say('frees', { count: freed.length }),
        held.length > 0 && say('holdsBack', { count: held.length }),
        effects.length === 0 && say('changesNone'),
      ]
        .filter(Boolean)
        .join(' '),
    );
  }

  async function done({ control }: Change): Promise<void> {
    open = null;
    await reload();
    // The control is another one now, or gone: then the question stands at the head of the section.
    const drawn = Array.from(document.querySelectorAll('select')).find(({ name }) => name === control.name);
    (drawn ?? document.getElementById('sheet-title'))?.focus();
    announce(say('kept'));
  }

  function fail(place: HTMLElement, trouble: Pick<Trouble, 'message' | 'reached'>): void {
    place.removeAttribute('aria-busy');
    announce('');
    const text = trouble.reached ? trouble.message : say('unreachable');
    place.append(make('p', { class: 'problem', role: 'alert' }, text));
  }
}

function close({ place, control, before }: Change, back: boolean): void {
  place.replaceChildren();
  if (back) control.value = before;
}

function listLetters(key: 'frees' | 'holdsBack', letters: FreedLine[], say: Say): Child[] {
  if (letters.length === 0) return [];
  return [
    make('p', {}, say(key, { count: letters.length })),
    make(
      'ul',
      {},
      ...letters.map(({ customer, balance, stage }) =>
        make('li', {}, say('letterLine', { customer, balance, stage })),
      ),
    ),
  ];
}
