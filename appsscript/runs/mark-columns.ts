import type { Grid } from '#core/invoices/grid.ts';
import type { Context } from './context.ts';

/** Our own columns, in their order; their headers are the labels `marks.columns.<name>`. */
export const MARK_COLUMNS = ['status', 'daysOverdue', 'lastReminder', 'nextReminder', 'why'] as const;
export type MarkColumn = (typeof MARK_COLUMNS)[number];

/** Where one run of neighbouring own columns stands: 1-based column and which of ours they are. */
export interface MarkPlace {
  column: number;
  members: MarkColumn[];
}

/** Every header we may have written in any of our languages. */
export function ownHeaders(context: Context): string[] {
  const headers: string[] = [];
  for (const language of context.knowledge.labelLanguages())
    for (const name of MARK_COLUMNS) headers.push(context.sayIn(language)(`marks.columns.${name}`));
  return headers;
}

/**
 * Finds our columns by header, whatever language wrote them and wherever the owner has moved them. Columns that are not
 * there go to the right of everything. As a rule the answer is one block of five.
 */
export function placeMarks(context: Context, grid: Grid, headerRow: number): MarkPlace[] {
  const shown = (grid.display[headerRow - 1] ?? []).map((text) => text.trim().toLowerCase());
  let end = 0;
  for (const row of grid.display) {
    let last = row.length;
    while (last > end && row[last - 1] === '') last -= 1;
    if (last > end) end = last;
  }
  const languages = context.knowledge.labelLanguages();
  const columns = MARK_COLUMNS.map((name) => {
    for (const language of languages) {
      const at = shown.indexOf(context.sayIn(language)(`marks.columns.${name}`).trim().toLowerCase());
      if (at >= 0) return at + 1;
    }
    end += 1;
    return end;
  });
  const places: MarkPlace[] = [];
  const ordered = MARK_COLUMNS.map((name, index) => ({ name, column: columns[index]! })).sort(
    (a, b) => a.column - b.column,
  );
  for (const { name, column } of ordered) {
    const open = places[places.length - 1];
    // The status column begins a block, because a block's colours look at its first column.
    if (open && open.column + open.members.length === column && name !== 'status') open.members.push(name);
    else places.push({ column, members: [name] });
  }
  return places;
}
