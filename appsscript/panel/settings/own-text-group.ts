import { button, make } from '../dom.ts';
import { field, textArea, textBox } from '../field.ts';
import type { Say } from '../words.ts';
import { drawUsableFields } from './usable-fields.ts';

const NAMES = ['howToPay', 'nextStep', 'senderRole'];

export type OwnTexts = Record<string, string>;

/** The owner's texts in one further language: they can be taken out, and put back as long as the window is open. */
export interface OwnTextGroup {
  tag: string;
  element: HTMLElement;
  /** Null: nothing is written, or it has been taken out. */
  read(): OwnTexts | null;
  isOut(): boolean;
  putBack(): void;
  mainIs(tag: string): void;
}

interface GroupOptions {
  tag: string;
  name: string;
  texts: OwnTexts;
  usableFields: string[];
  /** Called when it was taken out or put back; `empty`: there is nothing to put back. */
  changed(group: OwnTextGroup, empty: boolean): void;
}

export function drawOwnTextGroup(
  { tag, name, texts, usableFields, changed }: GroupOptions,
  say: Say,
): OwnTextGroup {
  const idOf = (own: string): string => ['texts', tag, own].join('.');
  const howToPay = textArea(idOf('howToPay'), texts.howToPay ?? '', 4);
  const nextStep = textArea(idOf('nextStep'), texts.nextStep ?? '', 2);
  const senderRole = textBox(idOf('senderRole'), texts.senderRole ?? '');
  const controls = [howToPay, nextStep, senderRole];
  for (const control of controls) control.lang = tag;
  const twice = make('p', { class: 'note soon', hidden: true }, say('ownTextsTwice'));
  const remove = button(say('ownTextsRemove'), () => takeOut(), 'link');
  remove.setAttribute('aria-label', say('ownTextsRemoveOf', { language: name }));
  const boxes = make(
    'fieldset',
    { class: 'own-text' },
    make('legend', {}, make('bdi', { lang: tag }, name)),
    twice,
    field(say('howToPay'), howToPay),
    drawUsableFields(howToPay, usableFields, say),
    field(say('nextStep'), nextStep),
    field(say('senderRole'), senderRole),
    remove,
  );
  const undo = button(say('ownTextsPutBack'), () => group.putBack(), 'link');
  undo.setAttribute('aria-label', say('ownTextsPutBackOf', { language: name }));
  const gone = make('p', { hidden: true }, say('ownTextsGone', { language: name }), ' ', undo);
  let isOut = false;
  const setOut = (out: boolean): void => {
    isOut = out;
    boxes.hidden = out;
    gone.hidden = !out;
  };
  const read = (): OwnTexts | null => {
    const written = controls.map(({ value }) => value.trim());
    if (isOut || written.every((value) => value === '')) return null;
    return Object.fromEntries(NAMES.map((own, index) => [own, written[index]!]));
  };
  const takeOut = (): void => {
    const empty = read() === null;
    setOut(true);
    changed(group, empty);
    if (!empty) undo.focus();
  };
  const group: OwnTextGroup = {
    tag,
    element: make('div', {}, boxes, gone),
    read,
    isOut: () => isOut,
    putBack() {
      setOut(false);
      changed(group, false);
      howToPay.focus();
    },
    mainIs(main) {
      twice.hidden = main !== tag;
    },
  };
  return group;
}
