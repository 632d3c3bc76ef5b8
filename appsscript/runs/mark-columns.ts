import type { Grid } from '#core/cells/grid.ts';
import { findMarkHeaders, type MarkHeader } from '#core/marks/mark-headers.ts';
import type { Context } from './context.ts';

/** Where one run of neighbouring own columns stands: 1-based column and which of ours they are. */
export interface MarkPlace {
  column: number;
  members: MarkHeader[];
}

/** Finds our columns by header and puts missing ones to the right of everything. As a rule the answer is one block of five. */
export function placeMarks(context: Context, grid: Grid, headerRow: number): MarkPlace[] {
  let end = 0;
  for (const row of grid.display) {
    let last = row.length;
    while (last > end && row[last - 1] === '') last -= 1;
    if (last > end) end = last;
  }
  const says = context.knowledge.labelLanguages().map(context.sayIn);
  const headers = findMarkHeaders(grid.display[headerRow - 1] ?? [], end, context.say, says);
  const places: MarkPlace[] = [];
  for (const header of headers.sort((a, b) => a.index - b.index)) {
    const open = places[places.length - 1];
    // The status column begins a block, because a block's colours look at its first column.
    if (open && open.column + open.members.length === header.index + 1 && header.name !== 'status')
      open.members.push(header);
    else places.push({ column: header.index + 1, members: [header] });
  }
  return places;
}
