import { describe, expect, it } from 'vitest';
import { provenColumnOrder } from '#core/cells/date-text.ts';
import { readDate, say } from './dates.ts';

describe('two digits for the year, as of 2026-06-30', () => {
  it.each([
    // Year first would make it five years younger: nobody can say.
    ['27/05/21', 'en-GB', 'date-ambiguous 2021-05-27 2027-05-21'],
    ['27/05/21', null, 'date-ambiguous 2021-05-27 2027-05-21'],
    ['27/05/21', 'en-US', 'date-ambiguous 2021-05-27 2027-05-21'],
    ['26/03/11', 'en-GB', 'date-ambiguous 2011-03-26 2026-03-11'],
    ['26-03-11', 'fr-FR', 'date-ambiguous 2011-03-26 2026-03-11'],
    ['26/05/25', 'en-GB', 'date-ambiguous 2025-05-26 2026-05-25'],
    // The usual reading is the nearer one.
    ['12/05/26', 'en-GB', '2026-05-12'],
    ['12/05/26', 'en-US', '2026-12-05'],
    ['21/05/26', 'en-GB', '2026-05-21'],
    ['25/05/26', 'en-GB', '2026-05-25'],
    ['27/05/26', 'en-GB', '2026-05-27'],
    ['29/06/26', 'en-GB', '2026-06-29'],
    ['31/12/26', 'en-GB', '2026-12-31'],
    ['31/12/25', null, '2025-12-31'],
    ['27/11/25', 'en-GB', '2025-11-27'],
    ['30/04/24', 'en-GB', '2024-04-30'],
    ['29/02/26', 'en-GB', 'date-impossible'],
    // Nobody writes dots with the year first where the locale does not.
    ['27.05.21', 'de-DE', '2021-05-27'],
    // Where the year stands first by custom it is the other way round.
    ['27/05/21', 'sv-SE', '2027-05-21'],
    ['26/03/11', 'sv-SE', '2026-03-11'],
    ['11/03/26', 'sv-SE', 'date-ambiguous 2011-03-26 2026-03-11 2026-11-03'],
    ['26/3/3', 'zh-CN', '2026-03-03'],
    ['3/4/26', 'sv-SE', 'date-ambiguous 2026-04-03 2026-03-04'],
  ])('%s in %s: %s', (text, locale, expected) => {
    const reading = readDate(text, locale);
    const [said = '', ...days] = say(reading).split(' ');
    const [wanted = '', ...expectedDays] = expected.split(' ');
    expect([said, ...days.sort()]).toEqual([wanted, ...expectedDays.sort()]);
  });

  it.each([
    ['dmy', '2021-05-27'],
    ['ymd', '2027-05-21'],
  ] as const)('27/05/21 is settled by a column that proves %s', (columnOrder, expected) =>
    expect(say(readDate('27/05/21', 'en-GB', { columnOrder }))).toBe(expected),
  );
});

describe('the order that a column proves', () => {
  it.each([
    // The doubtful cell does not prove its own reading.
    [['27/05/21'], 'en', null],
    [['27/05/21', '26/03/11'], 'en', null],
    [['27/05/21', '05/06/26'], 'en', 'dmy'],
    [['27/05/21', '27/05/2021'], 'en', 'dmy'],
    [['27/05/21', '99/03/11'], 'en', 'ymd'],
    [['25/12/26', '03/04/26'], 'en', 'dmy'],
    [['25/12/26'], 'en', 'dmy'],
    [['12/25/26', '03/04/26'], 'en', 'mdy'],
    [['25/12/2026', '12/25/2026'], 'en', 'mixed'],
    [['03/04/2026', '05/05/2026'], 'en', null],
    [['25/12/2026 14:30', '03/04/2026'], 'en', 'dmy'],
    [['31/12/26'], 'ymd', null],
    [['31/12/26', '31/12/2026'], 'ymd', 'dmy'],
    // Both may be year first, but month first they are not: then no date cell of the column is safe.
    [['27/05/21'], 'mdy', 'mixed'],
    [['๒๕/๑๒/๒๕๖๙'], 'dmy', 'dmy'],
    [['13/13/26', 'soon', '', '2026-03-03'], 'en', null],
    [[], 'dmy', null],
  ] as const)('%j in a locale of %s: %s', (texts, order, expected) =>
    expect(provenColumnOrder(texts, order === 'en' ? null : order, '2026-06-30')).toBe(expected),
  );
});
