import type { Answers } from '#core/agreement/question.ts';
import { readAnswers } from '#core/agreement/read-answers.ts';
import type { PropertiesPort } from './ports.ts';

/**
 * The owner's answers stand with this spreadsheet, each under a key of its own: two windows that save at the same time keep
 * both, and a text that cannot be read loses one answer, which is asked again.
 */
const PREFIX = 'answer.';

export function keptAnswers(stored: Record<string, string>): Answers {
  const raw: Record<string, unknown> = {};
  for (const key of Object.keys(stored))
    if (key.startsWith(PREFIX)) raw[key.slice(PREFIX.length)] = stored[key];
  return readAnswers(raw).answers;
}

/** An empty answer takes back what was said: it is asked again. */
export function keepAnswer(properties: PropertiesPort, id: string, answer: string): void {
  if (answer === '') properties.remove(PREFIX + id);
  else properties.set(PREFIX + id, answer);
}
