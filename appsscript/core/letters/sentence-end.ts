/** Whether a text ends a sentence. Marks that nobody sees may follow the stop, as in the dirham sign `د.إ.` with its U+200F. */
export function endsSentence(text: string): boolean {
  return /[.。…!?！？؟][\u200b-\u200f\u061c\u2066-\u2069]*$/.test(text);
}
