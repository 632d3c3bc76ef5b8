/** Isolates are for screens that mix directions; a terminal shows them as boxes. */
export const plain = (text: string): string => text.replace(/[\u2066-\u2069]/g, '');

/** English plural, for the terminal only. */
export function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}
