import type { QuestionLine } from '../../runs/answers.ts';
import { button, make } from '../dom.ts';
import type { Say } from '../words.ts';
import { drawColumnList } from './column-list.ts';
import { drawFound, drawSuggestion, sortOptions } from './evidence.ts';
import type { Keep } from './keep-answers.ts';
import { drawOtherCurrency } from './other-currency.ts';

/** One question: what is asked and why, what stands there, who waits, and the answers as buttons. */
export function drawQuestion(line: QuestionLine, say: Say, level: 'h2' | 'h3', keep: Keep): HTMLElement {
  const name = line.id.replace(/\s+/g, '-');
  const help = name.concat('-help');
  const problem = make('p', { class: 'problem', role: 'alert' });
  const several = line.parts.length > 0;
  return make(
    'div',
    { class: 'question', role: 'group', 'aria-labelledby': name, 'aria-describedby': help },
    make(
      'div',
      { class: 'asked' },
      make(level, { id: name, tabindex: -1 }, line.title),
      make('p', { id: help, class: 'small' }, line.help, ' ', line.waits),
      !several && drawFound(line, say),
      drawSuggestion(line),
    ),
    several ? drawColumnList(line, say, keep, problem) : drawOptions(line, say, keep, problem),
    problem,
  );
}

function drawOptions(line: QuestionLine, say: Say, keep: Keep, problem: HTMLElement): HTMLElement {
  return make(
    'div',
    { class: 'answers' },
    ...sortOptions(line).map(({ id, text }) =>
      button(text, () => keep({ [line.id]: id }, problem, say('notKept'))),
    ),
    line.kind === 'currency' && drawOtherCurrency(line, say, keep, problem),
  );
}
