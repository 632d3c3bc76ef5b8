import type { LabelTree } from '#core/labels/label.ts';
import type { ReadingWords } from '#core/words/reading-words.ts';
import { loadData } from '../load-data.ts';
import type { SheetWords } from './sheet-words.ts';

/** What the page gives beside the sheet itself. */
export interface SheetPage {
  /** Folder of the data files. */
  data: string;
  /** The page's language and the locale that writes its numbers. */
  tag: string;
  locale: string;
  letterLanguages: string[];
  senderName: string;
  words: SheetWords;
}

export const loadLabels = ({ data, tag }: Pick<SheetPage, 'data' | 'tag'>) =>
  loadData<{ language: string; tree: LabelTree }>(`${data}labels/`, tag);

export const loadReadingWords = ({ data }: Pick<SheetPage, 'data'>) =>
  loadData<ReadingWords[]>(data, 'words');
