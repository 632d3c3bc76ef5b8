import type { SettingsAnswer } from '../../runs/answers.ts';
import { button, make, show } from '../dom.ts';
import { showProblems } from '../field.ts';
import { openPage } from '../page.ts';
import { ask, closeWindow, type Trouble } from '../server.ts';
import type { Say } from '../words.ts';
import { drawForm } from './form.ts';
import { createSheetSection } from './sheet.ts';

openPage<SettingsAnswer>(() => ask('loadSettings'), draw);

function draw(answer: SettingsAnswer, say: Say): void {
  const { element: form, read, follow } = drawForm(answer, say);
  const status = make('span', { class: 'aside', role: 'status' });
  const save = button(say('save'), () => void submit(), 'main');
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void submit();
  });
  const section = createSheetSection(answer, say, follow);
  show(
    [make('h1', {}, say('intro')), section.element, form],
    [status, button(say('close'), closeWindow), save],
  );

  async function submit(): Promise<void> {
    save.disabled = true;
    status.textContent = '';
    try {
      const result = await ask<SettingsAnswer>('saveSettings', { changes: read() });
      showProblems(form, inOrder(form, result.issues));
      status.textContent = result.saved ? say('saved') : say('mend', { count: result.issues.length });
      // With another currency or language other things are asked of the sheet; should that not come, the settings are kept all the same.
      if (result.saved) await section.reload().catch(() => undefined);
    } catch (trouble) {
      status.textContent = (trouble as Trouble).reached ? (trouble as Trouble).message : say('unreachable');
    }
    save.disabled = false;
  }
}

/** As they stand in the form, from the top: the first one gets the focus. */
function inOrder(form: HTMLFormElement, issues: SettingsAnswer['issues']): SettingsAnswer['issues'] {
  const names = Array.from(form.elements, (element) => element.getAttribute('name'));
  return issues.slice().sort((one, other) => names.indexOf(one.field) - names.indexOf(other.field));
}
