import { make } from '../dom.ts';

interface TickBoxes {
  /** The setting that they are together; empty where each is a setting of its own. */
  name: string;
  /** The name that they share, where they are one setting. */
  each: string;
  legend: string;
  help?: string;
  boxes: { value: string | number; text: string; ticked: boolean }[];
  /** One below the other; else beside each other, as far as they fit. */
  stacked?: boolean;
}

/** Tick boxes under one heading, with the help that counts for all of them. */
export function tickBoxes({ name, each, legend, help, boxes, stacked }: TickBoxes): HTMLFieldSetElement {
  const helpId = (name || each).concat('-help');
  return make(
    'fieldset',
    {
      class: stacked ? 'field ticks stacked' : 'field ticks',
      name: name || null,
      'aria-describedby': help ? helpId : null,
    },
    make('legend', {}, legend),
    help && make('span', { class: 'help', id: helpId }, help),
    ...boxes.map(({ value, text, ticked }) => {
      const box = make('input', { type: 'checkbox', name: each || value, value });
      box.checked = ticked;
      return make('label', {}, box, text);
    }),
  );
}
