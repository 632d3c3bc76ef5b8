import vm from 'node:vm';
import { type Execution, runExecution } from './execution.ts';
import { type Fault, FaultPlan } from './faults.ts';
import {
  type AuthModeName,
  type Host,
  type HostState,
  type MenuModel,
  newHostState,
  type TriggerKind,
} from './host.ts';
import { type ProfileName, profiles } from './limits.ts';
import { Meter } from './meter.ts';
import type { Mail } from './outbox/mail.ts';
import { copyPlain } from './realm/boundary.ts';
import { putInput } from './services/cell-input.ts';
import { Range } from './services/range.ts';
import { authModes } from './services/script-app.ts';
import { User } from './services/session.ts';
import { Spreadsheet } from './services/spreadsheet.ts';
import { parseArea } from './workbook/address.ts';
import { cellAt } from './workbook/cells.ts';
import type { CellValue, Workbook } from './workbook/model.ts';
import { recalculate } from './workbook/recalculate.ts';
import { instantToSerial } from './workbook/zone.ts';

export type { Execution } from './execution.ts';
export type { Fault } from './faults.ts';
export type { Alert, Dialog, HostState, MenuItem, MenuModel, Toast, TriggerKind } from './host.ts';
export type { Mail } from './outbox/mail.ts';

export interface EmulatorOptions {
  /** The built add-on: its code, its pages by file name, its manifest (without one every scope is granted). */
  bundle: {
    code: string;
    html: Record<string, string>;
    /** Data in files of their own; in a folder they are pages like the others. */
    packs?: Record<string, string>;
    manifest?: { timeZone?: string; oauthScopes?: string[] };
  };
  /** Read and changed in place. */
  workbook: Workbook;
  /** Base of the virtual clock in milliseconds; what calls cost is added to it. Default: the real clock. */
  now?: () => number;
  userEmail?: string;
  addOnName?: string;
  profile?: ProfileName;
  faults?: Fault[];
  /** What a kill does to writes that no flush or read has carried out yet. Both happen live. Default: kept. */
  bufferedWrites?: 'kept' | 'lost';
  /** Properties, quota, triggers as an earlier emulator left them. */
  state?: HostState;
  /** Mails that left earlier. */
  outbox?: Mail[];
  /** False for a script without a document: `getDocumentLock()` is null. */
  hasDocument?: boolean;
  realTimeoutMs?: number;
}

export interface Emulator {
  readonly workbook: Workbook;
  /** Plain JSON; save it beside the workbook to go on later. */
  readonly state: HostState;
  /** Every mail that left, the latest last. */
  readonly outbox: Mail[];
  /** True while another execution holds the locks. */
  lockTaken: boolean;
  /** What the owner presses in the next alerts (`OK`, `CANCEL`, `YES` …); when empty, the first button. */
  answers: string[];
  /** Replaces the faults and counts calls from here on. */
  setFaults(faults: Fault[]): void;
  /** The virtual clock. */
  now(): number;
  /** Runs a function of the bundle. `dialog` is google.script.run: only plain data goes in and out. */
  execute(
    functionName: string,
    args?: unknown[],
    options?: { trigger?: TriggerKind; authMode?: AuthModeName },
  ): Execution;
  /** Opens the document: runs onOpen and gives the menus it made. */
  menu(options?: { authMode?: AuthModeName }): { menus: MenuModel[]; execution: Execution };
  /** Types into a cell as a person does, then runs onEdit if the bundle has one. Throws what a person would be told. */
  edit(sheet: string, a1: string, input: CellValue): Execution | null;
}

