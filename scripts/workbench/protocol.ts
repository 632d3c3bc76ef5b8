// What the workbench page and its server say to each other. JSON both ways; days as `YYYY-MM-DD`.

/** One tab as the page needs it to draw the frame; the cells come by rows. Rows and columns are 1-based. */
export interface SheetView {
  name: string;
  /** Rows and columns of the grid, and how far anything is written. */
  rows: number;
  columns: number;
  lastRow: number;
  lastColumn: number;
  frozenRows: number;
  frozenColumns: number;
  /** Width of each column in pixels, from column A; 0 for a hidden one. */
  widths: number[];
  rightToLeft: boolean;
}

/** A cell that holds or shows something. Absent members mean "nothing special". */
export interface CellView {
  /** 1-based column. */
  column: number;
  /** The text a person sees. */
  text: string;
  /** What the cell line shows and edits, where it differs from `text`: a formula, an unformatted number, a day. */
  input?: string;
  note?: string;
  background?: string;
  color?: string;
  bold?: boolean;
  align?: 'start' | 'center' | 'end';
  /** A tick box and its state. */
  checkbox?: boolean;
  /** The choices of a drop-down list. */
  choices?: string[];
}
export interface RowView {
  row: number;
  cells: CellView[];
}
/** `version` grows with every change of the workbook, so that rows already fetched can be trusted or dropped. */
export interface RowsView {
  version: number;
  rows: RowView[];
}

export type MenuItemView =
  | { kind: 'item'; label: string; functionName: string }
  | { kind: 'separator' }
  | { kind: 'menu'; label: string; items: MenuItemView[] };
export interface MenuView {
  label: string;
  items: MenuItemView[];
}

export interface ClockView {
  day: string;
  time: string;
  timeZone: string;
  /** Why the practice day is not today, or null. */
  reason: 'not-a-working-day' | 'outside-hours' | 'moved' | null;
}

export interface WorkbenchState {
  version: number;
  fileName: string;
  isSample: boolean;
  sheets: SheetView[];
  active: string;
  menus: MenuView[];
  /** Why the menu could not be made, in words, or null. */
  menuProblem: string | null;
  clock: ClockView;
  user: string;
  /** Of the workbook, as Sheets writes it (`en_ZA`); null for a file that says none. */
  locale: string | null;
  letters: number;
  canUndo: boolean;
  canRedo: boolean;
  bundleHash: string;
}

export interface DialogView {
  id: string;
  title: string;
  width: number;
  height: number;
  kind: 'modal' | 'modeless' | 'sidebar';
}
export interface ToastView {
  title: string;
  message: string;
}
/** What came of running one function of the add-on. `error` is the text that Google Sheets would show. */
export interface RunOutcome {
  ok: boolean;
  result: unknown;
  error: string | null;
  dialogs: DialogView[];
  toasts: ToastView[];
  alerts: string[];
  state: WorkbenchState;
}

export interface LetterSummary {
  id: string;
  to: string;
  cc: string;
  subject: string;
  from: string;
  replyTo: string;
  /** `YYYY-MM-DD HH:mm` on the practice clock. */
  at: string;
  hasHtml: boolean;
}

export interface EditRequest {
  sheet: string;
  /** 1-based cell in the upper left; `values` are typed there as a person types them. */
  row: number;
  column: number;
  values: string[][];
}
export interface RunRequest {
  dialog: string;
  functionName: string;
  args: unknown[];
}
export interface ClockRequest {
  day?: string;
  addDays?: number;
}
export interface LocaleRequest {
  /** As Sheets writes it (`en_ZA`); null for “not known”. */
  locale: string | null;
}
/** Something a person can act on; the page shows `message` as it is. */
export interface Problem {
  message: string;
}
