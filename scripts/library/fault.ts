import type { Finding } from '#core/letters/grammar.ts';

/** Something to mend. `isFailure` is false for what is known to be unfinished. */
export interface LibraryFault extends Finding {
  /** A path below the templates folder. */
  file: string;
  /** The sample in which it showed; empty if it is in the file itself. */
  sample: string;
  isFailure: boolean;
}

/** A fault of a file itself, with whatever invoices. */
export function faultOf(file: string, { rule, line, found }: Finding, isFailure = true): LibraryFault {
  return { file, line, rule, found, sample: '', isFailure };
}
