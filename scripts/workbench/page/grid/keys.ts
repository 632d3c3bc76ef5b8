import type { SheetView } from '../../protocol.ts';
import type { Place } from './geometry.ts';
import { type Selection, stepAfterEntry, stepFrom } from './selection.ts';

export interface KeyActions {
  sheet(): SheetView | null;
  selection(): Selection;
  /** Rows that one Page Down passes. */
  page(): number;
  select(active: Place, head?: Place): void;
  startEdit(typed: string | null): void;
  clear(): void;
  /** Ticks or unticks the active cell; false if it is no tick box. */
  toggle(): boolean;
  copyText(): string;
  paste(text: string): void;
  undo(): void;
  redo(): void;
}

/** The keyboard of a spreadsheet. Tab moves as in Sheets; Escape and then Tab leaves the grid, so that nobody is trapped in it. */
export function attachKeys(host: HTMLElement, actions: KeyActions): void {
  let leaving = false;

  host.addEventListener('keydown', (event) => {
    const sheet = actions.sheet();
    if (!sheet || event.isComposing) return;
    const { active, head } = actions.selection();
    const control = event.ctrlKey || event.metaKey;
    if (event.key === 'Tab' && leaving) return;
    leaving = event.key === 'Escape';
    const moved = stepFrom(
      event.shiftKey ? head : active,
      event.key,
      control,
      actions.page(),
      sheet.rightToLeft,
      sheet,
    );
    if (moved && !event.altKey) {
      if (event.shiftKey) actions.select(active, moved);
      else actions.select(moved);
    } else if (control && !event.altKey) {
      const key = event.key.toLowerCase();
      if (key === 'z' && !event.shiftKey) actions.undo();
      else if (key === 'y' || (key === 'z' && event.shiftKey)) actions.redo();
      else if (key === 'a')
        actions.select(
          { row: 1, column: 1 },
          { row: Math.max(1, sheet.lastRow), column: Math.max(1, sheet.lastColumn) },
        );
      else return;
    } else if (event.key === 'Tab') actions.select(stepAfterEntry(active, 'Tab', event.shiftKey, sheet));
    else if (event.key === 'Enter' || event.key === 'F2') actions.startEdit(null);
    else if (event.key === 'Delete' || event.key === 'Backspace') actions.clear();
    else if (event.key === ' ' && actions.toggle()) {
      // A space ticks a tick box.
    } else if (event.key === 'Process') {
      // An input method has begun to write: it needs the open field, and the key itself.
      actions.startEdit('');
      return;
    } else if (event.key.length === 1 && !event.altKey) actions.startEdit(event.key);
    else return;
    event.preventDefault();
  });

  const isHere = () => host.contains(document.activeElement);
  document.addEventListener('copy', (event) => {
    if (!isHere()) return;
    event.clipboardData?.setData('text/plain', actions.copyText());
    event.preventDefault();
  });
  document.addEventListener('cut', (event) => {
    if (!isHere()) return;
    event.clipboardData?.setData('text/plain', actions.copyText());
    actions.clear();
    event.preventDefault();
  });
  document.addEventListener('paste', (event) => {
    if (!isHere()) return;
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (text !== '') actions.paste(text);
    event.preventDefault();
  });
}
