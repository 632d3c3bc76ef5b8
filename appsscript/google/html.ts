import type { DialogPort } from '../runs/ports.ts';
import { spreadsheetUi } from './spreadsheet.ts';

export function createDialogs(): DialogPort {
  return {
    open(page, title, width, height) {
      const html = HtmlService.createHtmlOutputFromFile(page).setWidth(width).setHeight(height);
      spreadsheetUi().showModalDialog(html, title);
    },
  };
}
