import type { ColumnLine } from '../../runs/answers.ts';
import { button, make } from '../dom.ts';
import { choice } from '../field.ts';
import type { Say } from '../words.ts';
import type { Trial } from './change.ts';

/** The columns of the sheet: what stands there, and what each is taken for, which can be corrected by choosing. */
export function drawColumns(
  columns: ColumnLine[],
  fields: { id: string; text: string }[],
  say: Say,
  trial: Trial,
  open: boolean,
): HTMLElement {
  const heads = ['columnHeader', 'columnSamples', 'columnField'].map((key) =>
    make('th', { scope: 'col' }, say(key)),
  );
  return make(
    'details',
    { open },
    make('summary', {}, say('columnsTitle')),
    make(
      'table',
      { class: 'columns' },
      make('caption', { class: 'unseen' }, say('columnsTitle')),
      make('thead', {}, make('tr', {}, ...heads)),
      make('tbody', {}, ...columns.map((column) => drawColumn(column, fields, say, trial))),
    ),
  );
}

function drawColumn(
  { id, header, field, samples, said }: ColumnLine,
  fields: { id: string; text: string }[],
  say: Say,
  trial: Trial,
): HTMLElement {
  const choices = fields.map((one): [string, string] => [one.id, one.text]);
  // What is not understood is not a choice: to say that it does not matter is an answer, too.
  const select = choice(
    'column '.concat(id),
    field === '' ? [['', say('columnNotUsed')], ...choices] : choices,
    field,
  );
  select.setAttribute('aria-label', say('columnFieldOf', { header }));
  const change = { id, place: make('div', {}), control: select, before: field };
  select.addEventListener('change', () => {
    if (select.value !== '') trial({ ...change, answer: select.value });
  });
  const again = button(say('askAgain'), () => trial({ ...change, answer: '' }), 'link');
  again.setAttribute('aria-label', say('askAgainAbout', { question: header }));
  return make(
    'tr',
    {},
    make('th', { scope: 'row' }, make('bdi', {}, header)),
    make('td', { class: 'samples' }, ...samples.map((text) => make('div', {}, make('bdi', {}, text)))),
    make(
      'td',
      {},
      select,
      said && make('div', { class: 'small' }, say('columnSaid'), ' ', again),
      change.place,
    ),
  );
}
