import type { QuestionLine } from '../../runs/answers.ts';
import { make } from '../dom.ts';
import { field, showProblems, textBox } from '../field.ts';
import type { Say } from '../words.ts';
import type { Keep } from './keep-answers.ts';

const CODE = /^[A-Z]{3}$/;

/** A small box for any currency that is not among the answers. */
export function drawOtherCurrency(
  { id }: QuestionLine,
  say: Say,
  keep: Keep,
  problem: HTMLElement,
): HTMLElement {
  const box = textBox('otherCurrency', '');
  box.maxLength = 3;
  const form = make(
    'form',
    { class: 'other-currency', novalidate: true },
    field(say('otherCurrency'), box),
    make('button', { type: 'submit' }, say('useCurrency')),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const currency = box.value.trim().toUpperCase();
    const refused = say('currencyUnknown');
    showProblems(form, CODE.test(currency) ? [] : [{ field: box.name, text: refused }]);
    if (CODE.test(currency)) keep({ [id]: currency }, problem, refused);
  });
  return form;
}
