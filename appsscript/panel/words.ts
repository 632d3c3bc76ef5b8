import type { PageWords } from '../runs/answers.ts';

export type Say = (key: string, values?: Record<string, string | number>) => string;

/**
 * The words that came with the data. The value named `count` chooses the plural form. A word that is missing shows its
 * key: a test compares the languages, so nobody should ever see one.
 */
export function createSay({ language, direction, words }: PageWords): Say {
  const plurals = new Intl.PluralRules(language);
  // The digits of the amounts and days that come in words, in every browser.
  const numbers = new Intl.NumberFormat(language, { numberingSystem: 'latn' });
  const write = (value: string | number): string => {
    if (typeof value === 'number') return numbers.format(value);
    return direction === 'rtl' ? '\u2068'.concat(value, '\u2069') : value;
  };
  return (key, values = {}) => {
    const leaf = words[key];
    let text = typeof leaf === 'string' ? leaf : key;
    if (typeof leaf === 'object' && leaf !== null) {
      const forms = leaf as Record<string, string>;
      text = forms[plurals.select(Number(values.count))] ?? forms.other ?? key;
    }
    return text.replace(/\{(\w+)\}/g, (whole, name: string) =>
      values[name] === undefined ? whole : write(values[name]),
    );
  };
}

/** Names one after another, with the comma of the language. */
export function listNames(names: string[], language: string): string {
  const commas: Record<string, string> = { ar: '، ', zh: '、' };
  return names.join(commas[language.split('-')[0]!] ?? ', ');
}
