import type { Grid } from '#core/cells/grid.ts';
import type { JournalEntry, JournalState } from '#core/journal/entry.ts';
import type { Day } from '#core/values/day.ts';
import type { LocaleTag } from '#core/values/language.ts';

/** What a run needs of the spreadsheet; `google/spreadsheet.ts` fulfils it with a constant number of calls. */
export interface SpreadsheetPort {
  name(): string;
  /** '' for a workbook that has none. */
  locale(): LocaleTag;
  timeZone(): string;
  /** Names of the tabs that could hold invoices, the active one first; our own log is not among them. */
  invoiceSheets(): string[];
  /** Names of all tabs, ours too. */
  sheetNames(): string[];
  readGrid(sheet: string): Grid;
  /** One column as shown, from a 1-based row down to the last row with content. */
  readColumn(sheet: string, column: number, fromRow: number): string[];
  /**
   * Writes the block of our own columns (headers + one value row for each data row) as one contiguous block, found by
   * header or made to the right of the table. Touches nothing else.
   */
  writeMarks(sheet: string, block: MarkBlock): void;
  /** Makes the sample tab and shows it. Never overwrites an existing tab. `rightToLeft`: its first column stands on the right. */
  addSheet(name: string, rows: SampleCell[][], widths: number[], rightToLeft: boolean): void;
  showSheet(name: string): void;
  toast(message: string, title: string): void;
  flush(): void;
}

/** Our columns as they should stand: 1-based first row of the data and one row of cells for each sheet row below. */
export interface MarkBlock {
  headerRow: number;
  /** 1-based column where our block stands or is to stand. */
  column: number;
  headers: string[];
  /** Number format of each column (`@` for text). */
  formats: string[];
  rows: MarkCell[][];
  /** One conditional format each: rows whose first mark cell equals `value` get these colours. */
  colours: { value: string; text: string; background: string }[];
}
export type MarkCell = string | number | { kind: 'day'; day: Day } | null;
export type SampleCell =
  | string
  | number
  | boolean
  | null
  | { kind: 'day'; day: Day }
  | { kind: 'money'; amount: number; format: string };

/** The *Reminder log* tab. */
export interface JournalPort {
  read(): JournalEntry[];
  /** Appends a line and flushes; when it returns, the line is in the sheet. */
  append(entry: JournalEntry): void;
  /** Sets state and note of the line with this id and flushes. */
  settle(id: string, state: JournalState, note: string): void;
}

export interface OutgoingMail {
  to: string[];
  cc: string[];
  subject: string;
  text: string;
  html: string;
  fromName: string;
  replyTo: string;
}
/** `refused`: certainly not sent, this address or letter is at fault. `quota`: certainly not sent, stop the run. `unsure`: it may have left. */
export type MailOutcome =
  | { kind: 'sent' }
  | { kind: 'refused'; detail: string }
  | { kind: 'quota'; detail: string }
  | { kind: 'unsure'; detail: string };
export interface MailPort {
  send(mail: OutgoingMail): MailOutcome;
  /** Recipients that may still be mailed today. */
  remaining(): number;
}

export interface LockPort {
  /** Runs the work alone in this document; returns null if another run holds the lock. */
  alone<T>(work: () => T): T | null;
}

export interface PropertiesPort {
  get(key: string): string | null;
  /** Everything that is kept, in one call. */
  all(): Record<string, string>;
  set(key: string, value: string): void;
  remove(key: string): void;
}

export interface ClockPort {
  /** Today and minutes after midnight in this zone, `at` as `YYYY-MM-DD HH:mm`. */
  now(timeZone: string): { day: Day; minutes: number; at: string };
  /** The civil day of an instant (milliseconds since 1970, UTC) in a zone. */
  dayOf(instant: number, timeZone: string): Day;
  /** Milliseconds, for the time budget of one call only. */
  ticks(): number;
  newId(): string;
}

/** Shows one of our pages; the page asks for its data itself. */
export interface DialogPort {
  open(page: 'check' | 'send' | 'settings' | 'help', title: string, width: number, height: number): void;
}

export interface LogPort {
  error(what: string, error: unknown): void;
}

export interface Services {
  spreadsheet: SpreadsheetPort;
  journal: JournalPort;
  mail: MailPort;
  lock: LockPort;
  properties: PropertiesPort;
  clock: ClockPort;
  dialog: DialogPort;
  log: LogPort;
}
