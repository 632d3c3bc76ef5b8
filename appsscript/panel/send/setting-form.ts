import type { SettingsAnswer } from '../../runs/answers.ts';
import { type Child, make } from '../dom.ts';
import { field, showProblems } from '../field.ts';
import { ask, type Trouble } from '../server.ts';
import type { Say } from '../words.ts';

interface SettingForm {
  title: string;
  /** Above and below the boxes. */
  before?: Child;
  after?: Child;
  boxes: { label: string; box: HTMLInputElement }[];
  save: string;
}

/** A short form for settings without which letters cannot go: all boxes must be filled; saved at once, then `done`. */
export function drawSettingForm(
  say: Say,
  { title, before, after, boxes, save }: SettingForm,
  done: () => void,
): HTMLElement {
  const status = make('span', { role: 'alert' });
  const submit = make('button', { type: 'submit', class: 'main' }, save);
  const form = make(
    'form',
    { class: 'note', novalidate: true },
    make('h2', {}, title),
    before,
    ...boxes.map(({ label, box }) => field(label, box)),
    after,
    make('div', { class: 'buttons' }, submit, status),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const changes: Record<string, string> = {};
    for (const { box } of boxes) changes[box.name] = box.value.trim();
    const empty = boxes.filter(({ box }) => changes[box.name] === '');
    if (empty.length > 0) {
      showProblems(
        form,
        empty.map(({ box }) => ({ field: box.name, text: say('fillIn') })),
      );
      return;
    }
    submit.disabled = true;
    ask<SettingsAnswer>('saveSettings', { changes }).then(
      (answer) => {
        submit.disabled = false;
        if (answer.saved) done();
        else showProblems(form, answer.issues);
      },
      (trouble: Trouble) => {
        submit.disabled = false;
        status.textContent = trouble.reached ? trouble.message : say('unreachable');
      },
    );
  });
  return form;
}
