// What the add-on would do with a sheet: read, decided and written by the very code of the add-on, in the browser.

import type { Grid } from '#core/cells/grid.ts';
import { decideReminders } from '#core/decide.ts';
import { nextSendingDay } from '#core/dunning/calendar.ts';
import type { Policy } from '#core/dunning/policy.ts';
import { policyForLocale } from '#core/dunning/regional-policy.ts';
import type { FormatsByLocale } from '#core/formats/choose-formats.ts';
import { createLabeller, type LabelTree } from '#core/labels/label.ts';
import { composeMessages } from '#core/letters/compose-messages.ts';
import type { LanguagePack } from '#core/letters/template.ts';
import { DEFAULT_SETTINGS } from '#core/settings/default-settings.ts';
import { type Day, isDay } from '#core/values/day.ts';
import type { ReadingWords } from '#core/words/reading-words.ts';
import { readText } from '../../tools/read-text.ts';
import { sampleSheet } from '../../tools/sample-sheet.ts';
import { element } from '../elements.ts';
import { loadData } from '../load-data.ts';
import { today } from '../today.ts';
import { FileProblem, readSheetFile } from './sheet-file.ts';
import { type SheetOutcome, type SheetWords, showOutcome } from './sheet-outcome.ts';

/** On a Sunday nothing would go; the example is more use for the next day on which letters do. */
const WORKING_DAYS = [1, 2, 3, 4, 5];

class TrySheet extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form')!;
    form.hidden = false;
    form.querySelector<HTMLInputElement>('[name="asof"]')!.value = nextSendingDay(today(), WORKING_DAYS);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.run(form);
    });
    form.querySelector('[type="file"]')!.addEventListener('change', () => void this.run(form));
    this.querySelector('[data-do="sample"]')!.addEventListener('click', () => void this.runSample(form));
    this.takeDrops(form);
  }

  private get words(): SheetWords {
    return JSON.parse(this.dataset.words!) as SheetWords;
  }

  private takeDrops(form: HTMLFormElement): void {
    const input = form.querySelector<HTMLInputElement>('[type="file"]')!;
    this.addEventListener('dragover', (event) => event.preventDefault());
    this.addEventListener('drop', (event) => {
      const files = event.dataTransfer?.files;
      if (!files?.length) return;
      event.preventDefault();
      input.files = files;
      void this.run(form);
    });
  }

  private async runSample(form: HTMLFormElement): Promise<void> {
    const { tree } = await this.labels();
    const asOf = this.dayOf(form);
    form.querySelector<HTMLInputElement>('[type="file"]')!.value = '';
    form.querySelector('textarea')!.value = sampleSheet(tree.sample as never, asOf);
    await this.run(form);
  }

  private labels = () =>
    loadData<{ language: string; tree: LabelTree }>(`${this.dataset.data}labels/`, this.dataset.tag!);

  private dayOf(form: HTMLFormElement): Day {
    const chosen = form.querySelector<HTMLInputElement>('[name="asof"]')!.value;
    return isDay(chosen) ? chosen : today();
  }

  private async run(form: HTMLFormElement): Promise<void> {
    const words = this.words;
    this.show(element('p', { class: 'note rest' }, words.loading!));
    try {
      const reading = await loadData<ReadingWords[]>(this.dataset.data!, 'words');
      const grid = await this.readGrid(form, reading);
      if (!grid) return this.show(element('p', { class: 'note soon' }, words.needRows!));
      const outcome = await this.decide(grid, form, reading);
      this.show(...showOutcome(outcome, words));
      this.querySelector<HTMLElement>('[data-result]')!.focus();
    } catch (problem) {
      const key = problem instanceof FileProblem ? problem.message : 'unreadable';
      this.show(element('p', { class: 'note overdue' }, (words as Record<string, unknown>)[key] as string));
      if (!(problem instanceof FileProblem)) throw problem;
    }
  }

  private async readGrid(form: HTMLFormElement, words: ReadingWords[]): Promise<Grid | null> {
    const given = new FormData(form);
    const locale = String(given.get('region')) || null;
    const file = given.get('file');
    if (file instanceof File && file.size > 0) return readSheetFile(file, locale, words);
    const text = String(given.get('rows'));
    return text.trim() ? readText(text, '', locale) : null;
  }

  private async decide(grid: Grid, form: HTMLFormElement, words: ReadingWords[]): Promise<SheetOutcome> {
    const data = this.dataset.data!;
    const letterLanguages = this.dataset.languages!.split(' ');
    const [rules, formats, { language, tree }] = await Promise.all([
      loadData<Policy>(data, 'policy'),
      loadData<FormatsByLocale>(data, 'formats'),
      this.labels(),
    ]);
    const policy = policyForLocale(rules, grid.locale);
    const asOf = this.dayOf(form);
    const sample = JSON.parse(this.dataset.sample!) as Record<string, string>;
    const settings = {
      ...DEFAULT_SETTINGS,
      senderName: sample.sender!,
      currency: String(new FormData(form).get('currency')) || null,
      balancesCheckedOn: asOf,
    };
    const fallbackLanguage = letterLanguages.includes(this.dataset.tag!) ? this.dataset.tag! : 'en';
    const options = { asOf, minutes: null, policy, settings, letterLanguages, fallbackLanguage };
    const { table, plan } = decideReminders({ grid, entries: [], words, ...options });
    const needed = [
      ...new Set(
        plan.entries
          .map((entry) => entry.language)
          .filter((tag): tag is string => tag !== null && letterLanguages.includes(tag)),
      ),
    ];
    const library = await Promise.all(needed.map((tag) => loadData<LanguagePack>(`${data}packs/`, tag)));
    const composed = composeMessages(plan.entries, {
      library,
      formats,
      locale: grid.locale,
      settings,
      asOf,
      policy,
    });
    const own = formats[language === 'en' ? 'en-GB' : this.dataset.locale!]!;
    return {
      table,
      plan,
      messages: composed.messages,
      issues: [...table.issues, ...composed.issues],
      say: createLabeller(tree, own),
      said: { lang: language, dir: 'auto' },
      formats: formats[this.dataset.locale!]!,
      words,
      language: this.dataset.tag!,
    };
  }

  private show(...parts: Node[]): void {
    this.querySelector('[data-result]')!.replaceChildren(...parts);
  }
}

customElements.define('try-sheet', TrySheet);
