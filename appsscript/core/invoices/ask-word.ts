import type { SheetContext } from '#core/table/sheet-context.ts';
import type { StatusMeaning } from '#core/words/reading-words.ts';

/** What the owner can say of a word that we do not know. */
const WORD_ANSWERS: Record<string, StatusMeaning> = {
  paid: 'paid',
  open: 'open',
  hold: 'paused',
  'not-ours': 'do-not-remind',
};
export const WORD_OPTIONS = Object.keys(WORD_ANSWERS);

/** The meaning that the owner has given a status word; null when she has not: then it is asked, once for all rows. */
export function askWord(
  text: string,
  row: number,
  { agreement, sheet }: Pick<SheetContext, 'agreement' | 'sheet'>,
): StatusMeaning | null {
  const answer = agreement.ask({
    kind: 'word',
    tab: sheet,
    subjects: [text],
    about: text,
    options: WORD_OPTIONS,
    rows: [row],
  });
  return answer === null ? null : (WORD_ANSWERS[answer] as StatusMeaning);
}
