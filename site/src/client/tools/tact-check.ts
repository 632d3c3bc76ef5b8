// Reads a message of the visitor's own by the rules that the library's letters must pass.
import { checkTact, type TactFinding, type TactReport } from '#core/tact/check-tact.ts';
import type { TactWords } from '#core/tact/tact-words.ts';
import { detectLanguage } from '../../tools/detect-language.ts';
import { countPhrase } from '../count-phrase.ts';
import { element, fill } from '../elements.ts';
import { loadData } from '../load-data.ts';

type Words = Record<string, string> & {
  colon: string;
  findings: Record<string, string>;
  markers: Record<string, string>;
  fields: Record<string, string>;
  languages: Record<string, string>;
};

const LOOK = { error: 'overdue', warning: 'soon', info: 'rest' };

class TactCheck extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form')!;
    form.hidden = false;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.check(form);
    });
    this.querySelector('[data-do="example"]')!.addEventListener('click', () => {
      form.querySelector('textarea')!.value = this.words.exampleText!;
      void this.check(form);
    });
  }

  private get words(): Words {
    return JSON.parse(this.dataset.words!) as Words;
  }

  private async check(form: HTMLFormElement): Promise<void> {
    const words = this.words;
    const given = new FormData(form);
    const text = (name: string) => String(given.get(name) ?? '');
    const body = text('body').trim();
    if (!body) return this.say(words.empty!);
    const known = this.dataset.languages!.split(' ');
    const tag = text('tongue') || detectLanguage(`${text('subject')} ${body}`, known);
    if (!tag || !known.includes(tag)) return this.say(words.missingWords!);
    const stage = form.querySelector<HTMLSelectElement>('[name="stage"]')!;
    const rules = await loadData<TactWords>(`${this.dataset.data}tact/`, tag);
    const subject = text('subject').trim() || null;
    const report = checkTact(
      {
        subject,
        body,
        firmness: Number(stage.value),
        overdue: stage.selectedOptions[0]?.dataset.overdue === 'yes',
        values: [],
        short: given.has('short'),
      },
      rules,
    );
    this.show(report, tag, subject ?? '', body);
  }

  private say(sentence: string): void {
    this.querySelector('[data-result]')!.replaceChildren(element('p', { class: 'note soon' }, sentence));
  }

  private show(report: TactReport, tag: string, subject: string, body: string): void {
    const words = this.words;
    const { findings, markers, score } = report;
    const parts: Node[] = [
      element(
        'p',
        { class: 'muted small' },
        fill(words.detected!, { language: words.languages[tag] ?? tag }),
      ),
      element('h2', {}, fill(words.score!, { score: String(score) })),
      element(
        'p',
        { class: `note ${findings.length === 0 ? 'done' : 'rest'}` },
        findings.length === 0
          ? words.clean!
          : countPhrase(words.findings, findings.length, this.dataset.locale!),
      ),
    ];
    if (markers.length > 0) {
      const list = new Intl.ListFormat(this.dataset.locale).format(
        markers.map((marker) => words.markers[marker] ?? marker),
      );
      parts.push(element('p', {}, `${words.kind}${words.colon}${list}`));
    }
    const own = findings.filter(({ part }) => part === 'body');
    if (subject)
      parts.push(
        element(
          'p',
          { class: 'letter', lang: tag, dir: 'auto' },
          ...marked(
            subject,
            findings.filter(({ part }) => part === 'subject'),
          ),
        ),
      );
    parts.push(element('div', { class: 'letter written', lang: tag, dir: 'auto' }, ...marked(body, own)));
    parts.push(element('ul', { class: 'plain' }, ...findings.map((finding) => this.item(finding, tag))));
    this.querySelector('[data-result]')!.replaceChildren(...parts);
  }

  /** A better phrase with its fields named as the site names them. */
  private readable(phrase: string): string {
    return phrase.replace(/\{\{(\w+)\}\}/g, (_, field: string) => `[${this.words.fields[field] ?? '…'}]`);
  }

  private item({ severity, found, why, better }: TactFinding, tag: string): HTMLElement {
    const words = this.words;
    const text = { lang: tag, dir: 'auto' };
    return element(
      'li',
      { class: `note ${LOOK[severity]}` },
      element(
        'p',
        {},
        element('strong', {}, words[severity]),
        found ? words.colon : null,
        found ? element('q', text, found) : null,
      ),
      element('p', text, why),
      element('p', {}, `${words.better}${words.colon}`, element('span', text, this.readable(better))),
    );
  }
}

/** A text with the places of the findings marked. */
function marked(text: string, findings: TactFinding[]): Node[] {
  const parts: Node[] = [];
  let end = 0;
  for (const { start, end: stop } of [...findings].sort((a, b) => a.start - b.start)) {
    if (start < end || stop === start) continue;
    parts.push(document.createTextNode(text.slice(end, start)), element('mark', {}, text.slice(start, stop)));
    end = stop;
  }
  parts.push(document.createTextNode(text.slice(end)));
  return parts;
}

customElements.define('tact-check', TactCheck);
