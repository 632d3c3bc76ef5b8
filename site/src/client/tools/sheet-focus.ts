// After an answer the questions are made anew, and with them what had the focus; the keyboard must not be thrown to the top.

const headings = (within: HTMLElement): HTMLElement[] => [
  ...within.querySelectorAll<HTMLElement>('[data-question] > h4'),
];

/** The place of the question that holds the focus, counted from 0. */
export function placeOfFocus(within: HTMLElement): number {
  const at = headings(within).findIndex((heading) => heading.parentElement!.contains(document.activeElement));
  return Math.max(at, 0);
}

/** The question that now stands at this place, else the last one, else what has been answered. */
export function focusQuestion(within: HTMLElement, place: number): void {
  const open = headings(within);
  const next = open[Math.min(place, open.length - 1)] ?? within.querySelector<HTMLElement>('.answered > h3');
  focus(next);
}

/** The question that was taken back, or the list that it is a part of. */
export function focusHeading(within: HTMLElement, id: string): void {
  const subject = id.split('|').at(-1)!;
  const open = headings(within);
  const own = open.find((heading) => heading.parentElement!.dataset.question === id);
  const list = open.find((heading) =>
    heading.parentElement!.dataset.question!.split(/[|+]/).includes(subject),
  );
  focus(own ?? list ?? open[0] ?? within.querySelector<HTMLElement>('[data-result]'));
}

/** A question among those that are folded away is unfolded first. */
function focus(target: HTMLElement | null | undefined): void {
  const folded = target?.closest('details');
  if (folded) folded.open = true;
  target?.focus();
}
