// A balance in instalments that add up exactly, and the letter that offers them.
import type { FormatsByLocale } from '#core/formats/choose-formats.ts';
import { formatDay } from '#core/formats/format-day.ts';
import { formatMoney } from '#core/formats/format-money.ts';
import { formatNumber } from '#core/formats/format-number.ts';
import { isDay } from '#core/values/day.ts';
import { fromDecimal, toDecimal } from '#core/values/money.ts';
import { fillLetter } from '../../letters/fill-letter.ts';
import { letterMarkup } from '../../letters/letter-markup.ts';
import type { LetterSource } from '../../letters/letter-source.ts';
import { SAMPLE_DAY } from '../../letters/sample-days.ts';
import { type Instalment, type Interval, splitBalance } from '../../tools/instalments.ts';
import { copyLetter } from '../copy.ts';
import { element, table } from '../elements.ts';
import { loadData } from '../load-data.ts';
import { readAmount } from '../own-amount.ts';
import { readOwnValues } from '../own-values.ts';
import { today } from '../today.ts';

type Words = Record<string, string>;

class PaymentPlan extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form')!;
    form.hidden = false;
    form.noValidate = true;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.show(new FormData(form));
    });
  }

  private async show(given: FormData): Promise<void> {
    const words = JSON.parse(this.dataset.words!) as Words;
    const status = this.querySelector('[role="status"]')!;
    const result = this.querySelector('[data-result]')!;
    result.replaceChildren();
    const decimal = readAmount(String(given.get('balance')), this.dataset.locale!);
    const balance = decimal && fromDecimal(decimal, String(given.get('currency')));
    const parts = Number(given.get('parts'));
    const first = String(given.get('first'));
    const problem =
      !balance || balance.minor <= 0
        ? words.needAmount
        : !Number.isInteger(parts) || parts < 2 || parts > 24 || parts > balance.minor
          ? words.needParts
          : isDay(first)
            ? ''
            : words.needDate;
    status.textContent = problem!;
    if (problem || !balance) return;

    const formats = (await loadData<FormatsByLocale>(this.dataset.data!, 'formats'))[this.dataset.locale!]!;
    const plan = splitBalance(balance, parts, first, String(given.get('every')) as Interval);
    const rows = plan.map(({ day, amount }, at) => [
      formatNumber(at + 1, formats),
      formatDay(day, formats),
      formatMoney(amount, formats),
    ]);
    rows.push([words.sum!, '', formatMoney(balance, formats)]);
    result.append(table([words.part!, words.day!, words.amount!], rows, [2]));
    if (this.dataset.letter) result.append(...(await this.letter(words, plan, balance)));
  }

  private async letter(
    words: Words,
    plan: Instalment[],
    balance: { minor: number; currency: string },
  ): Promise<Node[]> {
    const source = (await (await fetch(this.dataset.letter!)).json()) as LetterSource;
    const own = { ...readOwnValues().values, amount: toDecimal(balance), currency: balance.currency };
    const filled = fillLetter(source, own, { sampleToday: SAMPLE_DAY, today: today(), plan });
    const paper = element('article', {
      class: 'letter',
      lang: source.language.tag,
      dir: source.language.direction,
    });
    const subject = element('p', { class: 'subject' }, filled.subject);
    const body = element('div');
    // Made by the library's own renderer, which escapes every value.
    body.innerHTML = letterMarkup(filled.html, filled.exampleTexts);
    paper.append(subject, body);
    const copy = element('button', { type: 'button' }, words.copyText);
    const said = element('p', { role: 'status', class: 'small' });
    copy.addEventListener('click', async () => {
      said.textContent = (await copyLetter(filled.text)) ? words.copied! : words.copyFailed!;
    });
    return [
      element('h2', {}, words.letterTitle),
      element('p', { class: 'muted' }, words.letterText),
      paper,
      element('p', { class: 'buttons' }, copy),
      said,
    ];
  }
}

customElements.define('payment-plan', PaymentPlan);
