import type { Plan, PlanEntry } from '#core/dunning/decision.ts';
import { sayDecision } from '#core/dunning/say-decision.ts';
import { formatMoney } from '#core/formats/format-money.ts';
import type { LocaleFormats } from '#core/formats/locale-formats.ts';
import type { InvoiceTable } from '#core/invoices/invoice.ts';
import type { Labeller } from '#core/labels/label.ts';
import { sayIssue } from '#core/labels/say-issue.ts';
import type { Message } from '#core/letters/message.ts';
import type { Issue } from '#core/values/issue.ts';
import type { Field } from '#core/words/fields.ts';
import type { ReadingWords } from '#core/words/reading-words.ts';
import { letterMarkup } from '../../letters/letter-markup.ts';
import { countPhrase } from '../count-phrase.ts';
import { element, fill, table as makeTable } from '../elements.ts';

export type SheetWords = Record<string, string | Record<string, string>> & { [key: string]: string };

export interface SheetOutcome {
  table: InvoiceTable;
  plan: Plan;
  messages: Message[];
  issues: Issue[];
  say: Labeller;
  /** Language and direction of the sentences that `say` gives. */
  said: { lang: string; dir: string };
  formats: LocaleFormats;
  words: ReadingWords[];
  language: string;
}

const LOOK = { send: 'overdue', wait: 'soon', hold: 'hold', skip: 'rest' };

/** The outcome as a page shows it: numbers first, then who gets what and why, then what to look at, then how the sheet was understood. */
export function showOutcome(outcome: SheetOutcome, words: SheetWords): Node[] {
  const { table, plan, messages, issues, say, said, formats } = outcome;
  const count = (key: string, number: number) =>
    element('li', { class: 'chip rest' }, countPhrase(words[key] as never, number, formats.locale));
  const invoices = table.invoices.filter(({ state }) => state !== 'not-an-invoice');
  const parts: Node[] = [element('h2', {}, words.resultTitle)];
  if (table.sheet) parts.push(element('p', { class: 'muted' }, fill(words.tab!, { name: table.sheet })));
  const chips = [
    count('read', invoices.length),
    count('overdue', invoices.filter(({ state }) => state === 'overdue').length),
    count('letters', messages.length),
  ];
  if (issues.length > 0) chips.push(count('issues', issues.length));
  parts.push(element('ul', { class: 'plain chips' }, ...chips));
  if (plan.entries.length > 0) {
    if (messages.length === 0) parts.push(element('p', {}, words.noneOverdue));
    const headers = [words.customer, words.invoices, words.balance, words.what, words.why] as string[];
    parts.push(
      makeTable(
        headers,
        plan.entries.map((entry) => row(entry, outcome, words)),
        [2],
      ),
    );
    if (messages.length > 0) parts.push(element('p', { class: 'muted small' }, words.senderNote));
  }
  if (issues.length > 0) {
    const items = issues.map((issue) =>
      element(
        'li',
        { class: issue.severity === 'error' ? 'overdue note' : 'rest note', ...said },
        sayIssue(say, issue),
      ),
    );
    parts.push(element('h3', {}, words.issuesTitle), element('ul', { class: 'plain' }, ...items));
  }
  const columns = Object.entries(table.columns).map(([field, header]) => [
    header,
    nameField(outcome, field as Field),
  ]);
  if (columns.length > 0)
    parts.push(
      element(
        'details',
        {},
        element('summary', {}, words.columns),
        makeTable([words.header!, words.field!], columns),
      ),
    );
  return parts;
}

function row(
  entry: PlanEntry,
  { messages, say, said, formats }: SheetOutcome,
  words: SheetWords,
): (Node | string)[] {
  const { decision, balance, invoices } = entry;
  const message = messages.find(({ key }) => key === entry.key);
  const what = element(
    'span',
    { class: `chip ${LOOK[decision.kind]}` },
    decision.stage && decision.kind === 'send'
      ? (words.stages as unknown as Record<string, string>)[decision.stage]
      : words[decision.kind],
  );
  const why = element('div', {}, element('span', said, sayDecision(say, decision)));
  if (message) why.append(letter(message, words));
  const numbers = invoices.map(
    ({ number, row: line }) => number ?? fill(words.place!, { row: String(line) }),
  );
  return [
    element('bdi', {}, entry.customer || '–'),
    element('bdi', {}, numbers.join(', ')),
    balance ? formatMoney(balance, formats) : '–',
    what,
    why,
  ];
}

function letter(message: Message, words: SheetWords): HTMLElement {
  const paper = element('article', { class: 'letter', lang: message.language, dir: message.direction });
  const body = element('div');
  // Made by the library's own renderer, which escapes every value.
  body.innerHTML = letterMarkup(message.html);
  paper.append(element('p', { class: 'subject' }, message.subject), body);
  return element('details', {}, element('summary', {}, words.letter), paper);
}

/** What a column means, by its most usual name in the reader's language. */
function nameField({ words, language }: SheetOutcome, field: Field): string {
  for (const tag of [language, 'en']) {
    const name = words.find((one) => one.language === tag)?.headers[field]?.[0];
    if (name) return name;
  }
  return field;
}
