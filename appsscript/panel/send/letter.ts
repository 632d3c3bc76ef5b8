import type { LetterLine, PlanAnswer } from '../../runs/answers.ts';
import { button, make, show, wayBack } from '../dom.ts';
import { ask, type Trouble } from '../server.ts';
import { siteLink } from '../site-link.ts';
import type { Say } from '../words.ts';

/** One letter, exactly as it would leave: recipients, subject, how it looks, and as plain text. */
export function drawLetter(plan: PlanAnswer, letter: LetterLine, say: Say, back: () => void): void {
  const { lang, dir } = { lang: letter.language, dir: letter.direction };
  const title = say('letterTitle', { customer: letter.customer });
  // No scripts, no links that act, nothing of ours within reach: a letter is only looked at.
  const html = make('iframe', { class: 'letter-sheet', sandbox: '', title, srcdoc: letter.html });
  const text = make('pre', { class: 'letter-sheet', lang, dir, tabindex: 0, hidden: true }, letter.text);
  const asHtml = button(say('asHtml'), () => choose(true));
  const asText = button(say('asText'), () => choose(false));
  const choose = (looks: boolean): void => {
    html.hidden = !looks;
    text.hidden = looks;
    asHtml.setAttribute('aria-pressed', String(looks));
    asText.setAttribute('aria-pressed', String(!looks));
  };
  choose(true);
  const line = (key: string, value: string, kind = ''): Node[] => [
    make('dt', { class: kind || null }, say(key)),
    make('dd', { class: kind || null }, make('bdi', {}, value)),
  ];
  const status = make('span', { class: 'aside', role: 'status' });
  const test = button(say('test'), () => {
    test.disabled = true;
    ask<{ text: string }>('sendTest', { sheet: plan.sheet, key: letter.key }).then(
      (answer) => {
        status.textContent = answer.text;
        test.disabled = false;
      },
      (trouble: Trouble) => {
        status.textContent = trouble.reached ? trouble.message : say('unreachable');
        test.disabled = false;
      },
    );
  });
  test.disabled = plan.missing.length > 0;
  show(
    [
      make('h1', {}, title),
      make(
        'dl',
        { class: 'envelope' },
        ...line('to', letter.to.join(', ')),
        ...(letter.cc.length > 0 ? line('cc', letter.cc.join(', ')) : []),
        ...line('subject', letter.subject),
        ...line('stage', letter.stageName),
        ...(letter.advice ? line('useWhen', letter.advice.useWhen, 'small muted') : []),
        ...(letter.advice ? line('avoidWhen', letter.advice.avoidWhen, 'small muted') : []),
      ),
      make(
        'div',
        { class: 'buttons' },
        asHtml,
        asText,
        siteLink(plan.language, `guides/${letter.guide}`, say('more'), letter.stageName),
      ),
      html,
      text,
    ],
    [status, test, wayBack(say('back'), back, 'main')],
  );
}
