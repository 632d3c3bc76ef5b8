import { describe, expect, test } from 'vitest';
import { findMarkHeaders, ownHeaders } from '#core/marks/mark-headers.ts';
import { loadKnowledge } from '../../../scripts/remind/knowledge.ts';

const knowledge = loadKnowledge();
const en = knowledge.speak('en', null);
const says = knowledge.allLanguages();
const find = (header: string[]) =>
  findMarkHeaders(header, header.length, en, says).map(({ index, header: text }) => [index, text]);
const OURS = ['Reminder status', 'Days overdue', 'Last reminder', 'Next reminder', 'Why'];

describe('our own columns', () => {
  test('a new sheet gets all five to the right', () => {
    expect(find(['Invoice', 'Amount'])).toEqual(OURS.map((header, at) => [2 + at, header]));
  });

  test('are found again in their place, and where the owner moved one', () => {
    expect(find(['Invoice', ...OURS])).toEqual(OURS.map((header, at) => [1 + at, header]));
    expect(find(['Why', 'Invoice', ...OURS.slice(0, 4)]).map(([index]) => index)).toEqual([2, 3, 4, 5, 0]);
  });

  test('an owner’s own "Days overdue" and "Why" are never ours', () => {
    expect(find(['Invoice', 'Days overdue', 'Why'])).toEqual([
      [3, 'Reminder status'],
      [4, 'Days overdue (Kind Reminder)'],
      [5, 'Last reminder'],
      [6, 'Next reminder'],
      [7, 'Why (Kind Reminder)'],
    ]);
    const second = [
      'Invoice',
      'Days overdue',
      'Why',
      'Reminder status',
      'Days overdue (Kind Reminder)',
      'Last reminder',
      'Next reminder',
      'Why (Kind Reminder)',
    ];
    expect(find(second).map(([index]) => index)).toEqual([3, 4, 5, 6, 7]);
  });

  test('of two with one name the one beside the status is ours', () => {
    expect(find(['Why', 'Invoice', ...OURS])).toEqual(OURS.map((header, at) => [2 + at, header]));
  });

  test('those of another language are found and renamed', () => {
    const russian = ['status', 'daysOverdue', 'lastReminder', 'nextReminder', 'why'].map((name) =>
      knowledge.speak('ru', null)(`marks.columns.${name}`),
    );
    expect(find(['Invoice', ...russian])).toEqual(OURS.map((header, at) => [1 + at, header]));
    expect(ownHeaders(says)).toEqual(expect.arrayContaining([...russian, 'Why (Kind Reminder)']));
  });
});