/** An Apps Script host over a workbook in memory, for one add-on. Executions run one after the other. */
export function createEmulator(options: EmulatorOptions): Emulator {
  const { bundle, workbook } = options;
  const script = new vm.Script(bundle.code, { filename: 'Code.js' });
  const state = options.state ?? newHostState();
  const outbox = options.outbox ?? [];
  const base = options.now ?? Date.now;
  let faults = new FaultPlan(options.faults ?? []);
  let passed = 0;

  const makeHost = (trigger: TriggerKind, authMode: AuthModeName): { host: Host; meter: Meter } => {
    const mails: Mail[] = [];
    const host: Host = {
      workbook,
      state,
      limits: profiles[options.profile ?? 'consumer'],
      shown: { dialogs: [], toasts: [], alerts: [], menus: [], mails, logs: [] },
      pages: { ...bundle.html, ...bundle.packs },
      addOnName: options.addOnName ?? 'Kind Reminder',
      userEmail: options.userEmail ?? 'owner@example.com',
      scriptTimeZone: bundle.manifest?.timeZone ?? 'Etc/UTC',
      trigger,
      authMode,
      now: () => base() + passed + meter.virtualMs,
      sleep: (ms) => meter.pass(ms),
      answer: (buttons) => emulator.answers.shift() ?? (buttons.startsWith('YES') ? 'YES' : 'OK'),
      hasDocument: options.hasDocument ?? true,
      lockTaken: emulator.lockTaken,
      locks: new Set(),
      record: (mail) => {
        mails.push(mail);
        outbox.push(mail);
      },
      newId: () => state.nextId++,
    };
    const meter = new Meter(host, faults, options.bufferedWrites ?? 'kept');
    return { host, meter };
  };

  const run = (
    functionName: string,
    makeArgs: (host: Host) => unknown[],
    trigger: TriggerKind,
    authMode: AuthModeName,
  ): Execution => {
    const { host, meter } = makeHost(trigger, authMode);
    const execution = runExecution(
      {
        script,
        functionName,
        args: makeArgs(host),
        scopes: bundle.manifest?.oauthScopes,
        realTimeoutMs: options.realTimeoutMs ?? 60_000,
      },
      host,
      meter,
    );
    passed += meter.virtualMs;
    return execution;
  };

  const event = (host: Host) => ({
    authMode: authModes.values[host.authMode],
    source: new Spreadsheet(host),
    user: new User(host.userEmail),
  });

  const emulator: Emulator = {
    workbook,
    state,
    outbox,
    lockTaken: false,
    answers: [],
    setFaults: (next) => {
      faults = new FaultPlan(next);
    },
    now: () => base() + passed,
    execute: (functionName, args = [], { trigger = 'menu', authMode = 'FULL' } = {}) => {
      // A page sends copies of plain data; anything else fails the request before it leaves the page.
      const sent = trigger === 'dialog' ? args.map((arg, at) => copyPlain(arg, String(at))) : args;
      return run(functionName, () => sent, trigger, authMode);
    },
    menu: ({ authMode = 'LIMITED' } = {}) => {
      const execution = run('onOpen', (host) => [event(host)], 'simple', authMode);
      return { menus: execution.menus, execution };
    },
    edit: (sheetName, a1, input) => {
      const sheet = workbook.sheets.find((candidate) => candidate.name === sheetName);
      const area = sheet && parseArea(a1, sheet.rowCount, sheet.columnCount);
      if (!sheet || !area) throw new Error(`There is no cell ${a1} in "${sheetName}".`);
      const oldValue = cellAt(sheet, area.row - 1, area.column - 1)?.value ?? undefined;
      const { host } = makeHost('simple', 'LIMITED');
      putInput(host, sheet, area.row - 1, area.column - 1, input);
      const today = Math.floor(instantToSerial(host.now(), workbook.timeZone));
      recalculate(workbook, sheet, area.row - 1, area.column - 1, today);
      if (!/(^|[\s;}])function\s+onEdit\s*\(/.test(bundle.code)) return null;
      const edited = (running: Host) => ({
        ...event(running),
        range: new Range(running, sheet, area),
        value: input === null ? undefined : String(input),
        oldValue,
      });
      return run('onEdit', (running) => [edited(running)], 'simple', 'LIMITED');
    },
  };
  return emulator;
}
