import type { CellView, RowsView } from '../../protocol.ts';

const blockSize = 200;

export interface RowCache {
  /** The cells of a row by column; empty until they have come. */
  row(row: number): Map<number, CellView>;
  /** Sees to it that these rows are or will be there; `changed` is called when some arrive. */
  want(first: number, last: number): void;
  /** Fetches again what was known: the workbook has changed. What is known stays until the new rows come. */
  refresh(sheet: string): void;
  /** Shows a typed text at once; the server's answer replaces it. */
  patch(row: number, column: number, text: string): void;
}

const nothing: Map<number, CellView> = new Map();

/** Keeps the rows of one tab, fetched in blocks, so that ten thousand rows cost no more than what is looked at. */
export function createRowCache(
  fetchRows: (sheet: string, from: number, to: number) => Promise<RowsView>,
  changed: () => void,
): RowCache {
  let sheet = '';
  let generation = 0;
  const rows = new Map<number, Map<number, CellView>>();
  const fetched = new Map<number, number>();

  async function fetchBlock(block: number): Promise<void> {
    fetched.set(block, generation);
    const asked = generation;
    const from = block * blockSize + 1;
    try {
      const view = await fetchRows(sheet, from, from + blockSize - 1);
      if (asked !== generation) return;
      for (let row = from; row < from + blockSize; row++) rows.delete(row);
      for (const row of view.rows) rows.set(row.row, new Map(row.cells.map((cell) => [cell.column, cell])));
      changed();
    } catch {
      // The connection line of the page says that the server is gone; these rows are asked for again when drawn next.
      if (asked === generation) fetched.delete(block);
    }
  }

  return {
    row: (row) => rows.get(row) ?? nothing,
    want(first, last) {
      for (
        let block = Math.floor((first - 1) / blockSize);
        block <= Math.floor((last - 1) / blockSize);
        block++
      )
        if (block >= 0 && fetched.get(block) !== generation) void fetchBlock(block);
    },
    refresh(next) {
      generation++;
      if (next !== sheet) {
        rows.clear();
        fetched.clear();
        sheet = next;
      }
    },
    patch(row, column, text) {
      const cells = new Map(rows.get(row) ?? []);
      const { checkbox: _checkbox, input: _input, ...rest } = cells.get(column) ?? { column, text };
      cells.set(column, { ...rest, text });
      rows.set(row, cells);
    },
  };
}
