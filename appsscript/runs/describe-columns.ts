import { cellAt, shownAt } from '#core/table/row-view.ts';
import type { ColumnLine } from './answers.ts';
import type { Context } from './context.ts';
import type { Decided } from './decide-sheet.ts';

const SAMPLES = 3;

/** Which column was taken for what, with what stands in it, in the order of the sheet. */
export function describeColumns(context: Context, { grid, table }: Decided): ColumnLine[] {
  return table.allColumns.map(({ id, index, header, field }) => ({
    id,
    header,
    field: field ?? '',
    samples: sampleColumn(grid, index, table.headerRow!),
    said: context.answers[id] !== undefined,
  }));
}

function sampleColumn(grid: Decided['grid'], column: number, from: number): string[] {
  const samples: string[] = [];
  for (let row = from; row < grid.rows.length && samples.length < SAMPLES; row += 1)
    if (cellAt(grid, row, column) !== null) samples.push(shownAt(grid, row, column));
  return samples;
}
