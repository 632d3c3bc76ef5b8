import { spreadsheetUi } from './spreadsheet.ts';

/** Adds our menu: pairs of label and top-level function; null is a line between. */
export function addMenu(title: string, items: ([label: string, functionName: string] | null)[]): void {
  const menu = spreadsheetUi().createMenu(title);
  for (const item of items) {
    if (item) menu.addItem(item[0], item[1]);
    else menu.addSeparator();
  }
  menu.addToUi();
}
