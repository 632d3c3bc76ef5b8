import type { QuestionLine } from '../../runs/answers.ts';
import { button, make } from '../dom.ts';
import type { Say } from '../words.ts';
import { drawFound, drawSuggestion, sortOptions } from './evidence.ts';
import type { Keep } from './keep-answers.ts';

/** Several columns that are not known: a choice for each, kept together, or one answer for all of them. */
export function drawColumnList(line: QuestionLine, say: Say, keep: Keep, problem: HTMLElement): HTMLElement {
  const list = make('div', {}, ...line.parts.map((part) => drawPart(part, say)));
  const keepChosen = (): void => {
    const answers: Record<string, string> = {};
    for (const { name, value } of list.querySelectorAll<HTMLInputElement>('input:checked'))
      answers[name] = value;
    if (Object.keys(answers).length > 0) {
      keep(answers, problem, say('notKept'));
      return;
    }
    problem.textContent = say('chooseFirst');
    list.querySelector('input')?.focus();
  };
  // Said of each column by itself, so that the answer outlives a column that is added or renamed.
  const keepForAll = (option: string): void => {
    const answers: Record<string, string> = {};
    for (const { id } of line.parts) answers[id] = option;
    keep(answers, problem, say('notKept'));
  };
  return make(
    'div',
    { class: 'column-list' },
    list,
    make(
      'div',
      { class: 'buttons' },
      button(say('keepChosen'), keepChosen),
      ...line.options.map(({ id, text }) => button(text, () => keepForAll(id))),
    ),
  );
}

function drawPart(part: QuestionLine, say: Say): HTMLElement {
  return make(
    'fieldset',
    {},
    make('legend', {}, part.title),
    make(
      'div',
      { class: 'part' },
      make('div', { class: 'asked' }, drawFound(part, say), drawSuggestion(part)),
      make(
        'div',
        { class: 'choices' },
        ...sortOptions(part).map(({ id, text }) =>
          make('label', {}, make('input', { type: 'radio', name: part.id, value: id }), text),
        ),
      ),
    ),
  );
}
