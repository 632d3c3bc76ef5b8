// A letter with the visitor's own values: shown, copied, opened in their own programs. The page is whole without this script.
import { countSmsParts, plainSms } from '#core/letters/sms-parts.ts';
import { type FilledLetter, fillLetter } from '../letters/fill-letter.ts';
import { letterMarkup } from '../letters/letter-markup.ts';
import type { LetterSource, OwnValues } from '../letters/letter-source.ts';
import { SAMPLE_DAY } from '../letters/sample-days.ts';
import { copyLetter } from './copy.ts';
import { countPhrase } from './count-phrase.ts';
import { readAmount } from './own-amount.ts';
import { clearOwnValues, keepOwnValues, readOwnValues } from './own-values.ts';
import { sendLink } from './send-links.ts';
import { today } from './today.ts';

interface PageWords {
  copied: string;
  copyFailed: string;
  left: string;
  cleared: string;
  subject: string;
  smsParts: Record<string, string>;
  fields: Record<string, string>;
}

class LetterPage extends HTMLElement {
  private words!: PageWords;
  private tag = '';
  private own: OwnValues = {};
  private many = false;
  private source: LetterSource | null = null;
  private letter: FilledLetter | null = null;

  async connectedCallback(): Promise<void> {
    this.words = JSON.parse(this.dataset.words!) as PageWords;
    this.tag = this.dataset.tag!;
    const form = this.querySelector<HTMLFormElement>('[data-own]')!;
    const kept = readOwnValues();
    this.own = kept.values;
    this.fillForm(form, kept.remembered);
    form.hidden = false;
    form.addEventListener('input', () => void this.takeForm(form));
    form.addEventListener('submit', (event) => event.preventDefault());
    this.addEventListener('click', (event) => void this.act(event, form));
    this.querySelector<HTMLElement>('[data-actions]')!.hidden = false;
    await this.show(Object.keys(this.own).length > 0);
  }

  private fillForm(form: HTMLFormElement, remembered: boolean): void {
    for (const control of form.elements)
      if (control instanceof HTMLInputElement && control.name === 'remember') control.checked = remembered;
      else if (control instanceof HTMLInputElement && control.type === 'radio')
        control.checked = control.value === '';
      else if (isOffer(control)) control.checked = this.own[control.name] === 'yes';
      else if (isTextControl(control)) control.value = this.own[control.name] ?? '';
  }

  private takeForm(form: HTMLFormElement): Promise<void> {
    for (const control of form.elements)
      if (isOffer(control)) this.takeOffer(control);
      else if (isTextControl(control)) this.take(control);
    this.many = new FormData(form).get('many') === 'yes';
    keepOwnValues(this.own, form.querySelector<HTMLInputElement>('[name="remember"]')!.checked);
    return this.show(true);
  }

  private takeOffer({ name, checked }: HTMLInputElement): void {
    if (checked) this.own[name] = 'yes';
    else delete this.own[name];
  }

  private take(control: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement): void {
    const value = control.value.trim();
    const readable =
      control.inputMode !== 'decimal' || value === '' || readAmount(value, this.dataset.locale!) !== null;
    control.setAttribute('aria-invalid', String(!readable));
    if (value === '') delete this.own[control.name];
    else this.own[control.name] = value;
  }

  /** Fetches what is needed and shows the letter; without own values the page already shows it. */
  private async show(redraw: boolean): Promise<void> {
    const source = await this.load();
    const values: OwnValues = {};
    for (const [name, value] of Object.entries(this.own)) {
      const isMoney = source.fields[name]?.kind === 'money';
      const read = isMoney ? readAmount(value, this.dataset.locale!) : value;
      if (read !== null) values[name] = read;
    }
    this.letter = fillLetter(source, values, { sampleToday: SAMPLE_DAY, today: today(), many: this.many });
    if (redraw) this.draw(source, this.letter);
    this.offer(source, this.letter);
  }

