/** Marks that nobody sees: zero-width characters, direction marks and isolates, soft hyphen, byte-order mark. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\u061C\u180E]/g;
const SPACES = /[\s\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]+/g;
const OTHER_DIGITS = /[\u0660-\u0669\u06F0-\u06F9\u0966-\u096F\u09E6-\u09EF\u0E50-\u0E59\uFF10-\uFF19]/g;

/** Printable ASCII with single spaces inside. */
const PLAIN = /^[\x21-\x7E]+(?: [\x21-\x7E]+)*$/;
const FOLDED = /^[a-z\d]+(?: [a-z\d]+)*$/;

/** The text of a cell as a person reads it: invisible marks gone, every kind of space one plain space, ends trimmed. */
export function cleanText(text: string): string {
  // Most cells are plain already; a sheet has tens of thousands of them.
  if (PLAIN.test(text)) return text;
  return text.replace(INVISIBLE, '').replace(SPACES, ' ').trim();
}

/** The zero of each of those scripts; its other nine digits follow it. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10];

/** Digits of other scripts (Arabic-Indic, Persian, Devanagari, Bengali, Thai, full-width) as 0–9. */
export function plainDigits(text: string): string {
  return text.replace(OTHER_DIGITS, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - Math.max(...ZEROS.filter((zero) => zero <= code)));
  });
}

/** Letters that lose their mark only by hand, because Unicode does not take them apart. */
const PLAIN_LETTERS: Record<string, string> = {
  ß: 'ss',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ـ: '',
};

/**
 * Marks that owners leave out at will: accents, Hebrew points, Arabic vowels. Not those of Thai and Devanagari, which are
 * the vowels of the word: without them January and March would be one.
 */
const OPTIONAL_MARKS = /(?![\p{Script=Thai}\p{Script=Devanagari}])\p{M}/gu;

/**
 * The words of a header or status with everything dropped that owners vary: case, accents, punctuation. Words are
 * separated by one space; `foldWord` drops those too.
 */
export function foldWords(text: string): string {
  if (FOLDED.test(text)) return text;
  return cleanText(text)
    .normalize('NFKD')
    .replace(OPTIONAL_MARKS, '')
    .toLowerCase()
    .replace(OPTIONAL_MARKS, '')
    .replace(/[ßøđðłıæœþـ]/g, (letter) => PLAIN_LETTERS[letter] as string)
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
}

/** As `foldWords`, in one piece: `Due_Date*` and `due date` and `DueDate` are the same. */
export function foldWord(text: string): string {
  return foldWords(text).replace(/ /g, '');
}
