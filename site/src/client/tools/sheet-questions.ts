import type { QuestionLine } from '#core/agreement/say-question.ts';
import { isCurrencyCode } from '#core/values/currencies.ts';
import { element, fill } from '../elements.ts';
import type { KeptAnswer } from './kept-answers.ts';
import type { SheetVoice } from './sheet-words.ts';

/** What the visitor can do with a question: answer it (or several at once), or take an answer back. */
export interface QuestionHandlers {
  answer: (...given: KeptAnswer[]) => void;
  change: (id: string) => void;
}

/** More would be a form; the rest waits with its rows, one touch away. */
const SHOWN = 3;

/** What must be asked about the sheet, each answered in one touch, and below it what has been answered; nothing if neither. */
export function showQuestions(
  questions: readonly QuestionLine[],
  kept: readonly KeptAnswer[],
  voice: SheetVoice,
  handlers: QuestionHandlers,
): Node[] {
  const { words, say, said } = voice;
  const parts: Node[] = [];
  if (questions.length > 0) {
    const items = questions.map((line) => showQuestion(line, voice, handlers));
    parts.push(
      element('h3', {}, words.questions),
      element('p', { class: 'muted' }, words.kept),
      element('ul', { class: 'plain questions' }, ...items.slice(0, SHOWN)),
    );
    const more = items.slice(SHOWN);
    if (more.length > 0) {
      const title = element('span', said, say('panel.common.questionsMore', { count: more.length }));
      parts.push(
        element(
          'details',
          {},
          element('summary', {}, title),
          element('ul', { class: 'plain questions' }, ...more),
        ),
      );
    }
  }
  if (kept.length > 0) parts.push(showAnswered(kept, voice, handlers, questions.length === 0));
  return parts;
}

function showQuestion(line: QuestionLine, voice: SheetVoice, handlers: QuestionHandlers): HTMLElement {
  const { say, said } = voice;
  // Of a list of columns each shows its own.
  const found = line.parts.length > 0 ? [] : line.found.filter((text) => text !== '');
  const item = element(
    'li',
    { class: 'question', 'data-question': line.id, ...said },
    element('h4', { tabindex: '-1' }, line.title),
    element('p', { class: 'small muted' }, line.help),
    found.length > 0 && showFound(say('panel.common.questionFound'), found),
    element('p', { class: 'small' }, line.waits),
  );
  if (line.parts.length === 0) item.append(showOptions(line, voice, handlers));
  else item.append(showParts(line, voice, handlers));
  return item;
}

function showFound(title: string, found: readonly string[]): HTMLElement {
  const samples = found.flatMap((text, at) => [at > 0 ? ' · ' : ' ', element('bdi', {}, text)]);
  return element('p', { class: 'small' }, title, ...samples);
}

/** The suggestion comes first and is said to be one; nothing is chosen before a touch. */
function showOptions(line: QuestionLine, voice: SheetVoice, { answer }: QuestionHandlers): HTMLElement {
  const { id, title, options, suggestion, suggested } = line;
  const ordered = [...options].sort((a, b) => Number(b.id === suggestion) - Number(a.id === suggestion));
  const group = element('div', { class: 'buttons', role: 'group', 'aria-label': title });
  for (const option of ordered) {
    const look = option.id === suggestion ? 'suggested' : undefined;
    const button = element('button', { type: 'button', class: look }, option.text);
    button.addEventListener('click', () => answer({ id, option: option.id, title, text: option.text }));
    group.append(button);
  }
  const box = element('div', {}, suggested && element('p', { class: 'small' }, suggested), group);
  if (line.kind === 'currency') box.append(otherCurrency(line, voice, answer));
  return box;
}

/** A list of columns: each by itself, and one touch for all of them. */
function showParts(line: QuestionLine, voice: SheetVoice, handlers: QuestionHandlers): HTMLElement {
  const list = element('ul', { class: 'plain' });
  for (const part of line.parts)
    list.append(
      element(
        'li',
        { class: 'part' },
        element('strong', {}, part.title),
        showFound('', part.found),
        showOptions(part, voice, handlers),
      ),
    );
  const none = line.options[0]!;
  const button = element('button', { type: 'button' }, none.text);
  button.addEventListener('click', () =>
    handlers.answer(
      ...line.parts.map(({ id, title, options }) => ({
        id,
        option: none.id,
        title,
        text: options.find((option) => option.id === none.id)?.text ?? none.text,
      })),
    ),
  );
  return element('div', {}, list, element('p', { class: 'part buttons' }, button));
}

let boxes = 0;

/** Any other currency by its three letters. */
function otherCurrency(
  { id, title }: QuestionLine,
  { say }: SheetVoice,
  answer: QuestionHandlers['answer'],
): HTMLElement {
  boxes += 1;
  const name = `other-currency-${boxes}`;
  const input = element('input', {
    id: name,
    maxlength: '3',
    autocapitalize: 'characters',
    autocomplete: 'off',
    spellcheck: 'false',
    dir: 'ltr',
    'aria-describedby': `${name}-wrong`,
  });
  const wrong = element('span', { id: `${name}-wrong`, class: 'help', role: 'status' });
  const form = element(
    'form',
    { class: 'other-currency' },
    element('label', { for: name }, say('panel.common.otherCurrency')),
    input,
    element('button', {}, say('panel.common.useCurrency')),
    wrong,
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const code = input.value.trim().toUpperCase();
    if (isCurrencyCode(code)) return answer({ id, option: code, title, text: code });
    input.setAttribute('aria-invalid', 'true');
    wrong.textContent = say('panel.common.currencyUnknown');
    input.focus();
  });
  return form;
}

function showAnswered(
  kept: readonly KeptAnswer[],
  { words, said }: SheetVoice,
  { change }: QuestionHandlers,
  alone: boolean,
): HTMLElement {
  const items = kept.map(({ id, title, text }) => {
    const label = fill(words.changeOne!, { question: title });
    const button = element('button', { type: 'button', 'aria-label': label }, words.change);
    button.addEventListener('click', () => change(id));
    return element('li', {}, element('span', said, title, ' ', element('strong', {}, text)), ' ', button);
  });
  return element(
    'div',
    { class: 'answered' },
    element('h3', { tabindex: '-1' }, words.answered),
    alone && element('p', { class: 'muted' }, words.kept),
    element('ul', { class: 'plain' }, ...items),
  );
}
