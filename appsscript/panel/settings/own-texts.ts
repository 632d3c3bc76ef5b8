import type { SettingsAnswer } from '../../runs/answers.ts';
import { readOut } from '../announce.ts';
import { button, make } from '../dom.ts';
import { choice, field } from '../field.ts';
import type { Say } from '../words.ts';
import { drawOwnTextGroup, type OwnTextGroup, type OwnTexts } from './own-text-group.ts';

export interface OwnTextsSection {
  element: HTMLElement;
  read(): Record<string, OwnTexts>;
  /** The language in which the texts of the settings themselves are written. */
  mainIs(tag: string): void;
}

/** The owner's texts in further languages, one group for each; another can be added, and one taken out. */
export function drawOwnTexts(
  kept: unknown,
  languages: [tag: string, text: string][],
  choices: SettingsAnswer['choices'],
  say: Say,
): OwnTextsSection {
  const texts = { ...(kept as Record<string, OwnTexts> | undefined) };
  const nameOf = (tag: string): string => choices.languages.find((known) => known.tag === tag)?.name ?? tag;
  let main = '';
  let groups: OwnTextGroup[] = [];
  const list = make('div', {});
  const counted = make('p', { class: 'small muted', id: 'own-texts-main' });
  const select = choice('newLanguage', [], '');
  const add = button(say('ownTextsAdd'), () => addGroup(select.value));
  const adder = make('div', { class: 'adder' }, field(say('ownTextsNew'), select), add);
  const title = make('h2', { id: 'own-texts-title' }, say('ownTextsTitle'));
  const help = make('p', { class: 'small muted', id: 'own-texts-help' }, say('ownTextsHelp'));
  const element = make(
    'fieldset',
    {
      class: 'field own-texts',
      name: 'texts',
      'aria-labelledby': title.id,
      'aria-describedby': help.id.concat(' ', counted.id),
    },
    ...[title, help, counted, list, adder],
  );

  const offerLanguages = (): void => {
    const free = languages.filter(
      ([tag]) => tag !== main && !groups.some((group) => group.tag === tag && !group.isOut()),
    );
    select.replaceChildren(...free.map(([tag, text]) => make('option', { value: tag }, text)));
    adder.hidden = free.length === 0;
  };
  const changed = (group: OwnTextGroup, empty: boolean): void => {
    if (empty) {
      group.element.remove();
      groups = groups.filter((one) => one !== group);
    }
    offerLanguages();
    if (empty) select.focus();
    else if (group.isOut()) readOut(say('ownTextsGone', { language: nameOf(group.tag) }));
  };
  const drawGroup = (tag: string, written: OwnTexts): OwnTextGroup => {
    const { usableFields } = choices;
    const group = drawOwnTextGroup({ tag, name: nameOf(tag), texts: written, usableFields, changed }, say);
    group.mainIs(main);
    groups.push(group);
    list.append(group.element);
    return group;
  };
  // What was taken out is put back as it was.
  const addGroup = (tag: string): void => {
    (groups.find((group) => group.tag === tag) ?? drawGroup(tag, {})).putBack();
  };
  for (const tag of Object.keys(texts)) drawGroup(tag, texts[tag]!);

  return {
    element,
    read() {
      const written: Record<string, OwnTexts> = {};
      for (const group of groups) {
        const own = group.read();
        if (own) written[group.tag] = own;
      }
      return written;
    },
    mainIs(tag) {
      main = tag;
      counted.textContent = say('ownTextsMain', { language: nameOf(tag) });
      for (const group of groups) group.mainIs(tag);
      offerLanguages();
    },
  };
}
