import { describe, expect, it } from 'vitest';
import { dueStep, ladderFor, passedStages } from '#core/dunning/ladder.ts';
import { nextStep } from '#core/dunning/next-step.ts';
import { addDays } from '#core/values/day.ts';
import type { StageId } from '#core/values/stage.ts';
import { policy } from './sample.ts';

const gentle = ladderFor(policy, null, null);
const having = (...sent: StageId[]) => ({ sent, last: sent[sent.length - 1] ?? null, shift: 0 });
const due = (days: number, ...sent: StageId[]) => dueStep(gentle, days, having(...sent))?.stage ?? null;

describe('the gentle ladder, nothing sent', () => {
  it.each([
    [-4, null],
    [-3, 'before-due'],
    [-1, 'before-due'],
    [0, 'due-today'],
    [1, null],
    [2, 'overdue-soft'],
    [6, 'overdue-soft'],
    [7, 'overdue-ask'],
    [13, 'overdue-ask'],
    [14, 'overdue-firm'],
    [29, 'overdue-firm'],
    [30, 'final'],
    [3000, 'final'],
  ])('%i days past due: %s', (days, stage) => {
    expect(due(days)).toBe(stage);
  });
});

describe('what was sent', () => {
  it.each<[number, StageId, string | null]>([
    [0, 'before-due', null], // due-today only if nothing was said before
    [-1, 'before-due', null],
    [2, 'before-due', 'overdue-soft'],
    [6, 'overdue-soft', null],
    [7, 'overdue-soft', 'overdue-ask'],
    [20, 'overdue-soft', 'overdue-firm'], // a missed week is not made up for
    [13, 'overdue-firm', null], // never back
    [400, 'final', null],
  ])('%i days past due after %s: %s', (days, last, stage) => {
    expect(due(days, last)).toBe(stage);
  });

  it('names the stages that are passed over, but not the fallback', () => {
    expect(passedStages(gentle, 'overdue-firm', having())).toEqual([
      'before-due',
      'overdue-soft',
      'overdue-ask',
    ]);
    expect(passedStages(gentle, 'overdue-firm', having('overdue-soft'))).toEqual(['overdue-ask']);
    expect(passedStages(gentle, 'before-due', having())).toEqual([]);
  });
});

describe('agreed terms', () => {
  it.each([
    [null, -3],
    [30, -3],
    [44, -3],
    [45, -7],
    [90, -7],
    [8, -3],
    [7, -1],
    [2, -1],
    [1, undefined], // it would go on the day of the invoice
    [0, undefined],
  ])('of %s days put the word before the due date at %s', (terms, offset) => {
    const step = ladderFor(policy, 'gentle', terms).find(({ stage }) => stage === 'before-due');
    expect(step?.offset).toBe(offset);
  });

  it('leave a ladder without such a word as it is', () => {
    expect(ladderFor(policy, 'regular', 60).map((step) => step.offset)).toEqual([7, 14, 21]);
  });

  it('say so when a ladder does not exist', () => {
    expect(() => ladderFor(policy, 'brisk', null)).toThrow(/no ladder "brisk".*gentle, regular/);
  });
});

describe('the next letter', () => {
  const everyDay = [1, 2, 3, 4, 5, 6, 7];
  const workdays = [1, 2, 3, 4, 5];
  const DUE = '2026-03-18'; // a Wednesday

  it.each<[string, StageId[], string, number[], StageId, string]>([
    ['long before', [], '2026-02-01', everyDay, 'before-due', '2026-03-15'],
    ['its Sunday moves to Monday', [], '2026-02-01', workdays, 'before-due', '2026-03-16'],
    ['no day left before the due date', [], '2026-03-18', workdays, 'due-today', '2026-03-18'],
    ['on the day after', [], '2026-03-19', workdays, 'overdue-soft', '2026-03-20'],
    ['after the first word', ['before-due'], '2026-03-17', workdays, 'overdue-soft', '2026-03-20'],
    [
      'not before the customer has rested',
      ['overdue-soft'],
      '2026-03-28',
      everyDay,
      'overdue-ask',
      '2026-03-28',
    ],
    [
      'rest so long that the next stage has come',
      ['overdue-soft'],
      '2026-04-02',
      workdays,
      'overdue-firm',
      '2026-04-02',
    ],
    ['Saturday the 25th is none', ['overdue-soft'], '2026-03-20', workdays, 'overdue-ask', '2026-03-25'],
  ])('%s', (_what, sent, earliest, days, stage, day) => {
    expect(nextStep(gentle, DUE, having(...sent), earliest, days)).toEqual({ stage, day });
  });

  it('is none after the last, and none where the only word was before the due date', () => {
    expect(nextStep(gentle, DUE, having('final'), addDays(DUE, 40), workdays)).toBeNull();
    expect(nextStep(ladderFor(policy, 'vip', null), DUE, having(), addDays(DUE, 1), workdays)).toBeNull();
  });
});
