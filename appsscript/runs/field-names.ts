import type { Field } from '#core/words/fields.ts';
import type { Context } from './context.ts';

/** A column's meaning by its most usual name in the owner's language: the first alias of the reading words. */
export function nameField(context: Context, field: Field): string {
  if (field === 'information' || field === 'lowers' || field === 'raises')
    return context.say(`questions.options.${field}`);
  const words = context.knowledge.words();
  for (const language of [context.language, 'en']) {
    const name = words.find((one) => one.language === language)?.headers[field]?.[0];
    if (name) return name;
  }
  return field;
}
