import { type Area, parseArea } from '../emulator/workbook/address.ts';
import type { ConditionalRule, Sheet } from '../emulator/workbook/model.ts';

export interface CellColours {
  background?: string;
  fontColor?: string;
  bold?: boolean;
}
/** The colours that the rules of a tab give, by 1-based cell. `width`: the last column that any rule may colour. */
export interface ColouredCells {
  width: number;
  at(row: number, column: number): CellColours | null;
}

type Test = (row: number, column: number) => boolean;

function textAt(sheet: Sheet, row: number, column: number): string {
  const value = sheet.rows[row - 1]?.[column - 1]?.value ?? '';
  return String(value).toLowerCase();
}

/**
 * The conditions that are worked out here: "text is", and formulas that compare one cell with a text, such as
 * `=$K2="Overdue"`, written for the first cell of the first range. Other formulas colour nothing.
 */
function readTest(rule: ConditionalRule, origin: Area, sheet: Sheet): Test | null {
  if (rule.when.kind === 'text-equal-to') {
    const wanted = rule.when.text.toLowerCase();
    return (row, column) => textAt(sheet, row, column) === wanted;
  }
  if (rule.when.kind !== 'formula') return null;
  const parts = rule.when.formula.match(
    /^=\s*(\$?)([A-Za-z]+)(\$?)(\d+)\s*=\s*\(?\s*"((?:[^"]|"")*)"\s*\)?\s*$/,
  );
  if (!parts) return null;
  const [, fixedColumn, letters, fixedRow, number, quoted] = parts;
  const wanted = quoted!.replace(/""/g, '"').toLowerCase();
  const from = parseArea(`${letters}${number}`, sheet.rowCount, sheet.columnCount)!;
  return (row, column) =>
    textAt(
      sheet,
      from.row + (fixedRow ? 0 : row - origin.row),
      from.column + (fixedColumn ? 0 : column - origin.column),
    ) === wanted;
}

/** Works out which colours the conditional-format rules give; the first rule that holds wins, as in Sheets. */
export function colourCells(sheet: Sheet): ColouredCells {
  const rules: { areas: Area[]; test: Test; colours: CellColours }[] = [];
  let width = 0;
  for (const rule of sheet.rules) {
    const areas = rule.ranges
      .map((range) => parseArea(range, sheet.rowCount, sheet.columnCount))
      .filter((area) => area !== null);
    const test = areas[0] ? readTest(rule, areas[0], sheet) : null;
    if (!test) continue;
    const { background, fontColor, bold } = rule;
    rules.push({ areas, test, colours: { background, fontColor, bold } });
    for (const area of areas)
      width = Math.max(width, Math.min(area.column + area.columns - 1, sheet.columnCount));
  }
  return {
    width,
    at(row, column) {
      for (const { areas, test, colours } of rules)
        if (areas.some((area) => isInside(area, row, column)) && test(row, column)) return colours;
      return null;
    },
  };
}

function isInside(area: Area, row: number, column: number): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns
  );
}
