type Value = string | number | boolean | null | undefined | ((event: Event) => void);
export type Child = Node | string | null | undefined | false;

/** Makes an element: attributes by name, `onclick` and the like as listeners; null and false are left out. Text is only ever text. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, Value> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const name of Object.keys(attributes)) {
    const value = attributes[name];
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  for (const child of children) if (child) element.append(child);
  return element;
}

/** Shows a view: what stands in the page and what at its foot. The heading gets the focus, so that it is read out. */
export function show(content: Child[], actions: Child[], focus = true): void {
  const page = document.getElementById('page')!;
  const foot = document.getElementById('actions')!;
  page.replaceChildren(...content.filter((child): child is Node | string => Boolean(child)));
  foot.replaceChildren(...actions.filter((child): child is Node | string => Boolean(child)));
  page.removeAttribute('aria-busy');
  page.scrollTop = 0;
  const heading = page.querySelector('h1');
  if (!focus || !heading) return;
  heading.tabIndex = -1;
  heading.focus();
}

/** A button that leads out of the view without changing anything; Escape presses it too. */
export function wayBack(text: string, onclick: () => void, kind = ''): HTMLButtonElement {
  const back = button(text, onclick, kind);
  back.dataset.wayBack = '';
  return back;
}

document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || event.defaultPrevented) return;
  document.querySelector<HTMLButtonElement>('#actions [data-way-back]')?.click();
});

export function button(text: string, onclick: () => void, kind = ''): HTMLButtonElement {
  return make('button', { type: 'button', class: kind || null, onclick }, text);
}
