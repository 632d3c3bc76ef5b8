/** Makes a row of tabs follow the arrow keys, Home and End, after the WAI-ARIA tabs pattern. */
export function attachTabKeys(list: HTMLElement): void {
  list.addEventListener('keydown', (event) => {
    const tabs = [...list.querySelectorAll<HTMLElement>('[role="tab"]')];
    const at = tabs.indexOf(document.activeElement as HTMLElement);
    if (at < 0) return;
    const forward = getComputedStyle(list).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const back = forward === 'ArrowRight' ? 'ArrowLeft' : 'ArrowRight';
    const goTo = { [forward]: at + 1, [back]: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (goTo === undefined) return;
    event.preventDefault();
    const next = tabs[(goTo + tabs.length) % tabs.length]!;
    next.focus();
    next.click();
  });
}

/** Marks one tab as chosen; the others leave the tab order. */
export function chooseTab(list: HTMLElement, chosen: Element | null): void {
  for (const tab of list.querySelectorAll<HTMLElement>('[role="tab"]')) {
    tab.setAttribute('aria-selected', String(tab === chosen));
    tab.tabIndex = tab === chosen ? 0 : -1;
  }
}
