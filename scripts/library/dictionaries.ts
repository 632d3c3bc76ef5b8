/**
 * Where a language's spelling comes from. `package`: a Hunspell dictionary from npm. Without one (npm has none for
 * Afrikaans and Arabic that is free and of this form) the word list `_words.txt` is the whole vocabulary of the letters, and a
 * word that is not in it is new. `script`: words of other scripts (IBAN, WhatsApp in a Russian letter) are not read.
 * Chinese has no spelling to check.
 */
export const DICTIONARIES: Record<string, { package: string | null; script: string }> = {
  en: { package: 'dictionary-en-gb', script: 'Latin' },
  ru: { package: 'dictionary-ru', script: 'Cyrillic' },
  af: { package: null, script: 'Latin' },
  ar: { package: null, script: 'Arabic' },
};
