import type { Cell, Grid } from '#core/cells/grid.ts';
import type { LocaleTag } from '#core/values/language.ts';

const SEPARATORS = ['\t', ';', ',', '|'];

/**
 * Separated text as a grid, as a spreadsheet program would take it in: plain numbers become numbers, everything else stays
 * text for the reader of invoices to understand or to ask about. The separator is the one that makes the most columns of equal number.
 */
export function readText(text: string, sheet: string, locale: LocaleTag | null): Grid {
  const clean = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const said = /^sep=(.)\n/i.exec(clean);
  const body = said ? clean.slice(said[0].length) : clean;
  const display = splitRecords(body, said?.[1] ?? guessSeparator(body));
  return { sheet, display, rows: display.map((row) => row.map(readCell)), locale };
}

/** Fifteen digits are all a number keeps; a longer one, or one with leading zeros, is a name of something. */
function readCell(text: string): Cell {
  return /^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?$/.test(text) && text.length <= 17 ? Number(text) : text;
}

function guessSeparator(body: string): string {
  const score = (separator: string) => {
    const widths = splitRecords(body.slice(0, 20_000), separator).map((row) => row.length);
    const common = Math.max(...widths);
    return common > 1 ? common * widths.filter((width) => width === common).length : 0;
  };
  return SEPARATORS.map((separator) => ({ separator, score: score(separator) })).sort(
    (a, b) => b.score - a.score,
  )[0]!.separator;
}

/** Records of separated text (RFC 4180): quoted fields may hold separators, line ends and doubled quotes. */
function splitRecords(body: string, separator: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  let field = '';
  let quoted = false;
  const endField = () => {
    record.push(field.trim());
    field = '';
  };
  for (let at = 0; at < body.length; at++) {
    const sign = body[at]!;
    if (quoted) {
      if (sign !== '"') field += sign;
      else if (body[at + 1] === '"') {
        field += '"';
        at += 1;
      } else quoted = false;
    } else if (sign === '"' && field.trim() === '') {
      quoted = true;
      field = '';
    } else if (sign === separator) endField();
    else if (sign === '\n') {
      endField();
      records.push(record);
      record = [];
    } else field += sign;
  }
  if (field || record.length > 0) {
    endField();
    records.push(record);
  }
  return records;
}
