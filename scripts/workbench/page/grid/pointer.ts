import type { CellView, SheetView } from '../../protocol.ts';
import type { Place } from './geometry.ts';
import type { NoteTip } from './note-tip.ts';
import type { Selection } from './selection.ts';

export interface PointerActions {
  sheet(): SheetView | null;
  selection(): Selection;
  view(place: Place): CellView | undefined;
  select(active: Place, head?: Place): void;
  startEdit(): void;
  toggle(place: Place): boolean;
}

/** The mouse of a spreadsheet: click, drag, Shift-click, double click, row numbers, column letters, tick boxes, notes. */
export function attachPointer(host: HTMLElement, tip: NoteTip, actions: PointerActions): void {
  let dragging = false;

  function placeOf(target: EventTarget | null): Place | null {
    const cell = target instanceof Element ? target.closest<HTMLElement>('td[data-column]') : null;
    const row = cell?.closest<HTMLElement>('tr[data-row]');
    return cell && row ? { row: Number(row.dataset.row), column: Number(cell.dataset.column) } : null;
  }
  function selectLine(target: EventTarget | null): boolean {
    const header = target instanceof Element ? target.closest<HTMLElement>('th') : null;
    const sheet = actions.sheet();
    if (!header || !sheet) return false;
    const column = Number(header.dataset.column ?? 0);
    const row = Number(header.closest<HTMLElement>('tr[data-row]')?.dataset.row ?? 0);
    if (column) actions.select({ row: 1, column }, { row: Math.max(1, sheet.lastRow), column });
    else if (row) actions.select({ row, column: 1 }, { row, column: Math.max(1, sheet.lastColumn) });
    return true;
  }

  host.addEventListener('mousedown', (event) => {
    if (event.button !== 0) return;
    const place = placeOf(event.target);
    if (!place) {
      if (selectLine(event.target)) {
        event.preventDefault();
        host.querySelector<HTMLElement>('table')?.focus({ preventScroll: true });
      }
      return;
    }
    event.preventDefault();
    host.querySelector<HTMLElement>('table')?.focus({ preventScroll: true });
    dragging = true;
    if (event.shiftKey) actions.select(actions.selection().active, place);
    else actions.select(place);
    if (event.target instanceof Element && event.target.closest('.tick')) actions.toggle(place);
  });
  host.addEventListener('mouseover', (event) => {
    const place = placeOf(event.target);
    if (!place) return;
    if (dragging && event.buttons === 1) actions.select(actions.selection().active, place);
    else tip.show((event.target as Element).closest<HTMLElement>('td'), actions.view(place)?.note);
  });
  host.addEventListener('mouseleave', () => tip.hide());
  document.addEventListener('mouseup', () => {
    dragging = false;
  });
  host.addEventListener('dblclick', (event) => {
    if (placeOf(event.target)) actions.startEdit();
  });
}
