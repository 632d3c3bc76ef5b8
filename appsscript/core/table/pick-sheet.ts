import { foldSubject } from '#core/agreement/question-id.ts';
import type { Grid } from '#core/cells/grid.ts';
import { findHeader } from '#core/table/find-header.ts';
import { namesPurchases, namesSettled } from '#core/table/sections.ts';
import { indexWords } from '#core/words/reading-index.ts';
import type { ReadingWords } from '#core/words/reading-words.ts';

export interface SheetChoice {
  /** The tab whose header is most like that of an invoice table; null when none has one. */
  grid: Grid | null;
  /** Names of the other tabs that hold an invoice table too. */
  others: string[];
  /** Those of them that could be meant as well: by their names neither settled nor purchases, where the chosen one is neither. */
  rivals: Grid[];
}

/**
 * Chooses the invoice tab of a workbook. `said`: the folded name of the one that the owner has named.
 */
export function pickSheet(
  grids: readonly Grid[],
  words: ReadingWords[],
  ownHeaders: readonly string[] = [],
  said: string | null = null,
): SheetChoice {
  const index = indexWords(words);
  const scored = grids
    .map((grid) => ({ grid, header: findHeader(grid, index, ownHeaders, null) }))
    .map(({ grid, header }) => ({ grid, score: header ? header.score : 0 }))
    .filter(({ score }) => score > 0);
  // Tabs of the same kind (one a year): the leftmost, as the owner keeps the current one in front. A tab "Paid", or one of
  // purchases, only where there is no other.
  const known = { index, languages: [] };
  const ours = scored.filter(({ grid }) => !namesPurchases(grid.sheet, known));
  const unsettled = ours.filter(({ grid }) => !namesSettled(grid.sheet, known));
  const candidates = [unsettled, ours, scored].filter((some) => some.length > 0)[0] || [];
  const named = candidates.filter(({ grid }) => foldSubject(grid.sheet) === said)[0];
  const fullest = candidates.reduce<(typeof scored)[number] | null>(
    (top, one) => (top && top.score >= one.score ? top : one),
    null,
  );
  const best = named || fullest;
  const but = (some: typeof scored): Grid[] => some.filter((one) => one !== best).map(({ grid }) => grid);
  return {
    grid: best ? best.grid : null,
    others: but(scored).map(({ sheet }) => sheet),
    rivals: but(candidates),
  };
}
