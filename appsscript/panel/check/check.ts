import type { CheckAnswer, IssueLine } from '../../runs/answers.ts';
import { button, type Child, make, show, wayBack } from '../dom.ts';
import { drawGroups, sayWho } from '../groups.ts';
import { openPage, refreshPage } from '../page.ts';
import { drawQuestions } from '../questions.ts';
import { ask, closeWindow } from '../server.ts';
import type { Say } from '../words.ts';
import { drawAging } from './aging.ts';

/** The rows were marked when the menu was clicked; this shows what was found in them. */
function open(load: () => Promise<CheckAnswer>): void {
  openPage(load, draw);
}

function draw(answer: CheckAnswer, say: Say): void {
  const { sheet } = answer;
  const mark = (): Promise<CheckAnswer> => ask('markAgain', { sheet });
  const again = button(say('markAgain'), () => open(mark));
  const close = wayBack(say('close'), closeWindow, 'main');
  // An answer changes what the rows say, so they are marked anew.
  const questions = drawQuestions(answer.questions, say, () => refreshPage(mark, draw));
  if (!answer.understood) {
    show(
      [
        make('h1', {}, say('noTable', { sheet })),
        make('p', {}, say('noTableNext')),
        questions,
        ...drawIssues(answer.issues, say),
      ],
      [again, close],
    );
    return;
  }
  const { counts } = answer;
  const chip = (kind: string, key: string, count: number): Child =>
    count > 0 && make('li', { class: 'chip '.concat(kind) }, say(key, { count }));
  const states = [
    chip('overdue', 'overdue', counts.overdue),
    chip('soon', 'dueSoon', counts.dueSoon),
    chip('', 'paid', counts.paid),
  ].filter(Boolean);
  show(
    [
      make('h1', {}, say('summary', { count: counts.invoices, sheet, day: answer.asOf })),
      states.length > 0 && make('ul', { class: 'chips' }, ...states),
      drawGroups(answer.groups, say),
      questions,
      make('p', {}, say('marked')),
      ...drawNext(answer, say),
      // While something is asked, not everything could be read.
      ...(questions && answer.issues.length === 0 ? [] : drawIssues(answer.issues, say)),
      make('h2', {}, say('agingTitle')),
      ...drawAging(answer, say),
      drawColumns(answer, say),
    ],
    [again, close],
  );
}

/** What can go, what waits for a tick, and what needs the owner; nobody is told that nothing is due while something needs her. */
function drawNext({ due, waitForBalances, groups }: CheckAnswer, say: Say): Child[] {
  const ticks = groups['needs-tick'].invoices;
  const needed = groups['needs-you'];
  const calm = due === 0 && ticks === 0 && needed.invoices === 0;
  return [
    due > 0 && make('p', {}, say('due', { count: due })),
    ticks > 0 && make('p', {}, say('dueIfTicked', { count: ticks })),
    calm && make('p', {}, say('noneDue')),
    waitForBalances > 0 &&
      make('p', { class: 'note soon' }, say('waitForBalances', { count: waitForBalances })),
    needed.invoices > 0 &&
      make('p', { class: 'note overdue' }, say('needsYou', { who: sayWho(needed, say) })),
  ];
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
