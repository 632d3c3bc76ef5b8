type Child = Node | string | null | undefined | false;

/** An element with its attributes and children; texts are set as text, never as markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Record<string, string | undefined> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined) made.setAttribute(key, value);
  for (const child of children) if (child) made.append(child);
  return made;
}

/** A table with a header row; the columns of `amounts` are set as numbers. */
export function table(headers: string[], rows: Child[][], amounts: number[] = []): HTMLElement {
  const kind = (at: number) => (amounts.includes(at) ? 'amount' : undefined);
  const head = headers.map((text, at) => element('th', { scope: 'col', class: kind(at) }, text));
  const body = rows.map((cells) =>
    element(
      'tr',
      {},
      ...cells.map((cell, at) =>
        element(at === 0 ? 'th' : 'td', { scope: at === 0 ? 'row' : undefined, class: kind(at) }, cell),
      ),
    ),
  );
  const inner = element(
    'table',
    {},
    element('thead', {}, element('tr', {}, ...head)),
    element('tbody', {}, ...body),
  );
  return element('div', { class: 'wide-table', tabindex: '0' }, inner);
}

/** Words of a page with their slots filled. */
export function fill(text: string, values: Record<string, string>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
