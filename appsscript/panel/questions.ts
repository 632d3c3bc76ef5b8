import type { QuestionLine } from '../runs/answers.ts';
import { make } from './dom.ts';
import { createKeep } from './question/keep-answers.ts';
import { drawQuestion } from './question/question.ts';
import type { Say } from './words.ts';

/** More would stand between the owner and the letters; the rest waits with its rows. */
const FIRST = 3;

/**
 * What we could not know about the sheet, each question answered in one touch, the most important first. Once an answer is
 * kept, `reload` draws the window anew. Null where nothing is asked.
 */
export function drawQuestions(
  questions: QuestionLine[],
  say: Say,
  reload: () => Promise<void>,
  level: 'h2' | 'h3' = 'h2',
): HTMLElement | null {
  if (questions.length === 0) return null;
  const block = make('div', { class: 'questions' });
  const keep = createKeep(block, say, reload);
  const draw = (question: QuestionLine): HTMLElement => drawQuestion(question, say, level, keep);
  block.append(...questions.slice(0, FIRST).map(draw));
  const rest = questions.slice(FIRST);
  if (rest.length === 0) return block;
  const summary = make('summary', {}, say('questionsMore', { count: rest.length }));
  block.append(make('details', { class: 'quiet' }, summary, ...rest.map(draw)));
  return block;
}
