import type { MarkBlock } from '../runs/ports.ts';
import { writeCell } from './cells.ts';
import { newColourRule } from './spreadsheet.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

/** Pixels of a new column: texts need room, numbers and days do not. The owner may change them; we never do so again. */
const WIDTH_OF_TEXT = 130;
const WIDTH_OF_VALUE = 110;
const WIDTH_OF_LAST_TEXT = 420;

/** Writes one block of our columns with a single `setValues`, and the colours of the rows. Touches no other cell. */
export function writeMarkBlock(sheet: Sheet, block: MarkBlock): void {
  const width = block.headers.length;
  const missing = block.column + width - 1 - sheet.getMaxColumns();
  if (missing > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), missing);
  const header = sheet.getRange(block.headerRow, block.column, 1, width);
  const isNew = header.getDisplayValues()[0]!.every((text) => text === '');
  // Text columns are made text before anything lands in them; the others get their format after, because a day that arrives
  // as text brings one of its own.
  const setFormats = (text: boolean): void => {
    block.formats.forEach((format, index) => {
      if (block.rows.length > 0 && (format === '@') === text)
        sheet
          .getRange(block.headerRow + 1, block.column + index, block.rows.length, 1)
          .setNumberFormat(format);
    });
  };
  setFormats(true);
  sheet
    .getRange(block.headerRow, block.column, block.rows.length + 1, width)
    .setValues([block.headers, ...block.rows.map((row) => row.map(writeCell))]);
  setFormats(false);
  if (isNew) {
    header.setFontWeight('bold');
    block.formats.forEach((format, index) => {
      const last = index === width - 1 && format === '@';
      const pixels = last ? WIDTH_OF_LAST_TEXT : format === '@' ? WIDTH_OF_TEXT : WIDTH_OF_VALUE;
      sheet.setColumnWidth(block.column + index, pixels);
    });
  }
  if (block.colours.length > 0) colourRows(sheet, block);
}

/**
 * One rule for each status, replaced and not piled up: ours are known by the brackets in `=$H2=("Overdue")`, which nobody
 * types. The owner's own rules stay, and stay in front.
 */
function colourRows(sheet: Sheet, block: MarkBlock): void {
  const rows = sheet.getMaxRows() - block.headerRow;
  if (rows < 1) return;
  const range = sheet.getRange(block.headerRow + 1, 1, rows, block.column + block.headers.length - 1);
  const cell = `$${columnLetters(block.column)}${block.headerRow + 1}`;
  const ours = block.colours.map(({ value, text, background }) =>
    newColourRule()
      .whenFormulaSatisfied(`=${cell}=("${value.replace(/"/g, '""')}")`)
      .setFontColor(text)
      .setBackground(background)
      .setRanges([range])
      .build(),
  );
  sheet.setConditionalFormatRules([
    ...sheet.getConditionalFormatRules().filter((rule) => !isOurs(rule)),
    ...ours,
  ]);
}

function isOurs(rule: Rule): boolean {
  const condition = rule.getBooleanCondition();
  if (!condition) return false;
  const formula = condition.getCriteriaValues()[0] as unknown;
  return typeof formula === 'string' && /^=\$[A-Z]+\d+=\("/.test(formula);
}

/** 1 → A, 27 → AA. */
export function columnLetters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  const letter = String.fromCharCode(65 + ((column - 1) % 26));
  return rest > 0 ? columnLetters(rest) + letter : letter;
}
