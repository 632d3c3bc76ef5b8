import { isFormulaError } from '#core/cells/formula-error.ts';
import { isPlaceholder } from '#core/cells/placeholder.ts';
import { issueAt, type RowView, textOf } from '#core/table/row-view.ts';
import type { Issue } from '#core/values/issue.ts';

/** A number that a spreadsheet has turned into powers of ten. */
const POWER = /^\d+(?:[.,]\d+)?E[+-]?\d+$/i;

/**
 * The invoice number as its customer knows it: leading zeros and letters of the number format are kept, thousands
 * separators that the sheet adds are not. Says when the sheet has spoilt it; null with an issue when it is missing.
 */
export function readNumber(view: RowView, issues: Issue[]): string | null {
  const at = view.get('number');
  if (!at || typeof at.cell === 'boolean' || isPlaceholder(at.shown)) {
    if (view.has('number')) issues.push(issueAt('number-missing', 'error', view.row, null));
    return null;
  }
  if (isFormulaError(at.shown)) {
    issues.push(issueAt('formula-error', 'error', view.row, at));
    return null;
  }
  if (typeof at.cell === 'object') issues.push(issueAt('number-is-date', 'warning', view.row, at));
  if (typeof at.cell !== 'number') {
    const text = textOf(at);
    if (text !== null && POWER.test(text)) issues.push(issueAt('number-spoilt', 'warning', view.row, at));
    return text;
  }
  if (POWER.test(at.shown)) issues.push(issueAt('number-spoilt', 'warning', view.row, at));
  const digits = String(at.cell);
  const padded = /^0*(\d+)$/.exec(at.shown);
  if (padded && Number(at.shown) === at.cell) return at.shown;
  return /\p{L}/u.test(at.shown) && !POWER.test(at.shown) && at.shown.replace(/\D/g, '').indexOf(digits) >= 0
    ? at.shown
    : digits;
}
