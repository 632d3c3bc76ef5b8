import { foldWord } from '#core/words/clean-text.ts';

/** What owners write where they know nothing yet. "0" is what a reference to an empty cell shows. */
const PLACEHOLDERS = (
  'n/a na none nil null unknown tbc tba tbd pending draft 0 s/n б/н нет неизвестно k.A. n.v.t. n/c aucun ' +
  'нема brak sem ninguno 无 無 なし 未定 暂无 없음'
)
  .split(' ')
  .map(foldWord);

/** True when the text of a name or number says that there is none: dashes and question marks alone, "n/a", "TBC". */
export function isPlaceholder(text: string): boolean {
  const word = foldWord(text);
  return word === '' ? !/[^\p{P}\p{S}\s]/u.test(text) : PLACEHOLDERS.indexOf(word) >= 0;
}
