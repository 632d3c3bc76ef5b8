import { nameField as nameIn } from '#core/agreement/name-option.ts';
import type { Field } from '#core/words/fields.ts';
import type { Context } from './context.ts';

/** A column's meaning by its most usual name in the owner's language: the first alias of the reading words. */
export function nameField(context: Context, field: Field): string {
  if (field === 'information' || field === 'lowers' || field === 'raises')
    return context.say(`questions.options.${field}`);
  return nameIn(context.knowledge.words(), context.language, field);
}
