/** The spreadsheet service: the only file that names it. Others get its objects from here. */

type Ui = GoogleAppsScript.Base.Ui;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type RuleBuilder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;

export function activeSpreadsheet(): Spreadsheet {
  return SpreadsheetApp.getActiveSpreadsheet();
}

export function spreadsheetUi(): Ui {
  return SpreadsheetApp.getUi();
}

/** Writes what is still buffered; when it returns, it is in the sheet. */
export function flushSheets(): void {
  SpreadsheetApp.flush();
}

export function newColourRule(): RuleBuilder {
  return SpreadsheetApp.newConditionalFormatRule();
}

/**
 * `af_ZA` as Sheets writes it → `af-ZA`. Null in a menu that opens without permission, where it cannot be asked, and for a
 * workbook that has none (a file opened without Google).
 */
export function readLocale(): string | null {
  try {
    return activeSpreadsheet().getSpreadsheetLocale().replace(/_/g, '-') || null;
  } catch {
    return null;
  }
}
