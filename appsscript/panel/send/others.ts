import type { PlanAnswer } from '../../runs/answers.ts';
import { type Child, make } from '../dom.ts';
import { siteLink } from '../site-link.ts';
import type { Say } from '../words.ts';

const TITLES = { wait: 'othersWait', hold: 'othersHold', skip: 'othersSkip' };

/** Who gets no letter, grouped, each with its reason. */
export function drawOthers({ others, language }: PlanAnswer, say: Say): Child[] {
  return others
    .filter(({ lines }) => lines.length > 0)
    .map(({ kind, lines }) =>
      make(
        'details',
        {},
        make('summary', {}, say(TITLES[kind], { count: lines.length })),
        make(
          'table',
          {},
          make(
            'tbody',
            {},
            ...lines.map(({ customer, invoices, rows, balance, reason, guide }) =>
              make(
                'tr',
                {},
                make(
                  'td',
                  {},
                  make('bdi', {}, customer),
                  make(
                    'div',
                    { class: 'small muted' },
                    invoices.join(', ') || say('row', { row: rows.join(', ') }),
                  ),
                ),
                make('td', { class: 'amount' }, make('bdi', {}, balance)),
                make('td', {}, reason, ' ', siteLink(language, `guides/${guide}`, say('more'), customer)),
              ),
            ),
          ),
        ),
      ),
    );
}
