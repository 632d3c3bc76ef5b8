import type { PlanAnswer, UncertainLine } from '../../runs/answers.ts';
import { button, type Child, make } from '../dom.ts';
import { textBox } from '../field.ts';
import { drawQuestions } from '../questions.ts';
import { ask, type Trouble } from '../server.ts';
import type { Say } from '../words.ts';
import { drawSettingForm } from './setting-form.ts';

/** What is asked of the owner: uncertain letters, a shortened log, questions about the sheet, the sender, unconfirmed balances. */
export function drawBefore(
  plan: PlanAnswer,
  say: Say,
  reload: () => void,
  refresh: () => Promise<void>,
): Child[] {
  const { balances } = plan;
  return [
    plan.uncertain.length > 0 && drawUncertain(plan.uncertain, say, reload),
    plan.logShorter !== null &&
      make(
        'section',
        { class: 'note overdue' },
        make('p', {}, plan.logShorter),
        actions(say, [[say('acceptLog'), () => ask('acceptLog')]], reload),
      ),
    drawQuestions(plan.questions, say, refresh),
    plan.missing.length > 0 && drawSender(plan, say, reload),
    balances.needed &&
      make(
        'section',
        { class: 'note soon' },
        make('h2', {}, say('balancesTitle')),
        make('p', {}, say('balancesAsked', { count: balances.waiting })),
        make(
          'p',
          {},
          balances.checkedOn ? say('balancesChecked', { day: balances.checkedOn }) : say('balancesNever'),
        ),
        actions(
          say,
          [[say('balancesConfirm'), () => ask('confirmBalances')]],
          reload,
          plan.missing.length > 0 ? '' : 'main',
        ),
      ),
    drawNotices(plan, say),
  ].filter((child): child is HTMLElement => Boolean(child));
}

function drawNotices({ notices, unreadRows }: PlanAnswer, say: Say): HTMLElement | null {
  const texts = unreadRows > 0 ? notices.concat(say('issues', { count: unreadRows })) : notices;
  if (texts.length === 0) return null;
  return make('div', { class: 'note soon' }, ...texts.map((text) => make('p', {}, text)));
}

/** Buttons that ask the script for something and then load everything anew; a failure is said beside them. */
function actions(
  say: Say,
  choices: [text: string, work: () => Promise<unknown>][],
  done: () => void,
  kind = '',
): HTMLElement {
  const status = make('span', { role: 'alert' });
  const buttons = choices.map(([text, work]) =>
    button(
      text,
      () => {
        for (const one of buttons) one.disabled = true;
        work().then(done, (trouble: Trouble) => {
          status.textContent = trouble.reached ? trouble.message : say('unreachable');
          for (const one of buttons) one.disabled = false;
        });
      },
      kind,
    ),
  );
  return make('div', { class: 'buttons' }, ...buttons, status);
}

function drawUncertain(lines: UncertainLine[], say: Say, reload: () => void): HTMLElement {
  return make(
    'section',
    { class: 'note overdue' },
    make('h2', {}, say('uncertainTitle', { count: lines.length })),
    make('p', {}, say('uncertainHelp')),
    ...lines.map(({ id, at, to, subject, customer }) =>
      make(
        'div',
        {},
        make('strong', {}, make('bdi', {}, customer)),
        make('div', { class: 'small' }, say('uncertainLine', { subject, to: to.join(', '), at })),
        actions(
          say,
          [
            [say('itLeft'), () => ask('settleUncertain', { id, left: true })],
            [say('itDidNot'), () => ask('settleUncertain', { id, left: false })],
          ],
          reload,
        ),
      ),
    ),
  );
}

/** The short form of the first run: the two settings without which no letter goes. */
function drawSender({ sender }: PlanAnswer, say: Say, reload: () => void): HTMLElement {
  const boxes = [
    { label: say('senderName'), box: textBox('senderName', sender.senderName) },
    { label: say('replyTo'), box: textBox('replyTo', sender.replyTo, 'email') },
  ];
  const after = make('p', { class: 'small' }, say('senderMore'));
  return drawSettingForm(say, { title: say('senderTitle'), boxes, after, save: say('senderSave') }, reload);
}
