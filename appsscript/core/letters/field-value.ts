/** A labelled fact of an invoice, or a cell of the table of several. */
export type Fact = string | { link: string; label: string };

/** The facts of a letter: labelled lines for one invoice, a table with a sum (below the column of that index) for several. */
export type LetterFacts =
  | { kind: 'lines'; lines: { label: string; value: string }[] }
  | {
      kind: 'table';
      columns: { label: string; isAmount: boolean }[];
      rows: Fact[][];
      sum: { label: string; value: string; column: number };
    };

/**
 * What stands in a field, cleaned and formatted but not yet escaped for any place. `shorter`: for a subject that would be
 * too long, shorter and shorter ways to say it.
 */
export type FieldValue =
  | { kind: 'text'; text: string; shorter?: string[] }
  | { kind: 'lines'; lines: string[] }
  | { kind: 'link'; link: string; label: string }
  | { kind: 'facts'; facts: LetterFacts };

/** The fields of one letter that have a value; what is absent has none. */
export type FieldValues = Record<string, FieldValue>;
