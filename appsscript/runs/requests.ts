import { parseQuestionId } from '#core/agreement/question-id.ts';
import type { SendRequest } from './answers.ts';
import { makeRefusal } from './refusal.ts';

/**
 * What pages may ask. Every function of ours can be called by any page of the script, so nothing that arrives is taken on
 * trust: another shape is refused, unknown fields are dropped, lengths are bounded.
 */
const LONGEST_NAME = 200;
const LONGEST_KEY = 2000;
const MOST_LETTERS = 2000;
const LONGEST_VALUE = 5000;

type Fields = Record<string, unknown>;

/** JSON text → object; nothing at all counts as an empty request. */
export function parseRequest(json: unknown): Fields {
  if (json === undefined || json === null || json === '') return {};
  if (typeof json !== 'string') throw makeRefusal('bad-request');
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw makeRefusal('bad-request');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw makeRefusal('bad-request');
  return value as Fields;
}

export function readText(fields: Fields, name: string, longest = LONGEST_KEY): string {
  const value = fields[name];
  if (typeof value !== 'string' || value === '' || value.length > longest) throw makeRefusal('bad-request');
  return value;
}

export function readFlag(fields: Fields, name: string): boolean {
  const value = fields[name];
  if (typeof value !== 'boolean') throw makeRefusal('bad-request');
  return value;
}

/** Name of the tab, or null for "the one in front". */
export function readSheet(fields: Fields): string | null {
  return fields.sheet === undefined || fields.sheet === null ? null : readText(fields, 'sheet', LONGEST_NAME);
}

export function readSendRequest(fields: Fields): SendRequest {
  const { letters } = fields;
  if (!Array.isArray(letters) || letters.length === 0 || letters.length > MOST_LETTERS)
    throw makeRefusal('bad-request');
  const leftOut = fields.leftOut ?? [];
  if (!Array.isArray(leftOut) || leftOut.length > MOST_LETTERS) throw makeRefusal('bad-request');
  return {
    sheet: readText(fields, 'sheet', LONGEST_NAME),
    leftOut: leftOut.map((fingerprint: unknown) => readText({ fingerprint }, 'fingerprint', LONGEST_NAME)),
    letters: letters.map((letter: unknown) => {
      if (typeof letter !== 'object' || letter === null) throw makeRefusal('bad-request');
      return {
        key: readText(letter as Fields, 'key'),
        fingerprint: readText(letter as Fields, 'fingerprint', LONGEST_NAME),
      };
    }),
  };
}

const MOST_ANSWERS = 200;

/** Answers by question: texts; which of them mean something the core knows. */
export function readAnswerChanges(fields: Fields): Record<string, string> {
  const { answers } = fields;
  if (typeof answers !== 'object' || answers === null || Array.isArray(answers))
    throw makeRefusal('bad-request');
  const ids = Object.keys(answers);
  if (ids.length === 0 || ids.length > MOST_ANSWERS) throw makeRefusal('bad-request');
  const known: Record<string, string> = {};
  for (const id of ids) {
    const answer = (answers as Fields)[id];
    const fits = typeof answer === 'string' && id.length <= LONGEST_KEY && answer.length <= LONGEST_NAME;
    if (!fits || parseQuestionId(id) === null) throw makeRefusal('bad-request');
    known[id] = answer;
  }
  return known;
}

const SETTINGS = [
  'senderName',
  'businessName',
  'replyTo',
  'howToPay',
  'payLink',
  'language',
  'tone',
  'currency',
  'balancesCheckedOn',
  'minimumBalance',
  'ladder',
  'sendingDays',
  'nextStep',
  'phone',
  'senderRole',
  'helpContact',
  'offers',
  'sector',
  'texts',
  'answerLinks',
  'answerLinksFormal',
];

/** The known fields of the request, whatever their values: `readSettings` of the core judges those. */
export function readSettingChanges(fields: Fields): Fields {
  const { changes } = fields;
  if (typeof changes !== 'object' || changes === null || Array.isArray(changes))
    throw makeRefusal('bad-request');
  const known: Fields = {};
  for (const name of SETTINGS) {
    const value = (changes as Fields)[name];
    if (value === undefined) continue;
    if (typeof value === 'string' && value.length > LONGEST_VALUE) throw makeRefusal('bad-request');
    known[name] = value;
  }
  return known;
}
