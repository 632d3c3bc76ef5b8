import type { AgingChart, CheckAnswer } from '../../runs/answers.ts';
import { type Child, make } from '../dom.ts';
import type { Say } from '../words.ts';

/** What is open, by age. Nothing is called closed or settled that is only not known yet. */
export function drawAging({ aging, questions, groups }: CheckAnswer, say: Say): Child[] {
  const rows = new Set<number>();
  for (const question of questions)
    if (question.kind === 'currency' || question.kind === 'currency-word')
      for (const row of question.rows) rows.add(row);
  const count = rows.size;
  if (aging.length > 0)
    return [
      ...aging.map((chart) => drawChart(chart, say)),
      count > 0 && make('p', { class: 'muted' }, say('agingWithout', { count })),
    ];
  if (count > 0) return [make('p', {}, say('agingCurrency', { count }))];
  return [make('p', {}, say(groups['needs-you'].invoices > 0 ? 'agingNeedsYou' : 'agingEmpty'))];
}

/** Bars by age; each bar is a sentence for those who do not see it. */
function drawChart({ currency, total, bars }: AgingChart, say: Say): HTMLElement {
  return make(
    'section',
    {},
    make('p', { class: 'numbers' }, say('agingTotal', { currency, amount: total })),
    make(
      'ul',
      { class: 'bars numbers' },
      ...bars.map(({ bucket, label, amount, count, share }) => {
        const bar = make('span', {});
        bar.style.width = String(Math.round(share * 100)).concat('%');
        const visible = [
          make('span', { 'aria-hidden': 'true' }, label),
          make(
            'span',
            { class: bucket === 'current' ? 'bar' : 'bar late', 'aria-hidden': 'true' },
            count > 0 && bar,
          ),
          make(
            'span',
            { 'aria-hidden': 'true', class: count > 0 ? null : 'muted' },
            count > 0 ? amount : say('nothingThere'),
          ),
        ];
        return make(
          'li',
          {},
          make('span', { class: 'unseen' }, say('agingBar', { label, amount, count })),
          ...visible,
        );
      }),
    ),
  );
}
