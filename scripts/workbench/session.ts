import { columnLetters } from '#core/cells/column-letters.ts';
import { WorkbookError } from '../emulator/workbook/error.ts';
import { newWorkbook, type Sheet, type Workbook } from '../emulator/workbook/model.ts';
import { readWorkbook } from '../emulator/workbook/read-workbook.ts';
import { writeWorkbook } from '../emulator/workbook/write-workbook.ts';
import { type AddOnBundle, hashBundle, listFunctions } from './add-on-bundle.ts';
import { createDialogShelf } from './dialog-shelf.ts';
import { createEditHistory } from './edit-history.ts';
import type { EmulatorFactory, EmulatorRun, WorkbenchEmulator } from './emulator-door.ts';
import { openLetters } from './letters.ts';
import { createPracticeClock, startOfPractice } from './practice-clock.ts';
import type {
  ClockRequest,
  EditRequest,
  LocaleRequest,
  MenuView,
  RowsView,
  RunOutcome,
  RunRequest,
  WorkbenchState,
} from './protocol.ts';
import { Refusal } from './refusal.ts';
import { createSaver } from './saver.ts';
import type { SessionFolder } from './session-folder.ts';
import { viewRows, viewSheet } from './sheet-view.ts';

export interface SessionOptions {
  folder: SessionFolder;
  bundle: AddOnBundle;
  createEmulator: EmulatorFactory;
  /** The real time, for the practice clock. */
  now: () => number;
  user: string;
  /** Of the sample, and of files that name none. As Sheets writes it: `en_ZA`. */
  locale: string;
  timeZone: string;
  /** A file to begin with instead of the saved session or the sample. */
  file?: { name: string; bytes: Uint8Array };
  /** True: put away the saved session and begin with a fresh sample. */
  fresh?: boolean;
  /** Calls take as long as they would with Google, up to this many milliseconds. */
  longestWait: number;
}

export interface Session {
  state(): WorkbenchState;
  rows(sheet: string, from: number, to: number): RowsView;
  edit(request: EditRequest): WorkbenchState;
  undo(): WorkbenchState;
  redo(): WorkbenchState;
  activate(sheet: string): WorkbenchState;
  chooseMenu(functionName: string): Promise<RunOutcome>;
  run(request: RunRequest): Promise<RunOutcome>;
  moveClock(request: ClockRequest): WorkbenchState;
  /** Says how the workbook's dates and amounts are to be read, as File ▸ Settings does in Sheets. */
  setLocale(request: LocaleRequest): Promise<WorkbenchState>;
  open(name: string, bytes: Uint8Array): Promise<WorkbenchState>;
  startSample(): Promise<RunOutcome>;
  workbookFile(): Promise<{ name: string; bytes: Uint8Array }>;
  letters: ReturnType<typeof openLetters>;
  timeZone(): string;
  dialogHtml(id: string): string;
  functions: string[];
  /** Calls back after every change; gives the way to stop that. */
  watch(changed: (version: number) => void): () => void;
  /** Writes what is not yet written. */
  close(): Promise<void>;
}

const mostCells = 200_000;

