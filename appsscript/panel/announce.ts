import { make } from './dom.ts';

// It stands outside the views, so that what it says outlives the view in which it was brought about, and is read out.
const line = make('p', { class: 'said', role: 'status' });
document.getElementById('actions')!.before(line);

/** Says something politely, in one line above the foot of the window; it stays until the next touch. */
export function announce(text: string): void {
  line.className = 'said';
  line.textContent = text;
}

/** The same for what stands in the window already: only for those who do not see it. */
export function readOut(text: string): void {
  line.className = 'unseen';
  line.textContent = text;
}

document.addEventListener('click', () => announce(''), true);
