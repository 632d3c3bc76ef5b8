/** `error`: the row (or sheet) cannot be used as it is. `warning`: used, but look. `info`: said for completeness. */
export type Severity = 'error' | 'warning' | 'info';

/**
 * Something about the owner's data that the owner should know: returned, never thrown, all of them at once.
 * It has no sentence: the labels of the owner's language make one from `code` and `values`.
 */
export interface Issue {
  /** Stable kebab-case key, such as `date-ambiguous`; each has a sentence with a way out in every label file. */
  code: string;
  severity: Severity;
  /** 1-based row of the sheet, null when the issue is about the sheet. */
  row: number | null;
  /** Header of the column as the owner wrote it, null when it is about the row or the sheet. */
  column: string | null;
  /** What stands in the cell, as shown; null when nothing does. */
  found: string | null;
  /** What the sentence needs besides place and finding. */
  values?: Record<string, string | number>;
}
