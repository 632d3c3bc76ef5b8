import type { LetterLine, PlanAnswer } from '../../runs/answers.ts';
import { button, make, show, wayBack } from '../dom.ts';
import { listNames, type Say } from '../words.ts';
import { addUp } from './totals.ts';

/** Numbers and consequences, then the one button after which letters leave. */
export function drawConfirm(
  plan: PlanAnswer,
  chosen: LetterLine[],
  say: Say,
  actions: { back(): void; send(): void },
): void {
  const others = plan.others
    .filter(({ kind }) => kind !== 'skip')
    .reduce((sum, { lines }) => sum + lines.length, plan.letters.length - chosen.length);
  const recipients = chosen.reduce((sum, letter) => sum + letter.to.length + letter.cc.length, 0);
  const go = button(
    say('send', { count: chosen.length }),
    () => {
      go.disabled = true;
      actions.send();
    },
    'main',
  );
  show(
    [
      make('h1', {}, say('confirmTitle')),
      make(
        'ul',
        { class: 'consequences' },
        make('li', {}, say('confirmLetters', { count: chosen.length })),
        make('li', {}, say('totals', { amount: addUp(chosen, plan.locale) })),
        others > 0 && make('li', {}, say('confirmWait', { count: others })),
        make('li', {}, say('confirmSender', { name: plan.sender.senderName })),
        make('li', {}, say('confirmReply', { address: plan.sender.replyTo })),
        plan.lateHour !== null && make('li', {}, say('confirmLate', { hours: plan.lateHour })),
        recipients > plan.remaining && make('li', {}, say('confirmQuota', { count: plan.remaining })),
      ),
      make(
        'p',
        { class: 'muted' },
        listNames(
          chosen.map((letter) => letter.customer),
          plan.language,
        ),
      ),
    ],
    [wayBack(say('notYet'), actions.back), go],
  );
}
