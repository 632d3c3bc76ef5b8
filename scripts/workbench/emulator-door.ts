import type { Workbook } from '../emulator/workbook/model.ts';
import type { AddOnBundle } from './add-on-bundle.ts';
import type { DialogView, MenuView, ToastView } from './protocol.ts';

/** What came of one execution of the add-on. */
export interface EmulatorRun {
  ok: boolean;
  result: unknown;
  /** The text that Google Sheets would show. */
  error: string | null;
  dialogs: { title: string; width: number; height: number; html: string; kind: DialogView['kind'] }[];
  toasts: ToastView[];
  alerts: string[];
  /** How long it would have taken with Google. */
  virtualMs: number;
}

/** What the workbench needs of the emulator, and nothing more. */
export interface WorkbenchEmulator {
  readonly workbook: Workbook;
  /** Runs `onOpen` and gives the menus that it made. Throws what it threw. */
  menu(): MenuView[] | Promise<MenuView[]>;
  /** `dialog`: called by a page of the add-on, with the rules that hold for that. */
  execute(functionName: string, args: unknown[], from: 'menu' | 'dialog'): EmulatorRun | Promise<EmulatorRun>;
  /** Types into a cell (A1) as a person does. */
  edit(sheet: string, a1: string, input: string): void;
  /** Properties, counters and so on, as plain JSON. */
  state(): unknown;
}
export type EmulatorFactory = (options: {
  bundle: AddOnBundle;
  workbook: Workbook;
  now: () => number;
  userEmail: string;
  state: unknown;
  /** Folder for the `.eml` files of the letters that leave. */
  outbox: string;
}) => WorkbenchEmulator;
