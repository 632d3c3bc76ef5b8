/** What a cell holds. Dates are serial numbers (days since 1899-12-30) shown through a date format, as in Sheets. */
export type CellValue = string | number | boolean | null;

/** What a cell lets the owner type. `other`: a rule of the file we keep but do not understand. */
export type Validation =
  | { kind: 'list'; values: string[]; allowInvalid: boolean; help?: string }
  | { kind: 'checkbox'; allowInvalid: boolean }
  | { kind: 'other'; source: unknown };

export interface Cell {
  value: CellValue;
  /** With its leading `=`. `value` is then the result the file had; we never recalculate. */
  formula?: string;
  /** True when the result of the formula is not known, because it was written after the file was calculated. */
  stale?: boolean;
  numberFormat?: string;
  /** Lower-case `#rrggbb`. */
  background?: string;
  fontColor?: string;
  bold?: boolean;
  italic?: boolean;
  wrap?: boolean;
  align?: 'left' | 'center' | 'right';
  verticalAlign?: 'top' | 'middle' | 'bottom';
  note?: string;
  validation?: Validation;
}

/** A rule that colours cells. `other`: a rule of the file we keep but do not understand. */
export interface ConditionalRule {
  /** A1 addresses without the sheet's name. */
  ranges: string[];
  when:
    | { kind: 'text-equal-to'; text: string }
    | { kind: 'formula'; formula: string }
    | { kind: 'other'; source: unknown };
  background?: string;
  fontColor?: string;
  bold?: boolean;
}

export interface Protection {
  /** A1 address; `null` is the whole sheet. */
  range: string | null;
  description: string;
  /** False when the person who runs the script may not edit it. */
  editable: boolean;
}

export interface Sheet {
  id: number;
  name: string;
  /** rows[row][column], zero-based, with holes where nothing is. */
  rows: (Cell | undefined)[][];
  rowCount: number;
  columnCount: number;
  frozenRows: number;
  frozenColumns: number;
  /** Pixels by zero-based column; absent columns have the default of 100. */
  columnWidths: Record<number, number>;
  hiddenColumns: number[];
  hiddenRows: number[];
  /** A1 addresses of merged cells. */
  merges: string[];
  rules: ConditionalRule[];
  protections: Protection[];
  hidden: boolean;
  rightToLeft: boolean;
}

/** A workbook in memory: the one truth that services, files and pages read and write. Plain data. */
export interface Workbook {
  id: string;
  name: string;
  /** As Sheets writes it (`en_ZA`); null for a file that says nothing about it. */
  locale: string | null;
  timeZone: string;
  sheets: Sheet[];
  /** Id of the tab the owner looks at. */
  activeSheet: number;
  /** The file it was read from, so that what we do not understand is kept when it is written again. */
  source?: { format: 'xlsx' | 'csv'; bytes: Uint8Array };
}

/** An empty tab of the size a new tab has in Sheets. */
export function newSheet(name: string, id: number): Sheet {
  return {
    id,
    name,
    rows: [],
    rowCount: 1000,
    columnCount: 26,
    frozenRows: 0,
    frozenColumns: 0,
    columnWidths: {},
    hiddenColumns: [],
    hiddenRows: [],
    merges: [],
    rules: [],
    protections: [],
    hidden: false,
    rightToLeft: false,
  };
}

/** An empty workbook with one tab. */
export function newWorkbook(options: Partial<Pick<Workbook, 'name' | 'locale' | 'timeZone'>> = {}): Workbook {
  return {
    id: 'local-workbook',
    name: options.name ?? 'Untitled spreadsheet',
    locale: options.locale === undefined ? 'en_US' : options.locale,
    timeZone: options.timeZone ?? 'Etc/UTC',
    sheets: [newSheet('Sheet1', 0)],
    activeSheet: 0,
  };
}
