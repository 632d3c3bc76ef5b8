import type { AgingChart, CheckAnswer, IssueLine } from '../../runs/answers.ts';
import { button, type Child, make, show, wayBack } from '../dom.ts';
import { openPage } from '../page.ts';
import { ask, closeWindow } from '../server.ts';
import type { Say } from '../words.ts';

/** The rows were marked when the menu was clicked; this shows what was found in them. */
function open(load: () => Promise<CheckAnswer>): void {
  openPage(load, draw);
}

function draw(answer: CheckAnswer, say: Say): void {
  const { sheet } = answer;
  const again = button(say('markAgain'), () => open(() => ask('markAgain', { sheet })));
  const close = wayBack(say('close'), closeWindow, 'main');
  if (!answer.understood) {
    show(
      [
        make('h1', {}, say('noTable', { sheet })),
        make('p', {}, say('noTableNext')),
        ...drawIssues(answer.issues, say),
      ],
      [again, close],
    );
    return;
  }
  const { counts } = answer;
  const chip = (kind: string, key: string, count: number): Child =>
    count > 0 && make('li', { class: 'chip '.concat(kind) }, say(key, { count }));
  show(
    [
      make('h1', {}, say('summary', { count: counts.invoices, sheet, day: answer.asOf })),
      make(
        'ul',
        { class: 'chips' },
        chip('overdue', 'overdue', counts.overdue),
        chip('soon', 'dueSoon', counts.dueSoon),
        chip('hold', 'onHold', counts.onHold),
        chip('', 'paid', counts.paid),
        chip('soon', 'toCheck', counts.check),
      ),
      make('p', {}, say('marked')),
      make('p', {}, answer.due > 0 ? say('due', { count: answer.due }) : say('noneDue')),
      answer.waitForBalances > 0 &&
        make('p', { class: 'note soon' }, say('waitForBalances', { count: answer.waitForBalances })),
      ...drawIssues(answer.issues, say),
      make('h2', {}, say('agingTitle')),
      ...(answer.aging.length > 0
        ? answer.aging.map((chart) => drawAging(chart, say))
        : [make('p', {}, say('agingEmpty'))]),
      drawColumns(answer, say),
    ],
    [again, close],
  );
}

/** Bars by age; each bar is a sentence for those who do not see it. */
function drawAging({ currency, total, bars }: AgingChart, say: Say): HTMLElement {
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

/** Read at once; a column of doubtful dates must not bury what stands below it. */
const FIRST_ISSUES = 12;

function drawIssues(issues: IssueLine[], say: Say): Child[] {
  if (issues.length === 0) return [make('p', { class: 'note done' }, say('noIssues'))];
  const more = issues.slice(FIRST_ISSUES);
  return [
    make('h2', {}, say('issuesTitle', { count: issues.length })),
    listIssues(issues.slice(0, FIRST_ISSUES), say),
    more.length > 0 &&
      make(
        'details',
        {},
        make('summary', {}, say('issuesMore', { count: more.length })),
        listIssues(more, say),
      ),
  ];
}

function listIssues(issues: IssueLine[], say: Say): HTMLElement {
  const kinds = { error: 'overdue', warning: 'soon', info: '' };
  return make(
    'ul',
    { class: 'issues' },
    ...issues.map(({ severity, text }) =>
      make(
        'li',
        {},
        make('span', { class: 'chip small '.concat(kinds[severity]) }, say(severity)),
        ' ',
        text,
      ),
    ),
  );
}

function drawColumns({ columns }: CheckAnswer, say: Say): HTMLElement {
  return make(
    'details',
    {},
    make('summary', {}, say('columnsTitle')),
    make(
      'ul',
      {},
      ...columns.map(({ header, meaning }) => make('li', {}, say('column', { header, meaning }))),
    ),
  );
}

open(() => ask('loadCheck'));
