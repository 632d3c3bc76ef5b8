import { type Child, make } from './dom.ts';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** A labelled control with its help and, when something is wrong with it, the sentence that says what to write. */
export function field(label: string, control: Control, help = ''): HTMLDivElement {
  const id = control.name;
  control.id = id;
  const described: Child[] = [];
  const names: string[] = [];
  if (help) {
    described.push(make('span', { class: 'help', id: id.concat('-help') }, help));
    names.push(id.concat('-help'));
  }
  if (names.length > 0) control.setAttribute('aria-describedby', names.join(' '));
  return make('div', { class: 'field' }, make('label', { for: id }, label), control, ...described);
}

export function textBox(name: string, value: string, type = 'text'): HTMLInputElement {
  const box = make('input', { name, type, autocomplete: 'off' });
  box.value = value;
  return box;
}

export function textArea(name: string, value: string, rows: number): HTMLTextAreaElement {
  const area = make('textarea', { name, rows });
  area.value = value;
  return area;
}

export function choice(
  name: string,
  options: [value: string, text: string][],
  value: string,
): HTMLSelectElement {
  const select = make(
    'select',
    { name },
    ...options.map(([key, text]) => make('option', { value: key }, text)),
  );
  select.value = value;
  return select;
}

/** Puts the sentences to their fields and the focus into the first one; takes earlier ones away. */
export function showProblems(form: HTMLElement, issues: { field: string; text: string }[]): void {
  for (const old of Array.from(form.querySelectorAll('.problem'))) {
    for (const described of Array.from(form.querySelectorAll('[aria-describedby~="'.concat(old.id, '"]')))) {
      const others = described
        .getAttribute('aria-describedby')!
        .split(' ')
        .filter((id) => id !== old.id);
      described.setAttribute('aria-describedby', others.join(' '));
    }
    old.remove();
  }
  for (const control of Array.from(form.querySelectorAll('[aria-invalid]')))
    control.removeAttribute('aria-invalid');
  let first: HTMLElement | null = null;
  for (const { field: name, text } of issues) {
    const control = form.querySelector<HTMLElement>('[name="'.concat(name, '"]'));
    if (!control) continue;
    const id = name.concat('-problem');
    // A group is not itself wrong or right; its sentence is enough.
    if (!(control instanceof HTMLFieldSetElement)) control.setAttribute('aria-invalid', 'true');
    control.setAttribute(
      'aria-describedby',
      [id, control.getAttribute('aria-describedby') ?? ''].join(' ').trim(),
    );
    control.closest('.field')?.append(make('span', { class: 'problem', id }, text));
    first = first ?? control;
  }
  if (!first) return;
  // The whole field comes into view, its label too; a group of tick boxes gives the focus to its first.
  (first.closest('.field') ?? first).scrollIntoView({ block: 'center' });
  const inner = first instanceof HTMLFieldSetElement ? first.querySelector('input') : null;
  (inner ?? first).focus({ preventScroll: true });
}
