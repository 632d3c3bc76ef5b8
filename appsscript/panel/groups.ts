import type { GroupCounts } from '../runs/answers.ts';
import { type Child, make } from './dom.ts';
import type { Say } from './words.ts';

export type GroupName = keyof GroupCounts;

const NAMES: Record<GroupName, string> = {
  ready: 'groupReady',
  'needs-tick': 'groupNeedsTick',
  'needs-you': 'groupNeedsYou',
  waiting: 'groupWaiting',
  'on-hold': 'groupOnHold',
  done: 'groupDone',
};

const COLOURS: [group: GroupName, kind: string][] = [
  ['ready', 'done'],
  ['needs-tick', 'soon'],
  ['needs-you', 'overdue'],
  ['waiting', ''],
  ['on-hold', 'hold'],
];

export function nameGroup(group: GroupName, say: Say): string {
  return say(NAMES[group]);
}

/** "3 invoices of 2 customers": never one number for both. */
export function sayWho({ invoices, customers }: GroupCounts[GroupName], say: Say): string {
  return say('ofCustomers', { count: customers, invoices: say('invoices', { count: invoices }) });
}

/** What happens to the invoices, in numbers; the same line in every window. */
export function drawGroups(groups: GroupCounts, say: Say): HTMLElement {
  const label = make('span', { class: 'muted', id: 'groups' }, say('groupsLabel'));
  const chips = COLOURS.map(([group, kind]): Child => {
    const { invoices } = groups[group];
    if (invoices === 0) return null;
    const text = say('groupChip', { group: nameGroup(group, say), count: invoices });
    return make('li', { class: 'chip '.concat(kind) }, text);
  }).filter(Boolean);
  if (chips.length === 0) return make('div', { hidden: true });
  return make(
    'div',
    { class: 'groups' },
    label,
    make('ul', { class: 'chips', 'aria-labelledby': 'groups' }, ...chips),
  );
}

/** The name of a group and what it counts, as the heading over its lines. */
export function headGroup(group: GroupName, groups: GroupCounts, say: Say): HTMLElement {
  const count = make('span', { class: 'count' }, sayWho(groups[group], say));
  return make('h2', { class: 'group' }, nameGroup(group, say), ' ', count);
}

/** These groups as lines of a list, those with nothing in them left out. */
export function drawGroupLines(names: GroupName[], groups: GroupCounts, say: Say): Child[] {
  return names
    .filter((name) => groups[name].invoices > 0)
    .map((name) =>
      make('li', {}, say('groupLine', { group: nameGroup(name, say), who: sayWho(groups[name], say) })),
    );
}
