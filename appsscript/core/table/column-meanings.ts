import type { Field } from '#core/words/fields.ts';

/** What the owner can say of a column that nobody foresaw, and the field it then is. */
export const COLUMN_MEANINGS: ReadonlyMap<string, Field> = new Map([
  ['lowers', 'lowers'],
  ['raises', 'raises'],
  ['later-due', 'laterDue'],
  ['keeps-back', 'heldSince'],
  ['information', 'information'],
]);

/** The field that an answer makes of a column: one of those meanings, or a field by its own name; null for other text. */
export function fieldOfAnswer(answer: string | null, fields: readonly Field[]): Field | null {
  if (answer === null) return null;
  return COLUMN_MEANINGS.get(answer) || (fields.indexOf(answer as Field) >= 0 ? (answer as Field) : null);
}
