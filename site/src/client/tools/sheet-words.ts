import type { Labeller } from '#core/labels/label.ts';

/** The page's words for this tool; phrases with a number are objects by plural category. */
export type SheetWords = Record<string, string | Record<string, string>> & { [key: string]: string };

/** How a tool speaks: the page's own words, and the add-on's sentences in the language that has them. */
export interface SheetVoice {
  words: SheetWords;
  say: Labeller;
  /** Language and direction of what `say` gives. */
  said: { lang: string; dir: string };
}
