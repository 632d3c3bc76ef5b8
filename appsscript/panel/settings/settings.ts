import type { SettingsAnswer } from '../../runs/answers.ts';
import { button, make, show } from '../dom.ts';
import { choice, field, showProblems, textArea, textBox } from '../field.ts';
import { openPage } from '../page.ts';
import { ask, closeWindow, type Trouble } from '../server.ts';
import type { Say } from '../words.ts';
import { createSheetSection } from './sheet.ts';

openPage<SettingsAnswer>(() => ask('loadSettings'), draw);

function draw(answer: SettingsAnswer, say: Say): void {
  const { settings, choices } = answer;
  const text = (name: string): string => {
    const value = settings[name];
    return value === null || value === undefined ? '' : String(value);
  };
  const languages = choices.languages.map(({ tag, name, unreviewed }): [string, string] => [
    tag,
    unreviewed ? name.concat(' (', say('unreviewed'), ')') : name,
  ]);
  const tones = choices.tones.map((tone): [string, string] => [
    tone,
    say('tone'.concat(tone[0]!.toUpperCase(), tone.slice(1))),
  ]);
  const ladders = choices.ladders.map(({ id, name }): [string, string] => [id, name]);
  const ladder = choice('ladder', ladders, text('ladder') || choices.defaultLadder);
  const steps = make('ul', { class: 'small muted', 'aria-live': 'polite' });
  const drawSteps = (): void => {
    const chosen = choices.ladders.find(({ id }) => id === ladder.value);
    steps.replaceChildren(
      ...(chosen?.steps ?? []).map(({ says, offset }) =>
        make(
          'li',
          {},
          say(offset < 0 ? 'ladderBefore' : 'ladderAfter', { stage: says, count: Math.abs(offset) }),
        ),
      ),
    );
  };
  ladder.addEventListener('change', drawSteps);
  drawSteps();

  const days = Array.isArray(settings.sendingDays) ? (settings.sendingDays as number[]) : choices.defaultDays;
  const weekdays = choices.weekdays.map((name, index) => {
    const box = make('input', { type: 'checkbox', name: 'weekday', value: index + 1 });
    box.checked = days.includes(index + 1);
    return make('label', {}, box, name);
  });

  const form = make(
    'form',
    { novalidate: true },
    make('h2', {}, say('senderTitle')),
    field(say('senderName'), textBox('senderName', text('senderName')), say('senderNameHelp')),
    field(say('businessName'), textBox('businessName', text('businessName'))),
    field(say('replyTo'), textBox('replyTo', text('replyTo'), 'email'), say('replyToHelp')),
    make('h2', {}, say('payTitle')),
    field(say('howToPay'), textArea('howToPay', text('howToPay'), 4), say('howToPayHelp')),
    field(say('payLink'), textBox('payLink', text('payLink'), 'url'), say('payLinkHelp')),
    make('h2', {}, say('lettersTitle')),
    field(say('language'), choice('language', [['', say('languageAuto')], ...languages], text('language'))),
    field(say('tone'), choice('tone', [['', say('toneAuto')], ...tones], text('tone'))),
    field(say('currency'), textBox('currency', text('currency')), say('currencyHelp')),
    field(
      say('minimumBalance'),
      textBox('minimumBalance', text('minimumBalance'), 'number'),
      say('minimumBalanceHelp'),
    ),
    field(say('nextStep'), textArea('nextStep', text('nextStep'), 2), say('nextStepHelp')),
    make('h2', {}, say('timesTitle')),
    field(say('ladder'), ladder),
    steps,
    make(
      'fieldset',
      { class: 'field days', name: 'sendingDays' },
      make('legend', {}, say('sendingDays')),
      ...weekdays,
    ),
    field(
      say('balancesCheckedOn'),
      textBox('balancesCheckedOn', text('balancesCheckedOn'), 'date'),
      say('balancesHelp'),
    ),
  );
  const status = make('span', { class: 'aside', role: 'status' });
  const save = button(say('save'), () => void submit(), 'main');
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void submit();
  });
  // An answer about the sheet can be a setting; what the owner has typed meanwhile is hers.
  let known = settings;
  const section = createSheetSection(answer, say, (now) => {
    for (const name of ['currency', 'language']) {
      const control = form.elements.namedItem(name) as HTMLInputElement;
      const before = String(known[name] ?? '');
      if (control.value === before) control.value = String(now[name] ?? '');
    }
    known = now;
  });
  show(
    [make('h1', {}, say('intro')), section.element, form],
    [status, button(say('close'), closeWindow), save],
  );

  async function submit(): Promise<void> {
    save.disabled = true;
    status.textContent = '';
    try {
      const result = await ask<SettingsAnswer>('saveSettings', { changes: readForm(form) });
      showProblems(form, result.issues);
      status.textContent = result.saved ? say('saved') : say('mend', { count: result.issues.length });
      // With another currency or language other things are asked of the sheet; should that not come, the settings are kept all the same.
      if (result.saved) await section.reload().catch(() => undefined);
    } catch (trouble) {
      status.textContent = (trouble as Trouble).reached ? (trouble as Trouble).message : say('unreachable');
    }
    save.disabled = false;
  }
}

function readForm(form: HTMLFormElement): Record<string, unknown> {
  const data = new FormData(form);
  const text = (name: string): string => String(data.get(name) ?? '').trim();
  const orNull = (name: string): string | null => text(name) || null;
  return {
    senderName: text('senderName'),
    businessName: text('businessName'),
    replyTo: text('replyTo'),
    howToPay: text('howToPay'),
    payLink: text('payLink'),
    language: orNull('language'),
    tone: orNull('tone'),
    currency: orNull('currency')?.toUpperCase() ?? null,
    balancesCheckedOn: orNull('balancesCheckedOn'),
    // Left empty is not 0: the one is the usual smallest sum, with the other every balance counts.
    minimumBalance: text('minimumBalance') === '' ? null : Number(text('minimumBalance')),
    ladder: orNull('ladder'),
    sendingDays: data.getAll('weekday').map(Number),
    nextStep: text('nextStep'),
  };
}
