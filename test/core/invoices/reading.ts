import fs from 'node:fs';
import { parse } from 'yaml';
import type { Cell, Grid } from '#core/cells/grid.ts';
import type { Invoice, InvoiceTable } from '#core/invoices/invoice.ts';
import { type ReadOptions, readInvoices } from '#core/invoices/read-invoices.ts';
import type { Issue } from '#core/values/issue.ts';
import { type Money, toDecimal } from '#core/values/money.ts';
import type { ReadingWords } from '#core/words/reading-words.ts';

const folder = new URL('../../../appsscript/core/words/', import.meta.url);

/** The words that are shipped. */
export const words: ReadingWords[] = fs
  .readdirSync(folder)
  .filter((file) => file.endsWith('.yml'))
  .map((file) => parse(fs.readFileSync(new URL(file, folder), 'utf8')));

export const day = (text: string): Cell => ({ kind: 'day', day: text });

/** A sheet from rows of cells; `shown` replaces the text of single cells, by `row:column` (both 0-based). */
export function gridOf(
  rows: Cell[][],
  locale: string | null = null,
  shown: Record<string, string> = {},
): Grid {
  const display = rows.map((row, r) =>
    row.map((cell, c) => {
      const given = shown[`${r}:${c}`];
      if (given !== undefined) return given;
      if (cell === null) return '';
      if (typeof cell === 'boolean') return String(cell).toUpperCase();
      return typeof cell === 'object' ? cell.day : String(cell);
    }),
  );
  return { sheet: 'Invoices', rows, display, locale };
}

/** Reads rows as of 2026-06-30 with ZAR as the currency of the settings. */
export function read(
  rows: Cell[][],
  options: Partial<ReadOptions> & { locale?: string | null; shown?: Record<string, string> } = {},
): InvoiceTable {
  const { locale = null, shown, ...rest } = options;
  const given = { asOf: '2026-06-30', words, defaultCurrency: 'ZAR', ...rest };
  const table = readInvoices(gridOf(rows, locale, shown), given);
  table.issues.forEach(checkSentence);
  return table;
}

const sentences = parse(
  fs.readFileSync(new URL('../../../appsscript/locale/en/issues.yml', import.meta.url), 'utf8'),
).issues as Record<string, string | Record<string, string>>;

/** Every issue of every story must fill every slot of its sentence. */
function checkSentence(issue: Issue): void {
  const sentence = sentences[issue.code];
  if (!sentence) throw new Error(`No sentence for ${issue.code}.`);
  const { row, column, found } = issue;
  const values: Record<string, unknown> = { row, column, found, ...issue.values };
  for (const slot of JSON.stringify(sentence).match(/\{(\w+)\}/g) ?? [])
    if ((values[slot.slice(1, -1)] ?? '') === '')
      throw new Error(`${issue.code}: nothing fills ${slot} of ${JSON.stringify(sentence)}`);
}

/** Codes of the issues of a row, or of the sheet (null). */
export function codes(table: InvoiceTable, row: number | null): string[] {
  return table.issues.filter((issue) => issue.row === row).map((issue) => issue.code);
}

/** The invoice of a 1-based row of the sheet. */
export function at(table: InvoiceTable, row: number): Invoice {
  const found = table.invoices.filter((invoice) => invoice.row === row);
  if (found.length !== 1) throw new Error(`Row ${row} appears ${found.length} times.`);
  return found[0] as Invoice;
}

export const decimal = (money: Money | null): string | null => (money === null ? null : toDecimal(money));
