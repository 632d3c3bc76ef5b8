import { QUESTION_KINDS, type QuestionKind } from '#core/agreement/question.ts';
import { cleanText, foldWord } from '#core/words/clean-text.ts';

/** Between kind, tab and subject; no folded text holds it. */
const BETWEEN = '|';
/** Between the subjects of a question about several. */
const AND = '+';

/** Signs without letters ("$", "?") stand for themselves. */
export function foldSubject(text: string): string {
  return foldWord(text) || cleanText(text).replace(/[|+]/g, '');
}

/** The subject that a column is in an id: its header, and how often it stands there, for two of one name are another question. */
export function columnSubject(header: string, times: number): string {
  return times > 1 ? `${header} ${times} times` : header;
}

/** The subject that a column without a header is: how far it stands after the nearest one that has a header. */
export function namelessSubject(headers: readonly string[], index: number): string {
  let left = index - 1;
  while (left >= 0 && !headers[left]) left -= 1;
  const header = headers[left] || '';
  let right = index + 1;
  while (right < headers.length && !headers[right]) right += 1;
  // Of several with one header the first, the second …; between two headers how many there are, so that one put in
  // is another question. Beyond the last header our own columns come and go, so there they are not counted.
  const nth = headers.slice(0, Math.max(left, 0)).filter((one) => one === header).length + 1;
  const place = right < headers.length ? `${index - left} of ${right - left - 1}` : String(index - left);
  return [`${place} after ${header}`].concat(nth > 1 ? [`no ${nth}`] : []).join(' ');
}

/** The id of a question; `tab` null where it is about the whole spreadsheet. Subjects are headers or words, in any order. */
export function questionId(kind: QuestionKind, tab: string | null, subjects: readonly string[] = []): string {
  const about = subjects.map(foldSubject).sort().join(AND);
  return [kind, tab === null ? null : foldSubject(tab), about || null]
    .filter((part) => part !== null)
    .join(BETWEEN);
}

export interface ParsedId {
  kind: QuestionKind;
  tab: string | null;
  subjects: string[];
}

/** An id taken apart; null for text that is none. */
export function parseQuestionId(id: string): ParsedId | null {
  const [kind, tab, about, ...rest] = id.split(BETWEEN);
  if (rest.length > 0 || QUESTION_KINDS.indexOf(kind as QuestionKind) < 0) return null;
  return {
    kind: kind as QuestionKind,
    tab: tab === undefined ? null : tab,
    subjects: about === undefined || about === '' ? [] : about.split(AND),
  };
}
