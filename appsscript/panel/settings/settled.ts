import type { ColumnLine, SettledLine } from '../../runs/answers.ts';
import { button, type Child, make } from '../dom.ts';
import { choice, field } from '../field.ts';
import type { Say } from '../words.ts';
import type { Trial } from './change.ts';

interface Options {
  id: string;
  text: string;
}

/**
 * What the owner has answered: each answer can be changed, or taken back so that it is asked again. Columns of which she has
 * said what they are belong to it, whether she was asked or corrected them herself.
 */
export function drawSettled(
  settled: SettledLine[],
  columns: ColumnLine[],
  fields: Options[],
  say: Say,
  trial: Trial,
): Child[] {
  const said = columns.filter((column) => column.said && !settled.some(({ id }) => id === column.id));
  const lines = [
    ...settled.map(({ id, title, options, answer, answerText }) =>
      drawLine(id, title, withAnswer(options, { id: answer, text: answerText }), answer, say, trial),
    ),
    ...said.map((column) =>
      drawLine(column.id, say('columnFieldOf', { header: column.header }), fields, column.field, say, trial),
    ),
  ];
  return lines.length === 0 ? [] : [make('h3', {}, say('settledTitle')), make('div', {}, ...lines)];
}

/** An answer need not be among those that are offered at once: any currency, any field. */
function withAnswer(options: Options[], answer: Options): Options[] {
  return options.some(({ id }) => id === answer.id) ? options : [answer, ...options];
}

function drawLine(
  id: string,
  title: string,
  options: Options[],
  answer: string,
  say: Say,
  trial: Trial,
): HTMLElement {
  const choices = options.map((option): [string, string] => [option.id, option.text]);
  const select = choice('settled-'.concat(id.replace(/\s+/g, '-')), choices, answer);
  const change = { id, place: make('div', {}), control: select, before: answer };
  select.addEventListener('change', () => trial({ ...change, answer: select.value }));
  const again = button(say('askAgain'), () => trial({ ...change, answer: '' }), 'link');
  again.setAttribute('aria-label', say('askAgainAbout', { question: title }));
  return make(
    'div',
    { class: 'settled' },
    make('div', { class: 'answer' }, field(title, select), again),
    change.place,
  );
}