  private async load(): Promise<LetterSource> {
    if (this.source?.language.tag !== this.tag) {
      const answer = await fetch(this.dataset.source!.replace('{tag}', this.tag));
      this.source = (await answer.json()) as LetterSource;
    }
    return this.source!;
  }

  private draw({ language }: LetterSource, letter: FilledLetter): void {
    const paper = this.querySelector<HTMLElement>('[data-letter]')!;
    paper.lang = language.tag;
    paper.dir = language.direction;
    // Made by the library's own renderer, which escapes every value.
    paper.querySelector('[data-body]')!.innerHTML = letterMarkup(letter.html, letter.exampleTexts);
    this.querySelector<HTMLElement>('[data-unreviewed]')!.hidden = language.reviewed !== 'none';
    const subject = paper.querySelector('[data-subject]');
    if (subject) subject.lastChild!.textContent = letter.subject;
  }

  private offer({ template }: LetterSource, letter: FilledLetter): void {
    const measure = this.querySelector('[data-measure]')!;
    const parts = template.channel === 'sms' ? countSmsParts(plainSms(letter.text)).parts : 0;
    measure.textContent =
      parts > 0 ? `${countPhrase(this.words.smsParts, parts, this.dataset.locale!)} ·` : '';
    for (const anchor of this.querySelectorAll<HTMLAnchorElement>('[data-open]')) {
      const link = sendLink(anchor.dataset.open!, letter.subject, letter.text);
      anchor.hidden = link === null;
      if (!link) continue;
      anchor.href = link;
      if (link.startsWith('https:')) {
        anchor.target = '_blank';
        anchor.rel = 'noreferrer';
      }
    }
  }

  private async act(event: Event, form: HTMLFormElement): Promise<void> {
    const target = event.target as HTMLElement;
    const tongue = target.closest<HTMLElement>('[data-letter-in]');
    if (tongue) {
      event.preventDefault();
      await this.changeLanguage(tongue);
    }
    const action = target.closest<HTMLElement>('[data-do]')?.dataset.do;
    const letter = this.letter;
    if (action === 'clear') {
      this.own = {};
      this.many = false;
      clearOwnValues();
      this.fillForm(form, false);
      await this.show(true);
      this.say(this.words.cleared);
    } else if (action === 'print') window.print();
    else if (letter && action === 'copy-text') this.report(await copyLetter(this.plain(letter)));
    else if (letter && action === 'copy-rich') this.report(await copyLetter(letter.text, letter.html));
    else if (letter && action === 'copy-subject') this.report(await copyLetter(letter.subject));
  }

  private plain(letter: FilledLetter): string {
    return this.source?.template.channel === 'sms' ? plainSms(letter.text) : letter.text;
  }

  /** The letter in another language while the page stays in the visitor's own. */
  private async changeLanguage(link: HTMLElement): Promise<void> {
    this.tag = link.dataset.letterIn!;
    for (const other of this.querySelectorAll('[data-letter-in]')) other.removeAttribute('aria-current');
    link.setAttribute('aria-current', 'true');
    await this.show(true);
  }

  private report(done: boolean): void {
    const left = (this.letter?.examples ?? []).map((name) => this.words.fields[name]).filter(Boolean);
    const list = new Intl.ListFormat(this.dataset.locale).format(left as string[]);
    const rest = left.length > 0 ? ` ${this.words.left.replace('{list}', list)}` : '';
    this.say(done ? this.words.copied + rest : this.words.copyFailed);
  }

  private say(sentence: string): void {
    this.querySelector('[data-actions] [role="status"]')!.textContent = sentence;
  }
}

function isOffer(control: Element): control is HTMLInputElement {
  return control instanceof HTMLInputElement && control.dataset.offer !== undefined;
}

function isTextControl(
  control: Element,
): control is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement {
  if (control instanceof HTMLInputElement) return control.type !== 'checkbox' && control.type !== 'radio';
  return control instanceof HTMLTextAreaElement || control instanceof HTMLSelectElement;
}

customElements.define('letter-page', LetterPage);
