import type { GroupCounts, LetterLine, SendResult } from '../../runs/answers.ts';
import { button, type Child, make, show, wayBack } from '../dom.ts';
import { drawGroupLines } from '../groups.ts';
import { closeWindow } from '../server.ts';
import type { Say } from '../words.ts';

const GROUPS: [outcome: SendResult['outcome'], key: string, kind: string][] = [
  ['unsure', 'reportUnsure', 'overdue'],
  ['failed', 'reportFailed', 'overdue'],
  ['changed', 'reportChanged', 'soon'],
  ['sent', 'reportSent', 'done'],
];

export interface SendReport {
  chosen: LetterLine[];
  /** Of the plan that was confirmed. */
  groups: GroupCounts;
  results: SendResult[];
  left: number;
  /** Why it did not go to the end, in words. */
  stopped: string | null;
  /** No answer came: some of those without a result may have left, so nothing is said of them. */
  broken: boolean;
}

/** What left, what did not and why, what to do next. */
export function drawReport(report: SendReport, say: Say, reload: () => void): void {
  const { chosen, results, left, stopped, broken } = report;
  const sections = GROUPS.map(([outcome, key, kind]) => {
    const lines = results.filter((result) => result.outcome === outcome);
    if (lines.length === 0) return null;
    return make(
      'section',
      { class: 'note '.concat(kind) },
      make('h2', {}, say(key, { count: lines.length })),
      make(
        'ul',
        {},
        ...lines.map((result) => {
          const letter = chosen.find((one) => one.key === result.key);
          const name = make('bdi', {}, letter?.customer ?? result.customer);
          return make('li', {}, name, outcome === 'sent' ? '' : ': '.concat(result.text));
        }),
      ),
    );
  });
  const sent = results.some((result) => result.outcome === 'sent');
  const whole = sent && !broken && results.every((result) => result.outcome === 'sent');
  const title = broken ? 'reportBroken' : stopped !== null ? 'reportStopped' : 'reportTitle';
  const again = button(say('back'), reload, broken ? 'main' : '');
  const close = wayBack(say('close'), closeWindow, broken ? '' : 'main');
  show(
    [
      make('h1', {}, say(title)),
      stopped !== null && make('p', { class: 'note soon', role: 'alert' }, stopped),
      ...sections,
      left > 0 && !broken && make('p', {}, say('reportLeft', { count: left })),
      ...drawRest(report, say),
      results.length > 0 && make('p', {}, say('reportLog')),
      sent && make('p', { class: 'muted' }, say('reportBounce')),
    ],
    broken ? [close, again] : [!whole && again, close],
  );
}

/** Who had no letter, in the numbers that stood in the list. */
function drawRest({ groups }: SendReport, say: Say): Child[] {
  const lines = drawGroupLines(['needs-you', 'waiting', 'on-hold'], groups, say);
  return lines.length > 0 ? [make('h2', {}, say('reportOthers')), make('ul', {}, ...lines)] : [];
}
