import { columnLetters } from '#core/cells/column-letters.ts';
import type { CellView, SheetView } from '../../protocol.ts';
import { make } from '../elements.ts';
import { nameCell, rowHeaderWidth, rowHeight } from './geometry.ts';

/** The fixed parts of the table for one tab. */
export interface GridTable {
  table: HTMLTableElement;
  head: HTMLTableSectionElement;
  body: HTMLTableSectionElement;
  above: HTMLTableRowElement;
  below: HTMLTableRowElement;
}

function spacer(columns: number): HTMLTableRowElement {
  const row = document.createElement('tr');
  row.className = 'spacer';
  row.setAttribute('aria-hidden', 'true');
  row.append(document.createElement('td'));
  row.cells[0]!.colSpan = columns + 1;
  return row;
}

/** Makes the empty table of a tab: widths, column letters, and the two spacers that stand for rows not drawn. */
export function drawTable(sheet: SheetView, label: string): GridTable {
  const table = document.createElement('table');
  table.className = 'grid-table';
  table.setAttribute('role', 'grid');
  table.setAttribute('aria-label', label);
  table.setAttribute('aria-multiselectable', 'true');
  table.setAttribute('aria-rowcount', String(sheet.rows + 1));
  table.setAttribute('aria-colcount', String(sheet.columns + 1));
  const widths = document.createElement('colgroup');
  let total = rowHeaderWidth;
  for (const width of [rowHeaderWidth, ...sheet.widths.slice(0, sheet.columns)]) {
    const column = document.createElement('col');
    column.style.width = `${width}px`;
    if (width === 0) column.style.visibility = 'collapse';
    widths.append(column);
  }
  for (let index = 0; index < sheet.columns; index++) total += sheet.widths[index] ?? 100;
  table.style.width = `${total}px`;
  const head = table.createTHead();
  const letters = head.insertRow();
  letters.setAttribute('aria-rowindex', '1');
  const corner = document.createElement('th');
  corner.className = 'corner';
  corner.append(make('span', { className: 'unseen' }, 'Row'));
  letters.append(corner);
  for (let column = 1; column <= sheet.columns; column++) {
    const letter = document.createElement('th');
    letter.scope = 'col';
    letter.textContent = columnLetters(column);
    letter.dataset.column = String(column);
    letter.setAttribute('aria-colindex', String(column + 1));
    letters.append(letter);
  }
  const body = table.createTBody();
  const above = spacer(sheet.columns);
  const below = spacer(sheet.columns);
  body.append(above, below);
  table.prepend(widths);
  return { table, head, body, above, below };
}

/** Makes a row of the grid with its cells, still empty. */
export function drawRow(row: number, columns: number): HTMLTableRowElement {
  const line = document.createElement('tr');
  line.dataset.row = String(row);
  line.setAttribute('aria-rowindex', String(row + 1));
  line.style.height = `${rowHeight}px`;
  const header = document.createElement('th');
  header.scope = 'row';
  header.textContent = String(row);
  header.setAttribute('aria-colindex', '1');
  line.append(header);
  for (let column = 1; column <= columns; column++) {
    const cell = document.createElement('td');
    cell.setAttribute('role', 'gridcell');
    cell.setAttribute('aria-colindex', String(column + 1));
    cell.dataset.a1 = nameCell({ row, column });
    cell.dataset.column = String(column);
    cell.id = `cell-${cell.dataset.a1}`;
    line.append(cell);
  }
  return line;
}

/** Shows what a cell holds. Selection is drawn elsewhere and is left alone. */
export function fillCell(cell: HTMLTableCellElement, view: CellView | undefined): void {
  const marks = ['active', 'selected'].filter((name) => cell.classList.contains(name));
  const names = [...marks];
  if (view?.align === 'end' || view?.align === 'center') names.push(view.align);
  if (view?.bold) names.push('bold');
  if (view?.note) names.push('noted');
  if (view?.background) names.push('painted');
  cell.className = names.join(' ');
  cell.style.background = view?.background ?? '';
  cell.style.color = view?.color ?? '';
  if (view?.note) cell.setAttribute('aria-description', view.note);
  else cell.removeAttribute('aria-description');
  if (view?.checkbox === undefined) {
    cell.textContent = view?.text ?? '';
    return;
  }
  const tick = document.createElement('span');
  tick.className = 'tick';
  tick.setAttribute('role', 'checkbox');
  tick.setAttribute('aria-checked', String(view.checkbox));
  tick.setAttribute('aria-label', `Tick box in ${cell.dataset.a1}`);
  tick.textContent = view.checkbox ? '✓' : '';
  cell.replaceChildren(tick);
}
