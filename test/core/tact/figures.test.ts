import { describe, expect, it } from 'vitest';
import { loadLibrary } from '../../../scripts/library/load-library.ts';
import { loadTact } from '../../../scripts/library/load-tact.ts';
import {
  countTact,
  loadTactSentences,
  sayFigures,
  TACT_FAMILIES,
} from '../../../scripts/library/tact-figures.ts';

const tact = loadTact();
/** What the rules reach today; raised with every better set of rules, never lowered. */
const FLOOR: Record<string, { caught: number; flagged: number }> = {
  af: { caught: 0.06, flagged: 0.11 },
  ar: { caught: 0.08, flagged: 0.09 },
  en: { caught: 0.1, flagged: 0.1 },
  ru: { caught: 0.05, flagged: 0.09 },
  'zh-Hans': { caught: 0.06, flagged: 0.09 },
};
const languages = loadLibrary().languages.map(({ tag }) => tag);

describe.each(languages)('the sentences that judge the tact of %s', (language) => {
  const halves = (['seen', 'unseen'] as const).map((half) => loadTactSentences(language, half)!);

  it('are at least twenty bad and twenty good ones for each family, half of them not looked at', () => {
    for (const half of halves) {
      expect(Object.keys(half)).toEqual([...TACT_FAMILIES]);
      for (const family of TACT_FAMILIES) {
        expect(half[family].bad.length).toBeGreaterThanOrEqual(10);
        expect(half[family].good.length).toBeGreaterThanOrEqual(10);
      }
    }
  });

  it('stand once, and none is both', () => {
    const all = halves.flatMap((half) => Object.values(half).flatMap(({ bad, good }) => [...bad, ...good]));
    expect(all.filter((sentence, at) => all.indexOf(sentence) !== at)).toEqual([]);
  });

  it('give the figures that the check prints', () => {
    const words = tact.find((one) => one.language === language)!;
    const figures = countTact(halves[1]!, words);
    expect(figures.bad).toBeGreaterThanOrEqual(120);
    expect(sayFigures('English', { bad: 4, caught: 3, good: 5, flagged: 1 })).toBe(
      'Tact of English, on sentences its rules have not seen: 3 of 4 rude ones caught, 1 of 5 good ones flagged.',
    );
    // A floor, so that a change of the rules cannot lose what they catch today; the aim is nine in ten, and one in twenty.
    expect(figures.caught / figures.bad).toBeGreaterThan(FLOOR[language]!.caught);
    expect(figures.flagged / figures.good).toBeLessThan(FLOOR[language]!.flagged);
  });
});
