import type { SettingsAnswer } from '../../runs/answers.ts';
import { make } from '../dom.ts';
import { choice, field, textArea, textBox } from '../field.ts';
import type { Say } from '../words.ts';
import { drawAnswerLinks } from './answer-links.ts';
import { drawLadder } from './ladder.ts';
import { drawOffers } from './offers.ts';
import { drawOwnTexts } from './own-texts.ts';
import { readForm } from './read-form.ts';
import { tickBoxes } from './tick-boxes.ts';
import { drawUsableFields } from './usable-fields.ts';

export interface SettingsForm {
  element: HTMLFormElement;
  /** What stands in it, as the changes to save. */
  read(): Record<string, unknown>;
  /** An answer about the sheet can be a setting; what the owner has typed meanwhile is hers. */
  follow(settings: Record<string, unknown>): void;
}

const SECTORS: Record<string, string> = {
  freight: 'sectorFreight',
  subscription: 'sectorSubscription',
  tuition: 'sectorTuition',
};

export function drawForm({ settings, choices }: SettingsAnswer, say: Say): SettingsForm {
  const text = (name: string): string => String(settings[name] ?? '');
  const box = (name: string, type = 'text'): HTMLInputElement => textBox(name, text(name), type);
  const languages = choices.languages.map(({ tag, name, unreviewed }): [string, string] => [
    tag,
    unreviewed ? name.concat(' (', say('unreviewed'), ')') : name,
  ]);
  const tones = choices.tones.map((tone): [string, string] => [
    tone,
    say('tone'.concat(tone[0]!.toUpperCase(), tone.slice(1))),
  ]);
  const sectors = choices.sectors.map((sector): [string, string] => [sector, say(SECTORS[sector] ?? sector)]);
  const days = Array.isArray(settings.sendingDays) ? settings.sendingDays : choices.defaultDays;
  const weekdays = choices.weekdays.map((name, index) => ({
    value: index + 1,
    text: name,
    ticked: days.includes(index + 1),
  }));
  const howToPay = textArea('howToPay', text('howToPay'), 5);

  const language = choice('language', [['', say('languageAuto')], ...languages], text('language'));
  const mainLanguage = (): string => language.value || choices.spreadsheetLanguage;
  const ownTexts = drawOwnTexts(settings.texts, languages, choices, say);
  ownTexts.mainIs(mainLanguage());
  language.addEventListener('change', () => ownTexts.mainIs(mainLanguage()));

  const element = make(
    'form',
    { novalidate: true },
    make('h2', {}, say('senderTitle')),
    field(say('senderName'), box('senderName'), say('senderNameHelp')),
    field(say('senderRole'), box('senderRole'), say('senderRoleHelp')),
    field(say('businessName'), box('businessName')),
    field(say('replyTo'), box('replyTo', 'email'), say('replyToHelp')),
    field(say('phone'), box('phone', 'tel'), say('phoneHelp')),
    field(say('helpContact'), box('helpContact'), say('helpContactHelp')),
    make('h2', {}, say('payTitle')),
    field(say('howToPay'), howToPay, say('howToPayHelp')),
    drawUsableFields(howToPay, choices.usableFields, say),
    field(say('payLink'), box('payLink', 'url'), say('payLinkHelp')),
    make('h2', {}, say('lettersTitle')),
    field(say('language'), language),
    field(say('tone'), choice('tone', [['', say('toneAuto')], ...tones], text('tone'))),
    field(
      say('sector'),
      choice('sector', [['', say('sectorNone')], ...sectors], text('sector')),
      say('sectorHelp'),
    ),
    field(say('currency'), box('currency'), say('currencyHelp')),
    field(say('minimumBalance'), box('minimumBalance', 'number'), say('minimumBalanceHelp')),
    field(say('nextStep'), textArea('nextStep', text('nextStep'), 2), say('nextStepHelp')),
    drawOffers(settings.offers, choices.offers, say),
    drawAnswerLinks(settings, say),
    ownTexts.element,
    make('h2', {}, say('timesTitle')),
    ...drawLadder(choices, text('ladder'), say),
    tickBoxes({ name: 'sendingDays', each: 'weekday', legend: say('sendingDays'), boxes: weekdays }),
    field(say('balancesCheckedOn'), box('balancesCheckedOn', 'date'), say('balancesHelp')),
  );
  let known = settings;
  return {
    element,
    read: () => ({ ...readForm(element), texts: ownTexts.read() }),
    follow(now) {
      for (const name of ['currency', 'language']) {
        const control = element.elements.namedItem(name) as HTMLInputElement;
        const before = String(known[name] ?? '');
        if (control.value === before) control.value = String(now[name] ?? '');
      }
      known = now;
      ownTexts.mainIs(mainLanguage());
    },
  };
}
