import type { CellView } from '../../protocol.ts';

/** How an edit ended: where to go next, or nothing. */
export type EditEnd = { key: 'Enter' | 'Tab'; back: boolean } | { key: 'leave' } | { key: 'cancel' };

export interface CellEditor {
  isOpen(): boolean;
  /** Opens over a cell. `typed` replaces what is there; without it the person edits what is there. */
  open(cell: HTMLElement, view: CellView | undefined, name: string, typed: string | null): void;
  /** Ends an open edit and keeps what was typed. */
  leave(): void;
}

/** The text field that opens over a cell. */
export function createEditor(
  layer: HTMLElement,
  done: (value: string | null, end: EditEnd) => void,
): CellEditor {
  const field = document.createElement('input');
  field.className = 'cell-editor';
  field.hidden = true;
  field.autocomplete = 'off';
  field.spellcheck = false;
  const choices = document.createElement('datalist');
  choices.id = 'cell-choices';
  layer.append(field, choices);
  let before = '';

  function close(end: EditEnd): void {
    if (field.hidden) return;
    const value = field.value;
    field.hidden = true;
    done(end.key === 'cancel' || value === before ? null : value, end);
  }
  field.addEventListener('keydown', (event) => {
    event.stopPropagation();
    if (event.isComposing) return;
    if (event.key === 'Enter' || event.key === 'Tab') {
      event.preventDefault();
      close({ key: event.key, back: event.shiftKey });
    } else if (event.key === 'Escape') {
      event.preventDefault();
      close({ key: 'cancel' });
    }
  });
  field.addEventListener('blur', () => close({ key: 'leave' }));

  return {
    isOpen: () => !field.hidden,
    open(cell, view, name, typed) {
      before = view?.input ?? view?.text ?? '';
      field.value = typed ?? before;
      if (typed !== null) before = `${before}\u0000`;
      field.setAttribute('aria-label', `Edit ${name}`);
      choices.replaceChildren(
        ...(view?.choices ?? []).map((choice) =>
          Object.assign(document.createElement('option'), { value: choice }),
        ),
      );
      if (view?.choices) field.setAttribute('list', choices.id);
      else field.removeAttribute('list');
      const box = cell.getBoundingClientRect();
      const home = layer.getBoundingClientRect();
      field.style.top = `${box.top - home.top - 1}px`;
      field.style.left = `${box.left - home.left - 1}px`;
      field.style.width = `${Math.max(box.width + 2, 90)}px`;
      field.hidden = false;
      field.focus();
      field.setSelectionRange(field.value.length, field.value.length);
    },
    leave: () => close({ key: 'leave' }),
  };
}
