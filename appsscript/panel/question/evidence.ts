import type { QuestionLine } from '../../runs/answers.ts';
import { type Child, make } from '../dom.ts';
import type { Say } from '../words.ts';

/** Questions about what the owner has written in Settings, not about her sheet. */
const OWN: QuestionLine['kind'][] = ['own-words', 'own-text'];

/** Up to three things that stand in the sheet, or in her own texts. */
export function drawFound({ kind, found }: QuestionLine, say: Say): Child {
  if (found.length === 0) return null;
  const items = found.map((text) => make('li', {}, make('bdi', {}, text)));
  return make(
    'div',
    { class: 'found small' },
    say(OWN.includes(kind) ? 'questionFoundOwn' : 'questionFound'),
    make('ul', {}, ...items),
  );
}

/** "We think: …"; it is said, never chosen for the owner. */
export function drawSuggestion({ suggested }: QuestionLine): Child {
  return suggested !== null && make('p', { class: 'small suggestion' }, suggested);
}

/** The one that we would choose stands first. */
export function sortOptions({ options, suggestion }: QuestionLine): QuestionLine['options'] {
  const first = options.filter(({ id }) => id === suggestion);
  return first.concat(options.filter(({ id }) => id !== suggestion));
}
