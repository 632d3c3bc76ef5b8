export interface NoteTip {
  show(cell: HTMLElement | null, note: string | undefined): void;
  hide(): void;
}

/** The slip of paper that shows a cell's note beside it. Screen readers hear the note with the cell itself. */
export function createNoteTip(): NoteTip {
  const slip = document.createElement('div');
  slip.className = 'cell-note';
  slip.setAttribute('aria-hidden', 'true');
  slip.hidden = true;
  document.body.append(slip);
  return {
    show(cell, note) {
      slip.hidden = !cell || !note;
      if (!cell || !note) return;
      slip.textContent = note;
      const box = cell.getBoundingClientRect();
      const below = box.bottom + 4 + slip.offsetHeight < window.innerHeight;
      slip.style.top = `${below ? box.bottom + 4 : Math.max(4, box.top - slip.offsetHeight - 4)}px`;
      slip.style.left = `${Math.max(4, Math.min(box.left, window.innerWidth - slip.offsetWidth - 8))}px`;
    },
    hide() {
      slip.hidden = true;
    },
  };
}
