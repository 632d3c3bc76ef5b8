// Try my sheet: a file, pasted rows or the example in; what the add-on would do with it out. What the add-on would ask its
// owner is asked here, and each answer counts at once.

import type { Grid } from '#core/cells/grid.ts';
import { nextSendingDay } from '#core/dunning/calendar.ts';
import { type Day, isDay } from '#core/values/day.ts';
import { sampleSheet } from '../../tools/sample-sheet.ts';
import { countPhrase } from '../count-phrase.ts';
import { element, fill } from '../elements.ts';
import { today } from '../today.ts';
import { FileProblem } from './file-problem.ts';
import { type KeptAnswer, KeptAnswers } from './kept-answers.ts';
import { focusHeading, focusQuestion, placeOfFocus } from './sheet-focus.ts';
import { loadLabels, type SheetPage } from './sheet-page.ts';

const work = () => import('./sheet-work.ts');

/** On a Sunday nothing would go; the example is more use for the next day on which letters do. */
const WORKING_DAYS = [1, 2, 3, 4, 5];

class TrySheet extends HTMLElement {
  private readonly kept = new KeptAnswers();
  private grids: Grid[] = [];
  /** Which reading is the latest; an earlier one that ends later is not shown. */
  private turn = 0;

  connectedCallback(): void {
    const { form } = this;
    form.hidden = false;
    form.querySelector<HTMLInputElement>('[name="asof"]')!.value = nextSendingDay(today(), WORKING_DAYS);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.run();
    });
    form.querySelector('[type="file"]')!.addEventListener('change', () => void this.run());
    this.querySelector('[data-do="sample"]')!.addEventListener('click', () => void this.runSample());
    this.takeDrops();
  }

  private get form(): HTMLFormElement {
    return this.querySelector('form')!;
  }

  private get page(): SheetPage {
    const { data, tag, locale, languages, sample, words } = this.dataset as Record<string, string>;
    return {
      data: data!,
      tag: tag!,
      locale: locale!,
      letterLanguages: languages!.split(' '),
      senderName: (JSON.parse(sample!) as { sender: string }).sender,
      words: JSON.parse(words!) as SheetPage['words'],
    };
  }

  private takeDrops(): void {
    const input = this.form.querySelector<HTMLInputElement>('[type="file"]')!;
    this.addEventListener('dragover', (event) => event.preventDefault());
    this.addEventListener('drop', (event) => {
      const files = event.dataTransfer?.files;
      if (!files?.length) return;
      event.preventDefault();
      input.files = files;
      void this.run();
    });
  }

  private async runSample(): Promise<void> {
    const { tree } = await loadLabels(this.page);
    this.form.querySelector<HTMLInputElement>('[type="file"]')!.value = '';
    this.form.querySelector('textarea')!.value = sampleSheet(tree.sample as never, this.asOf);
    await this.run();
  }

  private get asOf(): Day {
    const chosen = this.form.querySelector<HTMLInputElement>('[name="asof"]')!.value;
    return isDay(chosen) ? chosen : today();
  }

  private async run(): Promise<void> {
    const { page } = this;
    const { words } = page;
    this.say(words.loading!);
    this.show(element('p', { class: 'note rest' }, words.loading!));
    await this.telling(async () => {
      this.grids = await this.readGrids();
      if (this.grids.length === 0) {
        this.say('');
        return this.show(element('p', { class: 'note soon' }, words.needRows!));
      }
      if (await this.decide('')) this.querySelector<HTMLElement>('[data-result]')!.focus();
    });
  }

  /** Whatever goes wrong is said in words of the page. */
  private async telling(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (problem) {
      const key = problem instanceof FileProblem ? problem.message : 'unreadable';
      const sentence = (this.page.words as Record<string, unknown>)[key] as string;
      this.say('');
      this.show(element('p', { class: 'note overdue' }, sentence));
      if (!(problem instanceof FileProblem)) throw problem;
    }
  }

  private async readGrids(): Promise<Grid[]> {
    const given = new FormData(this.form);
    const locale = String(given.get('region')) || null;
    const { readSheetFile, readText } = await work();
    const file = given.get('file');
    if (file instanceof File && file.size > 0) {
      this.kept.beginFor(`${file.name} ${file.size} ${file.lastModified}`);
      return readSheetFile(file, locale);
    }
    const text = String(given.get('rows'));
    this.kept.beginFor(text);
    return text.trim() ? [readText(text, '', locale)] : [];
  }

  /** Decides and shows the sheet with what has been answered; false when a later reading has overtaken it. */
  private async decide(noted: string): Promise<boolean> {
    this.turn += 1;
    const { turn, page } = this;
    const currency = String(new FormData(this.form).get('currency')) || null;
    const { answers } = this.kept;
    const { decideSheet, showOutcome } = await work();
    const outcome = await decideSheet({ grids: this.grids, asOf: this.asOf, currency, answers }, page);
    if (turn !== this.turn) return false;
    this.show(
      ...showOutcome(outcome, this.kept.list, {
        answer: (...given) => void this.answer(given),
        change: (id) => void this.change(id),
      }),
    );
    const letters = countPhrase(page.words.letters as never, outcome.messages.length, page.locale);
    this.say([noted, letters].filter(Boolean).join(' '));
    return true;
  }

  private async answer(given: KeptAnswer[]): Promise<void> {
    const place = placeOfFocus(this);
    this.kept.keep(...given);
    const noted = fill(this.page.words.noted!, { answer: given.map(({ text }) => text).join(', ') });
    await this.telling(async () => {
      if (await this.decide(noted)) focusQuestion(this, place);
    });
  }

  private async change(id: string): Promise<void> {
    this.kept.takeBack(id);
    await this.telling(async () => {
      if (await this.decide('')) focusHeading(this, id);
    });
  }

  private say(text: string): void {
    this.querySelector('[data-said]')!.textContent = text;
  }

  private show(...parts: Node[]): void {
    this.querySelector('[data-result]')!.replaceChildren(...parts);
  }
}

customElements.define('try-sheet', TrySheet);
