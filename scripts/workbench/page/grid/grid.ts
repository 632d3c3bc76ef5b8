import type { CellView, RowsView, SheetView } from '../../protocol.ts';
import { readBlock, writeBlock } from './clipboard.ts';
import { drawRow, drawTable, fillCell, type GridTable } from './draw.ts';
import { createEditor } from './editor.ts';
import { isInside, nameCell, type Place, rowHeight, visibleRows } from './geometry.ts';
import { attachKeys } from './keys.ts';
import { createNoteTip } from './note-tip.ts';
import { attachPointer } from './pointer.ts';
import { createRowCache } from './row-cache.ts';
import { type Selection, selectedArea, stepAfterEntry } from './selection.ts';

export interface GridActions {
  fetchRows(sheet: string, from: number, to: number): Promise<RowsView>;
  edit(row: number, column: number, values: string[][]): void;
  undo(): void;
  redo(): void;
  /** The active cell moved, or its content came. */
  moved(place: Place, view: CellView | undefined): void;
}
export interface Grid {
  show(sheet: SheetView): void;
  focus(): void;
  /** Types a value into the active cell, as the cell line does. */
  enter(value: string): void;
}

/** The spreadsheet: a table of which only the rows in sight exist, with the keyboard and mouse of a spreadsheet. */
export function createGrid(frame: HTMLElement, actions: GridActions): Grid {
  const scroll = document.createElement('div');
  scroll.className = 'grid-scroll';
  frame.append(scroll);
  const tip = createNoteTip();
  const cache = createRowCache(actions.fetchRows, () => fillAll());
  const places = new Map<string, Selection>();
  let sheet: SheetView | null = null;
  let parts: GridTable | null = null;
  let drawn = new Map<number, HTMLTableRowElement>();
  let frozenRows: HTMLTableRowElement[] = [];
  let selection: Selection = { active: { row: 1, column: 1 }, head: { row: 1, column: 1 } };

  const viewAt = (place: Place) => cache.row(place.row).get(place.column);
  const cellAt = (place: Place) => {
    const row = frozenRows[place.row - 1] ?? drawn.get(place.row);
    return (row?.cells[place.column] as HTMLTableCellElement | undefined) ?? null;
  };
  const editor = createEditor(frame, (value, end) => {
    const { row, column } = selection.active;
    if (value !== null) {
      cache.patch(row, column, value);
      fillAll();
      actions.edit(row, column, [[value]]);
    }
    if (end.key === 'leave') return;
    if (end.key === 'Enter' || end.key === 'Tab')
      select(stepAfterEntry(selection.active, end.key, end.back, sheet!));
    parts?.table.focus({ preventScroll: true });
  });

  function fillRow(row: number, line: HTMLTableRowElement): void {
    const cells = cache.row(row);
    for (let column = 1; column <= sheet!.columns; column++)
      fillCell(line.cells[column] as HTMLTableCellElement, cells.get(column));
  }
  function fillAll(): void {
    if (!sheet) return;
    frozenRows.forEach((line, index) => {
      fillRow(index + 1, line);
    });
    for (const [row, line] of drawn) fillRow(row, line);
    actions.moved(selection.active, viewAt(selection.active));
  }

  /** Draws the rows in sight and drops the others. */
  function drawVisible(): void {
    if (!sheet || !parts) return;
    const { first, last } = visibleRows(scroll.scrollTop, scroll.clientHeight, frozenRows.length, sheet.rows);
    cache.want(1, Math.max(1, frozenRows.length));
    cache.want(first, last);
    const next = new Map<number, HTMLTableRowElement>();
    for (const [row, line] of drawn) if (row < first || row > last) line.remove();
    let before: ChildNode = parts.above;
    for (let row = first; row <= last; row++) {
      let line = drawn.get(row);
      if (!line) {
        line = drawRow(row, sheet.columns);
        fillRow(row, line);
        before.after(line);
      }
      before = line;
      next.set(row, line);
    }
    drawn = next;
    parts.above.style.height = `${(first - 1 - frozenRows.length) * rowHeight}px`;
    parts.below.style.height = `${(sheet.rows - last) * rowHeight}px`;
    parts.above.hidden = first - 1 === frozenRows.length;
    parts.below.hidden = last >= sheet.rows;
    drawSelection();
  }

  function drawSelection(): void {
    if (!parts || !sheet) return;
    const area = selectedArea(selection);
    const single = area.top === area.bottom && area.left === area.right;
    const paint = (row: number, line: HTMLTableRowElement) => {
      line.cells[0]!.classList.toggle('here', row >= area.top && row <= area.bottom);
      for (let column = 1; column <= sheet!.columns; column++) {
        const cell = line.cells[column]!;
        const active = row === selection.active.row && column === selection.active.column;
        const selected = isInside(area, row, column);
        cell.classList.toggle('active', active);
        cell.classList.toggle('selected', selected && !single);
        if (selected) cell.setAttribute('aria-selected', 'true');
        else cell.removeAttribute('aria-selected');
      }
    };
    frozenRows.forEach((line, index) => {
      paint(index + 1, line);
    });
    for (const [row, line] of drawn) paint(row, line);
    for (const letter of parts.head.rows[0]!.cells) {
      const column = Number(letter.dataset.column);
      letter.classList.toggle('here', column >= area.left && column <= area.right);
    }
    const active = cellAt(selection.active);
    if (active) parts.table.setAttribute('aria-activedescendant', active.id);
    else parts.table.removeAttribute('aria-activedescendant');
  }

  /** Scrolls just as far as a cell needs to be seen whole. */
  function reveal(place: Place): void {
    if (!sheet) return;
    const head = (1 + frozenRows.length) * rowHeight;
    if (place.row > frozenRows.length) {
      const top = (place.row - 1 - frozenRows.length) * rowHeight;
      if (top < scroll.scrollTop) scroll.scrollTop = top;
      const bottom = top + rowHeight + head - scroll.clientHeight;
      if (bottom > scroll.scrollTop) scroll.scrollTop = bottom;
    }
    drawVisible();
    const cell = cellAt(place);
    if (!cell) return;
    const box = cell.getBoundingClientRect();
    const view = scroll.getBoundingClientRect();
    const header = 46;
    const start = sheet.rightToLeft ? view.left : view.left + header;
    const end = view.left + scroll.clientWidth - (sheet.rightToLeft ? header : 0);
    if (box.left < start) scroll.scrollLeft += box.left - start;
    else if (box.right > end) scroll.scrollLeft += Math.min(box.right - end, box.left - start);
  }

  function select(active: Place, head: Place = active): void {
    if (editor.isOpen()) editor.leave();
    selection = { active, head };
    if (sheet) places.set(sheet.name, selection);
    const area = selectedArea(selection);
    cache.want(area.top, Math.min(area.bottom, sheet?.lastRow ?? 1));
    reveal(head);
    drawSelection();
    actions.moved(active, viewAt(active));
    tip.show(cellAt(active), viewAt(active)?.note);
  }

  function startEdit(typed: string | null): void {
    reveal(selection.active);
    const cell = cellAt(selection.active);
    tip.hide();
    if (cell) editor.open(cell, viewAt(selection.active), nameCell(selection.active), typed);
  }

  /** Every selected cell gets the same value; nothing outside what is written is touched by clearing. */
  function fillSelection(value: string): void {
    const area = selectedArea(selection);
    const bottom = value === '' ? Math.min(area.bottom, Math.max(area.top, sheet!.lastRow)) : area.bottom;
    const right = value === '' ? Math.min(area.right, Math.max(area.left, sheet!.lastColumn)) : area.right;
    const row = Array<string>(right - area.left + 1).fill(value);
    actions.edit(area.top, area.left, Array<string[]>(bottom - area.top + 1).fill(row));
  }

  function toggle(place: Place): boolean {
    const ticked = viewAt(place)?.checkbox;
    if (ticked === undefined) return false;
    actions.edit(place.row, place.column, [[ticked ? 'FALSE' : 'TRUE']]);
    return true;
  }

  function copyText(): string {
    const area = selectedArea(selection);
    const values: string[][] = [];
    for (let row = area.top; row <= Math.min(area.bottom, Math.max(area.top, sheet!.lastRow)); row++) {
      const cells = cache.row(row);
      const line: string[] = [];
      for (
        let column = area.left;
        column <= Math.min(area.right, Math.max(area.left, sheet!.lastColumn));
        column++
      )
        line.push(cells.get(column)?.text ?? '');
      values.push(line);
    }
    return writeBlock(values);
  }

  function paste(text: string): void {
    const values = readBlock(text);
    const area = selectedArea(selection);
    if (
      values.length === 1 &&
      values[0]!.length === 1 &&
      (area.top !== area.bottom || area.left !== area.right)
    ) {
      fillSelection(values[0]![0]!);
      return;
    }
    actions.edit(area.top, area.left, values);
    const width = Math.max(...values.map((row) => row.length));
    select(
      { row: area.top, column: area.left },
      {
        row: Math.min(sheet!.rows, area.top + values.length - 1),
        column: Math.min(sheet!.columns, area.left + width - 1),
      },
    );
  }

  scroll.addEventListener('scroll', () => {
    editor.leave();
    tip.hide();
    requestAnimationFrame(drawVisible);
  });
  new ResizeObserver(drawVisible).observe(scroll);
  attachKeys(scroll, {
    sheet: () => sheet,
    selection: () => selection,
    page: () => Math.max(1, Math.floor(scroll.clientHeight / rowHeight) - 2 - frozenRows.length),
    select,
    startEdit,
    clear: () => fillSelection(''),
    toggle: () => toggle(selection.active),
    copyText,
    paste,
    undo: actions.undo,
    redo: actions.redo,
  });
  attachPointer(scroll, tip, {
    sheet: () => sheet,
    selection: () => selection,
    view: viewAt,
    select,
    startEdit: () => startEdit(null),
    toggle,
  });

  return {
    show(next) {
      const old = sheet;
      sheet = next;
      cache.refresh(next.name);
      const sameFrame =
        old !== null &&
        parts !== null &&
        JSON.stringify({ ...old, lastRow: 0, lastColumn: 0 }) ===
          JSON.stringify({ ...next, lastRow: 0, lastColumn: 0 });
      if (!sameFrame) {
        const hadFocus = parts?.table === document.activeElement;
        const top = old?.name === next.name ? scroll.scrollTop : 0;
        const left = old?.name === next.name ? scroll.scrollLeft : 0;
        scroll.dir = next.rightToLeft ? 'rtl' : 'ltr';
        parts = drawTable(next, `${next.name}. Arrow keys move, Enter edits, Escape then Tab leaves.`);
        parts.table.tabIndex = 0;
        drawn = new Map();
        frozenRows = [];
        for (let row = 1; row <= Math.min(next.frozenRows, 12, next.rows - 1); row++) {
          const line = drawRow(row, next.columns);
          frozenRows.push(line);
          parts.head.append(line);
        }
        frozenRows[frozenRows.length - 1]?.classList.add('last-frozen');
        scroll.replaceChildren(parts.table);
        scroll.scrollTop = top;
        scroll.scrollLeft = left;
        const first = { row: 1, column: 1 };
        selection = places.get(next.name) ?? { active: first, head: first };
        if (hadFocus) parts.table.focus({ preventScroll: true });
      }
      drawVisible();
      fillAll();
    },
    focus: () => parts?.table.focus(),
    enter(value) {
      const { row, column } = selection.active;
      cache.patch(row, column, value);
      actions.edit(row, column, [[value]]);
    },
  };
}
