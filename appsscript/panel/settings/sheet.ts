import type { SettingsAnswer } from '../../runs/answers.ts';
import { make } from '../dom.ts';
import { drawQuestions } from '../questions.ts';
import { ask } from '../server.ts';
import type { Say } from '../words.ts';
import { createTrial } from './change.ts';
import { drawColumns } from './columns.ts';
import { drawSettled } from './settled.ts';

/** How the sheet is understood: what is still asked, what was answered, what each column is taken for. It can be drawn anew by itself. */
export interface SheetSection {
  element: HTMLElement;
  reload(): Promise<void>;
}

/** `changed` hears of the settings as they are after an answer, for some answers are settings. */
export function createSheetSection(
  first: SettingsAnswer,
  say: Say,
  changed: (settings: Record<string, unknown>) => void,
): SheetSection {
  const element = make('section', { class: 'sheet', 'aria-labelledby': 'sheet-title' });
  const reload = async (): Promise<void> => {
    const answer = await ask<SettingsAnswer>(
      'loadSettings',
      first.sheet === null ? {} : { sheet: first.sheet },
    );
    draw(answer);
    changed(answer.settings);
  };
  draw(first);
  return { element, reload };

  function draw({ sheet, questions, settled, columns, choices }: SettingsAnswer): void {
    element.hidden = sheet === null;
    if (sheet === null) return;
    // The table stays open in which something was changed.
    const open = element.querySelector('details:has(table)')?.hasAttribute('open') === true;
    const trial = createTrial(sheet, say, reload);
    const title = make('h2', { id: 'sheet-title', tabindex: -1 }, say('sheetTitle'));
    // Where nothing is asked any more, the head of the section has the focus.
    const asked = drawQuestions(questions, say, () => reload().then(focusTitle), 'h3');
    element.replaceChildren(
      ...[
        title,
        make('p', { class: 'muted' }, say('sheetIntro', { sheet })),
        asked,
        ...drawSettled(settled, columns, choices.fields, say, trial),
        drawColumns(columns, choices.fields, say, trial, open),
      ].filter((child): child is HTMLElement => child instanceof Node),
    );
  }
}

function focusTitle(): void {
  document.getElementById('sheet-title')?.focus();
}
