import type { DialogPort } from '../runs/ports.ts';
import { spreadsheetUi } from './spreadsheet.ts';

/** The unprocessed text of a file of the add-on: the packs of data that are read only when a run needs them. */
export function readPack(name: string): string {
  return HtmlService.createTemplateFromFile(name).getRawContent();
}

export function createDialogs(): DialogPort {
  return {
    open(page, title, width, height) {
      const html = HtmlService.createHtmlOutputFromFile(page).setWidth(width).setHeight(height);
      spreadsheetUi().showModalDialog(html, title);
    },
  };
}
