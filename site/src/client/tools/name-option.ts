import type { NameOption } from '#core/agreement/say-question.ts';
import { FIELDS, type Field } from '#core/words/fields.ts';
import type { ReadingWords } from '#core/words/reading-words.ts';

/** Fields that are said as an answer ("It lowers what is owed"), not by the name of a column. */
const LABELLED = ['lowers', 'raises', 'information', 'email', 'cc'];

/** Languages and fields by their names in the reader's language; everything else has a label. */
export function nameOptions(words: readonly ReadingWords[], language: string): NameOption {
  const languages = new Intl.DisplayNames([language], { type: 'language' });
  return (kind, option) => {
    if (kind === 'language' || kind === 'month-language') return languages.of(option) ?? option;
    if (kind !== 'columns' || LABELLED.includes(option) || !FIELDS.includes(option as Field)) return null;
    return nameField(words, language, option as Field);
  };
}

/** What a column means, by its most usual name in the reader's language. */
export function nameField(words: readonly ReadingWords[], language: string, field: Field): string {
  for (const tag of [language, 'en']) {
    const name = words.find((one) => one.language === tag)?.headers[field]?.[0];
    if (name) return name;
  }
  return field;
}
