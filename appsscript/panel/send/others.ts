import type { PlanAnswer, WaitingLine } from '../../runs/answers.ts';
import { type Child, make } from '../dom.ts';
import { headGroup } from '../groups.ts';
import { siteLink } from '../site-link.ts';
import type { Say } from '../words.ts';

/** Read at once; a hundred rows that wait for one answer must not bury who waits for another reason. */
const FIRST = 10;

/** Who gets no letter, grouped, each with its reason. Who needs the owner is open: nobody else will look after them. */
export function drawOthers({ others, groups, language }: PlanAnswer, say: Say): Child[] {
  return others
    .filter(({ lines }) => lines.length > 0)
    .map(({ group, lines }) => {
      const rest = lines.slice(FIRST);
      return make(
        'details',
        { open: group === 'needs-you' },
        make('summary', {}, headGroup(group, groups, say)),
        drawLines(lines.slice(0, FIRST), language, say),
        rest.length > 0 &&
          make(
            'details',
            { class: 'quiet' },
            make('summary', {}, say('othersMore', { count: rest.length })),
            drawLines(rest, language, say),
          ),
      );
    });
}

function drawLines(lines: WaitingLine[], language: string, say: Say): HTMLElement {
  return make(
    'table',
    { class: 'others' },
    make('tbody', {}, ...lines.map((line) => drawLine(line, language, say))),
  );
}

function drawLine(
  { customer, invoices, rows, balance, reason, guide }: WaitingLine,
  language: string,
  say: Say,
): HTMLElement {
  const which = invoices.join(', ') || say('row', { row: rows.join(', ') });
  return make(
    'tr',
    {},
    make('td', {}, make('bdi', {}, customer), make('div', { class: 'small muted' }, which)),
    make('td', { class: 'amount' }, make('bdi', {}, balance)),
    make('td', {}, reason, ' ', siteLink(language, 'guides/'.concat(guide), say('more'), customer)),
  );
}
