import type { Labeller } from '#core/labels/label.ts';

/** Our own columns, in their order; their headers are the labels `marks.columns.<name>`. */
export const MARK_COLUMNS = ['status', 'daysOverdue', 'lastReminder', 'nextReminder', 'why'] as const;
export type MarkColumn = (typeof MARK_COLUMNS)[number];

/** Tells our column from the owner's where the sheet had one of the same name before we came. */
const OURS = ' (Kind Reminder)';

/** One of our columns as it stands or is to stand: 0-based index, and the header to write. */
export interface MarkHeader {
  name: MarkColumn;
  index: number;
  header: string;
}

/** Every header we may have written, in the languages given: they are not read as the owner's. */
export function ownHeaders(says: readonly Labeller[]): string[] {
  const headers = says.reduce<string[]>(
    (all, say) => all.concat(MARK_COLUMNS.map((name) => headerOf(name, say))),
    [],
  );
  return headers.concat(headers.map((header) => header + OURS));
}

/**
 * Where our columns stand in a header row, in whatever language they were written and wherever the owner has moved them;
 * what is missing goes to the right, from `end`. As long as there is no status column, nothing is ours: an owner's own
 * "Days overdue" is never taken for it, and ours then gets a name that tells them apart.
 */
export function findMarkHeaders(
  header: readonly string[],
  end: number,
  say: Labeller,
  says: readonly Labeller[],
): MarkHeader[] {
  const shown = header.map(normalize);
  const placesOf = (name: MarkColumn, suffix: string): number[] => {
    const wanted = says.map((one) => normalize(headerOf(name, one) + suffix));
    return shown.map((text, index) => (wanted.indexOf(text) >= 0 ? index : -1)).filter((index) => index >= 0);
  };
  const status = placesOf('status', OURS).concat(placesOf('status', ''))[0];
  let next = end;
  return MARK_COLUMNS.map((name) => {
    const plain = headerOf(name, say);
    const marked = status === undefined ? [] : placesOf(name, OURS);
    if (marked.length > 0) return { name, index: marked[0]!, header: plain + OURS };
    const found = placesOf(name, '');
    if (status !== undefined && found.length > 0)
      return { name, index: nearest(found, status), header: plain };
    next += 1;
    return { name, index: next - 1, header: found.length > 0 ? plain + OURS : plain };
  });
}

function headerOf(name: MarkColumn, say: Labeller): string {
  return say(`marks.columns.${name}`);
}

function normalize(text: string): string {
  return text.trim().toLowerCase();
}

/** Our columns stand together, behind the status: of two with one name, the next one to the right of it is ours. */
function nearest(places: readonly number[], status: number): number {
  const right = places.filter((place) => place > status);
  return right.length > 0 ? Math.min(...right) : Math.max(...places);
}
