import { describe, expect, it } from 'vitest';
import type { Cell, Grid } from '#core/cells/grid.ts';
import { decideReminders } from '#core/decide.ts';
import { groupOf } from '#core/dunning/groups.ts';
import { WHICH_TAB } from '#core/invoices/rival-tabs.ts';
import { pickSheet } from '#core/table/pick-sheet.ts';
import { loadPolicy } from '../../../scripts/library/load-policy.ts';
import { loadWords } from '../../../scripts/library/load-words.ts';
import { settings } from '../dunning/sample.ts';
import { PLAIN } from './sheet.ts';

const words = loadWords();
const policy = loadPolicy();
const HEADERS = [...Object.keys(PLAIN), 'Status'];

function tab(sheet: string, ...statuses: string[]): Grid {
  const rows: Cell[][] = [
    HEADERS,
    ...statuses.map((status, at) => [
      ...Object.values({ ...PLAIN, 'Invoice number': `${sheet}-${at}` }),
      status,
    ]),
  ];
  return { sheet, rows, display: rows.map((row) => row.map(String)), locale: 'en-GB' };
}

function decide(grids: Grid[], said?: string) {
  const answers: Record<string, string> = said === undefined ? {} : { [WHICH_TAB]: said };
  const { grid, rivals, others } = pickSheet(grids, words, [], said ?? null);
  const asOf = '2026-03-12';
  const result = decideReminders({
    grid: grid!,
    rivals,
    entries: [],
    tactOf: () => null,
    words,
    answers,
    asOf,
    minutes: null,
    policy,
    settings: { ...settings, language: 'en', currency: 'EUR', balancesCheckedOn: asOf },
    letterLanguages: ['en'],
    fallbackLanguage: 'en',
  });
  const { table, plan } = result;
  return { table, others, groups: plan.decided.map(({ decision }) => groupOf(decision)) };
}

const asked = ({ table }: ReturnType<typeof decide>) => table.questions.map(({ id }) => id);

describe('several tabs that could be meant', () => {
  it.each([
    ['North', 'South'],
    ['2025', '2026'],
    ['Клиенты А', 'Клиенты Б'],
    ['一月', '二月'],
  ])('%s and %s with open invoices: one question, on which every open invoice hangs', (one, other) => {
    const seen = decide([tab(one, 'Open', 'Paid'), tab(other, 'Open')]);
    expect(asked(seen)).toEqual([WHICH_TAB]);
    expect(seen.table.questions[0]).toMatchObject({ about: null, rows: [2], found: [one, other] });
    expect(Object.values(seen.table.questions[0]!.names!)).toEqual([one, other]);
    expect(seen.groups).toEqual(['needs-you', 'done']);
  });

  it('the answer decides which tab is read, and is listed', () => {
    const seen = decide([tab('North', 'Open'), tab('South', 'Open')], 'south');
    expect([seen.table.sheet, seen.groups, asked(seen)]).toEqual(['South', ['ready'], []]);
    expect(seen.table.settled).toMatchObject([
      { id: WHICH_TAB, answer: 'south', options: ['south', 'north'] },
    ]);
    expect(seen.others).toEqual(['North']);
  });

  it('a tab in which nothing is open, one of purchases and one of what is settled ask nothing', () => {
    const seen = decide([
      tab('Invoices', 'Open'),
      tab('2025', 'Paid', 'Paid'),
      tab('Bills', 'Open'),
      tab('Paid', 'Open'),
    ]);
    expect([seen.table.sheet, asked(seen), seen.groups]).toEqual(['Invoices', [], ['ready']]);
    expect(seen.others).toEqual(['2025', 'Bills', 'Paid']);
  });

  it('a tab whose rows cannot be read yet could be meant too', () => {
    const old = tab('Old', 'Open');
    const current = tab('Current', 'Open');
    current.rows[0] = current.rows[0]!.map((header) => (header === 'Due date' ? 'Invoice date' : header));
    current.display[0] = current.rows[0].map(String);
    expect(asked(decide([old, current]))).toEqual([WHICH_TAB]);
  });

  it('nothing open in one and something in another is no reason to say that nothing waits', () => {
    const seen = decide([tab('2025', 'Paid'), tab('2026', 'Open')]);
    expect(asked(seen)).toEqual([WHICH_TAB]);
  });

  it('an answer whose tab is gone is said, and it is asked again', () => {
    const seen = decide([tab('North', 'Open'), tab('South', 'Open')], 'west');
    expect(asked(seen)).toEqual([WHICH_TAB]);
    expect(seen.table.issues.map(({ code }) => code)).toContain('answer-gone');
    expect(seen.groups).toEqual(['needs-you']);
  });
});
