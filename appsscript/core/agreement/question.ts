/**
 * What can be asked about a sheet. `columns`: what a column means that nobody foresaw. `which`: which of two columns of one
 * meaning counts. `word`: a status or kind that is not known. `currency`: of bare numbers. `currency-word`: of a sign that
 * several countries share. `language`: of the letters, where the sheet's own has none. `tab`: which one holds the invoices.
 * `date-order`, `month-language` and `calendar`: of a column of dates. `label`: the column that names an invoice where there are no numbers.
 * `customer`: the one by which customers are known where there are no names. `terms`: days to pay where nothing says when invoices are due.
 * `own-words`: a sentence of the owner's that could hurt. `own-text`: her texts are not in the language of a letter.
 */
export const QUESTION_KINDS = [
  'columns',
  'which',
  'word',
  'currency',
  'currency-word',
  'language',
  'tab',
  'date-order',
  'month-language',
  'calendar',
  'label',
  'customer',
  'terms',
  'own-words',
  'own-text',
] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** Something that we could not know about a sheet. Until it is answered its rows get no letter by themselves. */
export interface Question {
  /** Kind, tab and folded header or word; never a position, so that it survives sorting and moving. */
  id: string;
  kind: QuestionKind;
  /** The header, word or sign in question, as it is written; null where the question is about the whole sheet. */
  about: string | null;
  /** Up to three things that stand there. */
  found: string[];
  /** 1-based rows of open invoices that hang on it. */
  rows: number[];
  /** The option that we would choose; null when nothing speaks for one. */
  suggestion: string | null;
  options: string[];
  /** Options that are the owner's own words (headers), as they are written; the others have labels. */
  names?: Record<string, string>;
  /** Further slots of the sentence that says why it is asked. */
  help?: Record<string, string>;
  /** Of a question about several columns: each of them, to be answered by itself. */
  parts?: Question[];
}

/** A question that the owner has answered, as it stands now: listed in *Set up*, where it can be changed. */
export interface Settled extends Question {
  answer: string;
}

/** Answers by the id of their question. */
export type Answers = Record<string, string>;
