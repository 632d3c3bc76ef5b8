import type { PlanEntry } from '#core/dunning/decision.ts';
import { countGroups, GROUPS, type Group, groupOf } from '#core/dunning/groups.ts';
import { formatMoney } from '#core/formats/format-money.ts';
import type { Message } from '#core/letters/message.ts';
import { letterMarkup } from '../../letters/letter-markup.ts';
import { element, fill, table as makeTable } from '../elements.ts';
import type { SheetOutcome } from './sheet-outcome.ts';
import { sayWhy } from './sheet-why.ts';

/** The groups by the names that the add-on's windows give them. */
const NAMES: Record<Group, string> = {
  ready: 'groupReady',
  'needs-tick': 'groupNeedsTick',
  'needs-you': 'groupNeedsYou',
  waiting: 'groupWaiting',
  'on-hold': 'groupOnHold',
  done: 'groupDone',
};
/** What the visitor came to see, and what needs them; the rest is one touch away. */
const OPEN: readonly Group[] = ['ready', 'needs-tick', 'needs-you'];
const LOOKS: Partial<Record<Group, string>> = { ready: 'overdue', 'needs-tick': 'soon' };

/** Who gets what and why, in the groups of the add-on, with its counts: invoices and customers are two numbers. */
export function showGroups(outcome: SheetOutcome): Node[] {
  const { plan, say, said } = outcome;
  const counts = countGroups(plan);
  return GROUPS.filter((group) => counts[group].invoices > 0).map((group) => {
    const { invoices, customers } = counts[group];
    const who = say('panel.common.ofCustomers', {
      count: customers,
      invoices: say('panel.common.invoices', { count: invoices }),
    });
    const title = say('panel.common.groupLine', { group: say(`panel.common.${NAMES[group]}`), who });
    const entries = plan.entries.filter(({ decision }) => groupOf(decision) === group);
    return element(
      'details',
      { class: 'group', 'data-group': group, open: OPEN.includes(group) ? '' : undefined },
      element('summary', {}, element('h3', said, title)),
      showEntries(group, entries, outcome),
    );
  });
}

function showEntries(group: Group, entries: readonly PlanEntry[], outcome: SheetOutcome): HTMLElement {
  const { words } = outcome;
  const look = LOOKS[group];
  const headers = [words.customer, words.invoices, words.balance, ...(look ? [words.what] : []), words.why];
  return makeTable(
    headers as string[],
    entries.map((entry) => {
      const [why, ...cells] = showEntry(entry, outcome).reverse();
      return [...cells.reverse(), ...(look ? [showStage(entry, look, outcome)] : []), why!];
    }),
    [2],
  );
}

/** Customer, invoices, balance, why. */
function showEntry(entry: PlanEntry, outcome: SheetOutcome): (Node | string)[] {
  const { messages, words, formats } = outcome;
  const { balance, invoices } = entry;
  const message = messages.find(({ key }) => key === entry.key);
  const why = element('div', {}, sayWhy(entry, outcome));
  if (message) why.append(showLetter(message, words.letter!));
  const numbers = invoices.map(({ number, row }) => number ?? fill(words.place!, { row: String(row) }));
  return [
    element('bdi', {}, entry.customer || '–'),
    element('bdi', {}, numbers.join(', ')),
    balance ? formatMoney(balance, formats) : '–',
    why,
  ];
}

function showStage({ decision }: PlanEntry, look: string, { words }: SheetOutcome): HTMLElement {
  const stages = words.stages as unknown as Record<string, string>;
  return element('span', { class: `chip ${look}` }, decision.stage ? stages[decision.stage] : '–');
}

function showLetter(message: Message, title: string): HTMLElement {
  const paper = element('article', { class: 'letter', lang: message.language, dir: message.direction });
  const body = element('div');
  // Made by the library's own renderer, which escapes every value.
  body.innerHTML = letterMarkup(message.html);
  paper.append(element('p', { class: 'subject' }, message.subject), body);
  return element('details', {}, element('summary', {}, title), paper);
}
