import { type Cell, newSheet, type Sheet } from './model.ts';

const separators = [',', ';', '\t', '|'];

/**
 * Reads separated text. The separator is the one that splits the first lines into the most columns of equal number.
 * Text stays text: only plain numbers (`1250`, `-12.5`) become numbers. `000123`, `1 250,00`, `03/04/2026` and even
 * `2026-04-03` stay as they are written, for the reader of invoices to understand or to ask about; so does `1.500`, which is
 * fifteen hundred in half of the world, unless its column shows that points stand before decimals.
 */
export function readCsv(text: string, name: string): Sheet {
  const clean = text.replace(/^\uFEFF/, '');
  // Excel's own way to say which separator a file uses.
  const said = /^sep=(.)\r?\n/i.exec(clean);
  const body = said ? clean.slice(said[0].length) : clean;
  const records = splitRecords(body, said?.[1] ?? guessSeparator(body));
  const sheet = newSheet(name, 0);
  const width = Math.max(0, ...records.map((record) => record.length));
  const decimalPoints = Array.from({ length: width }, (_, column) =>
    provesDecimalPoint(records.map((record) => record[column] ?? '')),
  );
  sheet.rows = records.map((record) => record.map((text, column) => readCell(text, decimalPoints[column]!)));
  sheet.rowCount = Math.max(1000, records.length);
  sheet.columnCount = Math.max(26, width);
  return sheet;
}

/** A point before exactly three digits: decimals, or thousands. */
const DECIMALS_OR_THOUSANDS = /^-?[1-9]\d{0,2}\.\d{3}$/;

/** True when other numbers of the column can only have decimals after their points, and none has a comma before them. */
function provesDecimalPoint(texts: string[]): boolean {
  return (
    texts.some((text) => /^-?\d+\.\d+$/.test(text) && !DECIMALS_OR_THOUSANDS.test(text)) &&
    !texts.some((text) => /\d,\d{1,2}(?!\d)/.test(text))
  );
}

function readCell(text: string, decimalPoint: boolean): Cell | undefined {
  if (text === '') return undefined;
  if (DECIMALS_OR_THOUSANDS.test(text) && !decimalPoint) return { value: text };
  // Fifteen digits are all a number keeps; a longer one is an account number.
  if (/^-?(0|[1-9]\d{0,14})(\.\d+)?$/.test(text) && text.length <= 17) return { value: Number(text) };
  return { value: text };
}

function guessSeparator(text: string): string {
  const lines = text.slice(0, 20_000);
  let best = ',';
  let bestScore = 0;
  for (const separator of separators) {
    const widths = splitRecords(lines, separator, 30).map((record) => record.length);
    const common = mostFrequent(widths.filter((width) => width > 1));
    const score = common * widths.filter((width) => width === common).length;
    if (score > bestScore) {
      best = separator;
      bestScore = score;
    }
  }
  return best;
}

function mostFrequent(numbers: number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}

/** Records of separated text (RFC 4180): quoted fields may hold separators, line ends and doubled quotes. */
function splitRecords(text: string, separator: string, limit = Number.POSITIVE_INFINITY): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  let field = '';
  let quoted = false;
  let wasQuoted = false;
  for (let at = 0; at < text.length && records.length < limit; at++) {
    const sign = text[at]!;
    if (quoted) {
      if (sign !== '"') field += sign;
      else if (text[at + 1] === '"') {
        field += '"';
        at++;
      } else quoted = false;
    } else if (sign === '"' && field === '' && !wasQuoted) {
      quoted = true;
      wasQuoted = true;
    } else if (sign === separator || sign === '\n' || sign === '\r') {
      record.push(field);
      field = '';
      wasQuoted = false;
      if (sign === separator) continue;
      if (sign === '\r' && text[at + 1] === '\n') at++;
      records.push(record);
      record = [];
    } else field += sign;
  }
  if (records.length < limit && (field !== '' || wasQuoted || record.length > 0))
    records.push([...record, field]);
  return records;
}
