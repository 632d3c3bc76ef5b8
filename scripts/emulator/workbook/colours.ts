import { parseArea } from './address.ts';
import { cellAt } from './cells.ts';
import type { ConditionalRule, Sheet } from './model.ts';

/**
 * The colours that the sheet's rules give a cell (zero-based place), the first rule that holds winning. Understands
 * "text is" and formulas of the form `=$H2="Overdue"`; a rule of another form colours nothing here.
 */
export function conditionalColours(
  sheet: Sheet,
  row: number,
  column: number,
): { background?: string; fontColor?: string; bold?: boolean } | null {
  for (const rule of sheet.rules) {
    for (const address of rule.ranges) {
      const area = parseArea(address, sheet.rowCount, sheet.columnCount);
      if (!area) continue;
      const down = row + 1 - area.row;
      const right = column + 1 - area.column;
      if (down < 0 || right < 0 || down >= area.rows || right >= area.columns) continue;
      if (!holds(sheet, rule.when, row, column, down, right)) continue;
      const { background, fontColor, bold } = rule;
      return { background, fontColor, bold };
    }
  }
  return null;
}

function holds(
  sheet: Sheet,
  when: ConditionalRule['when'],
  row: number,
  column: number,
  down: number,
  right: number,
): boolean {
  if (when.kind === 'text-equal-to') return sameText(cellAt(sheet, row, column)?.value, when.text);
  if (when.kind !== 'formula') return false;
  const match = /^=\s*(\$?)([A-Z]{1,3})(\$?)(\d+)\s*=\s*"((?:[^"]|"")*)"\s*$/i.exec(when.formula);
  if (!match) return false;
  const place = parseArea(`${match[2]}${match[4]}`, sheet.rowCount, sheet.columnCount)!;
  const value = cellAt(
    sheet,
    place.row - 1 + (match[3] ? 0 : down),
    place.column - 1 + (match[1] ? 0 : right),
  )?.value;
  return sameText(value, match[5]!.replace(/""/g, '"'));
}

/** Sheets compares text without regard to case. */
function sameText(value: unknown, text: string): boolean {
  return typeof value === 'string' && value.toLowerCase() === text.toLowerCase();
}
