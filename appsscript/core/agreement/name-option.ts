import type { NameOption } from '#core/agreement/say-question.ts';
import type { LanguageTag } from '#core/values/language.ts';
import { FIELDS, type Field } from '#core/words/fields.ts';
import type { ReadingWords } from '#core/words/reading-words.ts';

/** Fields that are said as an answer ("It lowers what is owed"), not by the name of a column. */
const LABELLED: readonly Field[] = ['lowers', 'raises', 'information', 'email', 'cc', 'total', 'net'];

/**
 * The names of options that have no label: columns by their most usual header in the reader's language, languages as
 * `nameLanguage` calls them, else as their own reading words do.
 */
export function createNameOption(
  words: readonly ReadingWords[],
  speaks: LanguageTag,
  nameLanguage: (tag: LanguageTag) => string | null,
): NameOption {
  return (kind, option) => {
    if (kind === 'language' || kind === 'month-language')
      return nameLanguage(option) || wordsOf(words, option)?.name || null;
    const field = option as Field;
    const isField = kind === 'columns' && LABELLED.indexOf(field) < 0 && FIELDS.indexOf(field) >= 0;
    return isField ? nameField(words, speaks, field) : null;
  };
}

/** A column's meaning by its most usual name in the reader's language: the first alias of the reading words. */
export function nameField(words: readonly ReadingWords[], speaks: LanguageTag, field: Field): string {
  return (
    wordsOf(words, speaks)?.headers[field]?.[0] || wordsOf(words, 'en')?.headers[field]?.[0] || String(field)
  );
}

function wordsOf(words: readonly ReadingWords[], tag: LanguageTag): ReadingWords | undefined {
  return words.filter(({ language }) => language === tag)[0];
}
