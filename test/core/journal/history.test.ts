import { describe, expect, it } from 'vitest';
import type { JournalState } from '#core/journal/entry.ts';
import { lettersAbout, readHistory } from '#core/journal/history.ts';
import { customerKey, numberKey } from '#core/journal/identity.ts';
import { invoice, sent } from '../dunning/sample.ts';

describe('names and numbers as they are compared', () => {
  it.each([
    ['ACME, Ltd.', 'acme ltd', true],
    ['Ａｃｍｅ　Ltd', 'ACME LTD', true], // full-width
    ['ООО «Ромашка»', 'ооо ромашка', true],
    ['Zoë & Co', 'zoe co', false], // an accent can tell two people apart
    ['Smith', 'Smyth', false],
  ])('customers %s and %s: %s', (a, b, same) => {
    expect(customerKey(a) === customerKey(b)).toBe(same);
  });

  it.each([
    ['INV-7', ' inv-7 ', true],
    ['INV 7', 'INV7', true],
    ['INV\u200B-7', 'INV-7', true], // a zero-width space pasted in
    ['1/12', '11-2', false],
    ['007', '7', false],
  ])('numbers %s and %s: %s', (a, b, same) => {
    expect(numberKey(a) === numberKey(b)).toBe(same);
  });
});

describe('the state of a line', () => {
  const row = invoice();

  it.each<[JournalState, number, boolean | null]>([
    ['sent', 1, true],
    ['settled-sent', 1, true],
    ['claimed', 1, false],
    ['unsure', 1, false],
    ['failed', 0, null],
    ['settled-not-sent', 0, null],
    ['sent?' as JournalState, 1, false], // the owner's hand: it may have been a letter
  ])('%s gives %i letters, certain: %s', (state, count, certain) => {
    const history = readHistory([sent('2026-03-01', 'overdue-soft', [row], state)]);
    expect(history.letters).toHaveLength(count);
    if (count > 0) expect(history.letters[0]!.certain).toBe(certain);
    expect(history.uncertain).toHaveLength(certain === false ? 1 : 0);
  });

  it('of the same id: the later line counts, but a letter that went stays gone', () => {
    const states = (first: JournalState, second: JournalState) =>
      readHistory(
        [first, second].map((state) => sent('2026-03-01', 'overdue-soft', [row], state, { id: 'x' })),
      ).letters.map((letter) => letter.certain);
    expect(states('claimed', 'sent')).toEqual([true]);
    expect(states('claimed', 'failed')).toEqual([]);
    expect(states('sent', 'claimed')).toEqual([true]);
    expect(states('sent', 'failed')).toEqual([true]);
    expect(states('unsure', 'settled-not-sent')).toEqual([]);
  });

  it('lines that lost their id are each counted', () => {
    const lines = [1, 2].map(() => sent('2026-03-01', 'overdue-soft', [row], 'sent', { id: '' }));
    expect(readHistory(lines).letters).toHaveLength(2);
  });

  it('with a day that cannot be read falls back on the time, else is uncertain', () => {
    const line = sent('2026-03-01', 'overdue-soft', [row]);
    expect(readHistory([{ ...line, day: '1 March' }]).letters[0]).toMatchObject({
      day: '2026-03-01',
      certain: true,
    });
    expect(readHistory([{ ...line, day: '1 March', at: 'noon' }]).letters[0]).toMatchObject({
      day: null,
      certain: false,
    });
    expect(readHistory([{ ...line, stage: 'friendly' as never }]).uncertain).toHaveLength(1);
  });
});

describe('letters about an invoice', () => {
  it('come in the order of their days, whatever the order of the lines', () => {
    const row = invoice();
    const history = readHistory([
      sent('2026-03-09', 'overdue-ask', [row]),
      sent('2026-03-03', 'overdue-soft', [row]),
    ]);
    expect(lettersAbout(history, row).map((letter) => letter.stage)).toEqual(['overdue-soft', 'overdue-ask']);
  });

  it('are those that name its number among others', () => {
    const [a, b, c] = [invoice(), invoice(), invoice()];
    const history = readHistory([sent('2026-03-03', 'overdue-soft', [a, b])]);
    expect([a, b, c].map((row) => lettersAbout(history, row).length)).toEqual([1, 1, 0]);
  });

  it('are none for an invoice without a number', () => {
    const history = readHistory([sent('2026-03-03', 'overdue-soft', [invoice({ number: null })])]);
    expect(lettersAbout(history, invoice({ number: null }))).toEqual([]);
  });
});
