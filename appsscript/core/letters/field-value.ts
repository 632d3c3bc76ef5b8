/** A labelled fact of an invoice, or a cell of the table of several. */
export type Fact = string | { link: string; label: string };

/** The facts of a letter: labelled lines for one invoice, a table with a sum (below the column of that index) for several. */
export type LetterFacts =
  | { kind: 'lines'; lines: { label: string; value: string }[] }
  | {
      kind: 'table';
      /** `under`: index of the column below whose value it stands, small, so that a telephone has room. */
      columns: { label: string; isAmount: boolean; under?: number }[];
      rows: Fact[][];
      sum: { label: string; value: string; column: number };
    };

/**
 * What stands in a field, cleaned and formatted but not yet escaped for any place. `shorter`: for a subject that would be
 * too long, shorter and shorter ways to say it. `quiet`: a link that is no button; a letter has one thing to press.
 */
export type FieldValue =
  | { kind: 'text'; text: string; shorter?: string[] }
  | { kind: 'lines'; lines: string[] }
  | { kind: 'link'; link: string; label: string; quiet?: boolean }
  | { kind: 'facts'; facts: LetterFacts };

/** The fields of one letter that have a value; what is absent has none. */
export type FieldValues = Record<string, FieldValue>;
