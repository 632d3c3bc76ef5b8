import type { LetterLine, PlanAnswer } from '../../runs/answers.ts';
import { button, type Child, make, show, wayBack } from '../dom.ts';
import { drawGroupLines, sayWho } from '../groups.ts';
import { listNames, type Say } from '../words.ts';
import { addUp } from './totals.ts';

/** Numbers and consequences, then the one button after which letters leave. */
export function drawConfirm(
  plan: PlanAnswer,
  chosen: LetterLine[],
  say: Say,
  actions: { back(): void; send(): void },
): void {
  const unticked = plan.letters.length - chosen.length;
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
        unticked > 0 && make('li', {}, say('confirmUnticked', { count: unticked })),
        sayNeedsYou(plan, say),
        ...drawGroupLines(['waiting', 'on-hold'], plan.groups, say),
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

/** Who cannot be reminded until the owner has done something: said before the letters leave, because nobody writes to them. */
function sayNeedsYou({ groups, others, language }: PlanAnswer, say: Say): Child {
  const needed = groups['needs-you'];
  if (needed.invoices === 0) return null;
  const lines = others.filter(({ group }) => group === 'needs-you').flatMap((one) => one.lines);
  const names = new Set(lines.map(({ customer, rows }) => customer || say('row', { row: rows.join(', ') })));
  const who = sayWho(needed, say);
  return make('li', {}, say('confirmNeedsYou', { who, names: listNames(Array.from(names), language) }));
}