/** One person's work at the workbench: the workbook, the add-on that runs on it, the clock and the letters. */
export async function openSession(options: SessionOptions): Promise<Session> {
  const { bundle, folder, now, user } = options;
  const functions = listFunctions(bundle.code);
  const bundleHash = bundle.hash ?? hashBundle(bundle);
  const letters = openLetters(folder.outbox);
  const dialogs = createDialogShelf();
  const watchers = new Set<(version: number) => void>();
  let version = 1;
  let fileName = '';
  let isSample = false;
  let emulator: WorkbenchEmulator;
  let menus: MenuView[] = [];
  let menuProblem: string | null = null;
  let clock = createPracticeClock(startOfPractice(now(), options.timeZone), () => options.timeZone, now);
  const workbook = (): Workbook => emulator.workbook;
  const history = createEditHistory(workbook);
  const saver = createSaver(() =>
    folder.save(workbook(), {
      fileName,
      isSample,
      locale: workbook().locale,
      timeZone: workbook().timeZone,
      clock: clock.state(),
      host: emulator.state(),
    }),
  );

  async function place(book: Workbook, host?: unknown): Promise<void> {
    emulator = options.createEmulator({
      bundle,
      workbook: book,
      now: () => clock.now(),
      userEmail: user,
      state: host,
      outbox: folder.outbox,
    });
    dialogs.clear();
    history.forget();
    await readMenus();
  }
  async function readMenus(): Promise<void> {
    try {
      menus = await emulator.menu();
      menuProblem = menus.length === 0 ? 'The add-on has made no menu.' : null;
    } catch (error) {
      menus = [];
      menuProblem = `The menu could not be made: ${error instanceof Error ? error.message : String(error)}`;
    }
  }
  function restartClock(timeZone: string): void {
    clock = createPracticeClock(startOfPractice(now(), timeZone), () => timeZone, now);
  }
  function clearFolder(): void {
    folder.clear();
    letters.forget();
  }
  function changed(): WorkbenchState {
    version++;
    saver.mark();
    for (const watcher of watchers) watcher(version);
    return state();
  }
  function findSheet(name: string): Sheet {
    const sheet = workbook().sheets.find((candidate) => candidate.name === name);
    if (!sheet) throw new Refusal('This tab is no longer in the workbook.', 404);
    return sheet;
  }

  function state(): WorkbenchState {
    const book = workbook();
    const sheets = book.sheets.filter((sheet) => !sheet.hidden);
    return {
      version,
      fileName,
      isSample,
      sheets: sheets.map(viewSheet),
      active: (sheets.find((sheet) => sheet.id === book.activeSheet) ?? sheets[0])?.name ?? '',
      menus,
      menuProblem,
      clock: clock.view(),
      user,
      locale: book.locale,
      letters: letters.count(),
      canUndo: history.canUndo(),
      canRedo: history.canRedo(),
      bundleHash,
    };
  }

  async function finish(run: EmulatorRun): Promise<RunOutcome> {
    history.forget();
    changed();
    const wait = Math.min(run.virtualMs, options.longestWait);
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    return {
      ok: run.ok,
      result: run.result ?? null,
      error: run.error,
      dialogs: run.dialogs.map((dialog) => dialogs.put(dialog)),
      toasts: run.toasts,
      alerts: run.alerts,
      state: state(),
    };
  }

  async function makeSample(): Promise<EmulatorRun | null> {
    clearFolder();
    fileName = 'Sample invoices';
    isSample = true;
    const book = newWorkbook({ name: fileName, locale: options.locale, timeZone: options.timeZone });
    restartClock(options.timeZone);
    await place(book);
    const made = functions.includes('setUpSampleSheet')
      ? await emulator.execute('setUpSampleSheet', [], 'menu')
      : null;
    if (made?.ok && book.sheets.length > 1 && book.sheets[0]!.rows.length === 0) book.sheets.shift();
    if (made?.ok) clearFolder();
    return made;
  }
  async function openFile(name: string, bytes: Uint8Array): Promise<void> {
    let book: Workbook;
    try {
      // A file says nothing of its locale; with one of ours, 03/04/2026 would be settled by a guess.
      book = await readWorkbook(bytes, name, { locale: null, timeZone: options.timeZone });
    } catch (error) {
      if (error instanceof WorkbookError) throw new Refusal(error.message);
      throw error;
    }
    clearFolder();
    fileName = name;
    isSample = false;
    restartClock(book.timeZone);
    await place(book);
  }

  const saved = options.fresh || options.file ? null : await folder.load();
  if (options.file) await openFile(options.file.name, options.file.bytes);
  else if (saved) {
    ({ fileName, isSample } = saved.state);
    clock = createPracticeClock(saved.state.clock, () => saved.workbook.timeZone, now);
    await place(saved.workbook, saved.state.host);
  } else await makeSample();
  saver.mark();

  return {
    state,
    letters,
    functions,
    timeZone: () => workbook().timeZone,
    dialogHtml: dialogs.html,
    rows: (name, from, to) => ({ version, rows: viewRows(workbook(), findSheet(name), from, to) }),
    edit({ sheet: name, row, column, values }) {
      const sheet = findSheet(name);
      const cells = values.flatMap((line, down) =>
        line.map((input, right) => ({ row: row - 1 + down, column: column - 1 + right, input })),
      );
      if (cells.length > mostCells)
        throw new Refusal('This is too much to put in at once. Paste a smaller block.');
      history.record(sheet.id, cells, () => {
        for (const cell of cells) {
          sheet.rowCount = Math.max(sheet.rowCount, cell.row + 1);
          sheet.columnCount = Math.max(sheet.columnCount, cell.column + 1);
          emulator.edit(name, columnLetters(cell.column + 1) + (cell.row + 1), cell.input);
        }
      });
      return changed();
    },
    undo: () => (history.undo() ? changed() : state()),
    redo: () => (history.redo() ? changed() : state()),
    activate(name) {
      workbook().activeSheet = findSheet(name).id;
      return changed();
    },
    async chooseMenu(functionName) {
      const inMenu = JSON.stringify(menus).includes(`"functionName":${JSON.stringify(functionName)}`);
      if (!inMenu) throw new Refusal('This is not in the menu.', 404);
      return finish(await emulator.execute(functionName, [], 'menu'));
    },
    async run({ dialog, functionName, args }) {
      dialogs.html(dialog);
      if (!functions.includes(functionName))
        throw new Refusal(`The add-on has no function "${functionName}" that its pages may call.`, 404);
      return finish(await emulator.execute(functionName, args, 'dialog'));
    },
    moveClock(request) {
      try {
        clock.move(request);
      } catch (error) {
        throw new Refusal((error as Error).message);
      }
      return changed();
    },
    async setLocale({ locale }) {
      workbook().locale = locale;
      await readMenus();
      return changed();
    },
    async open(name, bytes) {
      await openFile(name, bytes);
      return changed();
    },
    async startSample() {
      const made = await makeSample();
      return finish(
        made ?? { ok: true, result: null, error: null, dialogs: [], toasts: [], alerts: [], virtualMs: 0 },
      );
    },
    async workbookFile() {
      const name = `${fileName.replace(/\.(xlsx|xlsm|csv|tsv|txt)$/i, '')}.xlsx`;
      return { name, bytes: await writeWorkbook(workbook()) };
    },
    watch(watcher) {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    close: saver.flush,
  };
}
