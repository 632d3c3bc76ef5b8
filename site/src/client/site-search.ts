// Searches the pages of this language. The index is loaded when the field is first used.
import { countPhrase } from './count-phrase.ts';
import { element } from './elements.ts';

interface Found {
  url: string;
  excerpt: string;
  meta: { title?: string };
}
interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  debouncedSearch(query: string): Promise<{ results: { data(): Promise<Found> }[] } | null>;
}
const SHOWN = 20;

class SiteSearch extends HTMLElement {
  private index: Promise<Pagefind> | null = null;

  connectedCallback(): void {
    const input = this.querySelector('input')!;
    this.querySelector('form')!.addEventListener('submit', (event) => event.preventDefault());
    input.addEventListener('focus', () => void this.load().catch(() => {}));
    input.addEventListener('input', () => void this.search(input.value));
    input.value = new URLSearchParams(location.search).get('q') ?? '';
    if (input.value) void this.search(input.value);
  }

  private load(): Promise<Pagefind> {
    this.index ??= (async () => {
      const address = new URL(`${this.dataset.pagefind}pagefind.js`, location.href).href;
      const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
      await pagefind.options({ baseUrl: this.dataset.base });
      await pagefind.init();
      return pagefind;
    })();
    return this.index;
  }

  private async search(text: string): Promise<void> {
    const words = JSON.parse(this.dataset.words!) as Record<string, string> & {
      found: Record<string, string>;
    };
    const status = this.querySelector('[role="status"]')!;
    const list = this.querySelector('.results')!;
    const query = text.trim();
    history.replaceState(null, '', query ? `?q=${encodeURIComponent(query)}` : location.pathname);
    if (!query) {
      status.textContent = '';
      return list.replaceChildren();
    }
    try {
      const answer = await (await this.load()).debouncedSearch(query);
      if (!answer) return;
      const found = await Promise.all(answer.results.slice(0, SHOWN).map((result) => result.data()));
      status.textContent =
        found.length === 0
          ? words.none!
          : countPhrase(words.found, answer.results.length, this.dataset.locale!);
      list.replaceChildren(...found.map(showResult));
    } catch {
      status.textContent = words.failed!;
    }
  }
}

/** The excerpt marks what was found; it is taken apart rather than trusted as markup. */
function showResult({ url, excerpt, meta }: Found): HTMLElement {
  const parts = excerpt.split(/<mark>|<\/mark>/).map((part, at) => {
    const text = new DOMParser().parseFromString(part, 'text/html').body.textContent ?? '';
    return at % 2 === 1 ? element('mark', {}, text) : text;
  });
  const link = element('a', { href: url }, (meta.title ?? url).replace(/ · Kind Reminder$/, ''));
  return element('li', {}, link, element('p', { class: 'muted' }, ...parts));
}

customElements.define('site-search', SiteSearch);
