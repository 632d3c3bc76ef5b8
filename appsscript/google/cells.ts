import type { Cell, DayCell } from '#core/cells/grid.ts';
import type { MarkCell, SampleCell } from '../runs/ports.ts';

/** A value as the service gives it → a cell of ours. Dates are told by their tag: `instanceof` fails across realms. */
export function readCell(value: unknown, dayOf: (instant: number) => DayCell): Cell {
  if (value === null || value === undefined) return null;
  if (Object.prototype.toString.call(value) === '[object Date]') {
    const instant = (value as Date).getTime();
    return Number.isFinite(instant) ? dayOf(instant) : null;
  }
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string') return value;
  return String(value);
}

/**
 * A cell of ours → what `setValues` takes. Days go as `YYYY-MM-DD`, which Sheets takes for a date in every locale; null
 * clears. Text that Sheets would take for a formula gets the apostrophe that makes it text.
 */
export function writeCell(cell: MarkCell | SampleCell): string | number | boolean {
  if (cell === null) return '';
  if (typeof cell === 'string') return guardText(cell);
  if (typeof cell === 'object') return cell.kind === 'day' ? cell.day : cell.amount;
  return cell;
}

/** `=SUM(A1)` → `'=SUM(A1)`: shown as it is, never worked out. A first apostrophe (`'n`) would be swallowed, so it gets one too. */
export function guardText(text: string): string {
  return /^['=+\-@]/.test(text) ? `'${text}` : text;
}

/** The text again if the apostrophe was kept as a part of it. */
export function unguardText(text: string): string {
  return /^'['=+\-@]/.test(text) ? text.slice(1) : text;
}
