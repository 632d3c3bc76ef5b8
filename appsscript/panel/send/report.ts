import type { LetterLine, SendResult } from '../../runs/answers.ts';
import { make, show, wayBack } from '../dom.ts';
import { closeWindow } from '../server.ts';
import type { Say } from '../words.ts';

const GROUPS: [outcome: SendResult['outcome'], key: string, kind: string][] = [
  ['unsure', 'reportUnsure', 'overdue'],
  ['failed', 'reportFailed', 'overdue'],
  ['changed', 'reportChanged', 'soon'],
  ['sent', 'reportSent', 'done'],
];

/** What left, what did not and why, what to do next. */
export function drawReport(
  chosen: LetterLine[],
  results: SendResult[],
  left: number,
  stopped: string | null,
  say: Say,
): void {
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
  show(
    [
      make('h1', {}, say('reportTitle')),
      stopped !== null && make('p', { class: 'note soon', role: 'alert' }, stopped),
      ...sections,
      left > 0 && make('p', {}, say('reportLeft', { count: left })),
      results.length > 0 && make('p', {}, say('reportLog')),
      sent && make('p', { class: 'muted' }, say('reportBounce')),
    ],
    [wayBack(say('close'), closeWindow, 'main')],
  );
}
