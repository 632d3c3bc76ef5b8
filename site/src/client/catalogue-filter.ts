// Narrows the list of letters by what the visitor chooses; the choice stands in the address, so that it can be shared and gone back to.
import { countPhrase } from './count-phrase.ts';

/** Case, accents and width do not count when words are looked for. */
const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

class CatalogueFilter extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form')!;
    form.hidden = false;
    const wishes = new URLSearchParams(location.search);
    for (const [name, value] of wishes) {
      const control = form.elements.namedItem(name);
      if (control instanceof HTMLSelectElement || control instanceof HTMLInputElement) control.value = value;
    }
    form.addEventListener('input', () => this.show(form));
    form.addEventListener('reset', () => setTimeout(() => this.show(form)));
    form.addEventListener('submit', (event) => event.preventDefault());
    this.show(form);
  }

  private show(form: HTMLFormElement): void {
    const wishes = [...new FormData(form)].map(([name, value]) => [name, String(value).trim()] as const);
    const given = wishes.filter(([, value]) => value !== '');
    let count = 0;
    for (const row of this.querySelectorAll<HTMLElement>('.letters li')) {
      const fits = given.every(([name, value]) => {
        if (name === 'words') return fold(row.textContent ?? '').includes(fold(value));
        const own = row.dataset[name] ?? '';
        return value === 'none' ? own === '' : own === value;
      });
      row.hidden = !fits;
      if (fits) count += 1;
    }
    for (const group of this.querySelectorAll<HTMLElement>('[data-group]'))
      group.hidden = !group.querySelector('.letters li:not([hidden])');
    this.querySelector<HTMLElement>('[data-none]')!.hidden = count > 0;
    this.querySelector('[role="status"]')!.textContent = countPhrase(
      this.dataset.found!,
      count,
      this.dataset.locale!,
    );
    const query = new URLSearchParams(given.map(([name, value]) => [name, value])).toString();
    history.replaceState(null, '', query ? `?${query}` : location.pathname);
  }
}

customElements.define('catalogue-filter', CatalogueFilter);
