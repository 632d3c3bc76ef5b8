import { describe, expect, it } from 'vitest';
import { provenMonthLanguages } from '#core/cells/date-text.ts';
import { months, readDate, say } from './dates.ts';

describe('a word that is one month in one language and another in the next', () => {
  it.each([
    ['22 lip 2026', 'month-ambiguous 2026-06-22 2026-07-22'],
    ['16 listopada 2026', 'month-ambiguous 2026-10-16 2026-11-16'],
    ['5 lis 26', 'month-ambiguous 2026-10-05 2026-11-05'],
    ['5 srp 2026', 'month-ambiguous 2026-07-05 2026-08-05'],
    // Lipanj, which is June, has no 31st; neither has listopad where it is November.
    ['31 lip 2026', '2026-07-31'],
    ['31 listopada 2026', '2026-10-31'],
    ['31 srp 2026', 'month-ambiguous 2026-07-31 2026-08-31'],
    // In these nobody can be mistaken.
    ['22 lipca 2026', '2026-07-22'],
    ['22 lipnja 2026', '2026-06-22'],
    ['22 липня 2026', '2026-07-22'],
    ['22 листопада 2026', '2026-11-22'],
  ])('%s: %s', (text, expected) => {
    const [said = '', ...days] = say(readDate(text)).split(' ');
    expect([said, ...days.sort()].join(' ')).toBe(expected);
  });

  it.each([
    ['22 lip 2026', 'pl', null, '2026-07-22'],
    ['22 lip 2026', 'hr', null, '2026-06-22'],
    ['22 lip 2026', 'pl', 'pl-PL', '2026-07-22'],
    ['22 lip 2026', 'pl', 'en-GB', '2026-07-22'],
    ['22 lip 2026', 'en', 'hr-HR', '2026-06-22'],
    ['5 listopadu 2026', 'en', null, '2026-11-05'],
    // The headers and the locale contradict each other.
    ['22 lip 2026', 'pl', 'hr-HR', 'month-ambiguous'],
    // The headers are in a language that does not know the word.
    ['22 lip 2026', 'en', null, 'month-ambiguous'],
    ['22 lip 2026', 'de', 'en-US', 'month-ambiguous'],
  ])('%s, headers in %s, locale %s: %s', (text, language, locale, expected) =>
    expect(say(readDate(text, locale, { languages: [language] })).split(' ')[0]).toBe(expected),
  );

  it('counts no language that merely shares a header', () =>
    expect(say(readDate('22 lip 2026', null, { languages: ['en', 'hr', 'pl'] }))).toMatch(
      /^month-ambiguous/,
    ));

  it('is decided by the column before the headers and the locale', () => {
    const known = { languages: ['pl'], monthLanguages: ['hr'] };
    expect(say(readDate('22 lip 2026', 'pl-PL', known))).toBe('2026-06-22');
    expect(say(readDate('22 lip 2026', null, { languages: ['en'], monthLanguages: ['pl', 'hr'] }))).toMatch(
      /^month-ambiguous/,
    );
  });
});

describe('the languages that explain every written month of a column', () => {
  it.each([
    [['22 lip 2026', '3 ožujka 2026'], ['hr']],
    [['22 lip 2026', '3 sierpnia 2026'], ['pl']],
    [['16 listopada 2026', '24 grudnia 2026', '2026-03-03', '', 'soon'], ['pl']],
    [['31 lip 2026'], ['pl']],
    [['22 lip 2026'], ['hr', 'pl']],
    [['22 lip 2026', '3 March 2026'], []],
    [['2026-03-03', '03/04/2026'], []],
    [[], []],
  ])('%j: %j', (texts, expected) => {
    const found = provenMonthLanguages(texts, months);
    const asked = ['hr', 'pl', 'cs', 'en'].filter((language) => found.includes(language));
    expect(asked).toEqual(expected);
  });
});
