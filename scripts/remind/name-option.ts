import type { NameOption } from '#core/agreement/say-question.ts';
import type { LanguageTag } from '#core/values/language.ts';
import { FIELDS, type Field } from '#core/words/fields.ts';
import type { LoadedKnowledge } from './knowledge.ts';

/** Fields that are said as an answer ("It lowers what is owed"), not by the name of a column. */
const LABELLED = ['lowers', 'raises', 'information', 'email', 'cc'];

/** Languages by their own names, columns by their most usual header in the reader's language; everything else has a label. */
export function nameOptions(
  { words, languages }: Pick<LoadedKnowledge, 'words' | 'languages'>,
  speaks: LanguageTag,
): NameOption {
  const wordsOf = (tag: string) => words.find(({ language }) => language === tag);
  return (kind, option) => {
    if (kind === 'language' || kind === 'month-language')
      return languages.find(({ tag }) => tag === option)?.name ?? wordsOf(option)?.name ?? null;
    if (kind !== 'columns' || LABELLED.includes(option) || !FIELDS.includes(option as Field)) return null;
    const header = (tag: string) => wordsOf(tag)?.headers[option as Field]?.[0];
    return header(speaks) ?? header('en') ?? option;
  };
}
