import type { OwnValues } from '../letters/letter-source.ts';

const KEY = 'kind-reminder-values';

/**
 * What the visitor has typed: for this visit in the tab's own memory, on this computer only if they ticked that. Never in an
 * address, never sent. A browser that forbids storage forgets them with the page.
 */
export function readOwnValues(): { values: OwnValues; remembered: boolean } {
  try {
    const kept = localStorage.getItem(KEY);
    const text = sessionStorage.getItem(KEY) ?? kept;
    return { values: text ? (JSON.parse(text) as OwnValues) : {}, remembered: kept !== null };
  } catch {
    return { values: {}, remembered: false };
  }
}

export function keepOwnValues(values: OwnValues, remember: boolean): void {
  try {
    const text = JSON.stringify(values);
    sessionStorage.setItem(KEY, text);
    if (remember) localStorage.setItem(KEY, text);
    else localStorage.removeItem(KEY);
  } catch {
    // A browser without storage: the values last as long as the page.
  }
}

export function clearOwnValues(): void {
  try {
    sessionStorage.removeItem(KEY);
    localStorage.removeItem(KEY);
  } catch {
    // Nothing was kept.
  }
}
