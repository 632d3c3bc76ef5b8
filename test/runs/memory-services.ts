import type { Cell } from '#core/cells/grid.ts';
import type { JournalEntry } from '#core/journal/entry.ts';
import type {
  MailOutcome,
  MarkCell,
  OutgoingMail,
  SampleCell,
  Services,
} from '../../appsscript/runs/ports.ts';

/** A spreadsheet, a log, an outbox in memory: what stays when an execution dies. */
export interface World {
  locale: string;
  timeZone: string;
  day: string;
  sheets: { name: string; rows: Cell[][] }[];
  log: JournalEntry[];
  properties: Map<string, string>;
  outbox: OutgoingMail[];
  quota: number;
  /** How the mail service answers, by address; the rest is sent. */
  answers: Record<string, MailOutcome>;
  /** Somebody else's run holds the lock. */
  locked: boolean;
  toasts: string[];
  dialogs: string[];
  errors: string[];
  ids: number;
}

export function createWorld(rows: Cell[][], more: Partial<World> = {}): World {
  return {
    locale: 'en-ZA',
    timeZone: 'Africa/Johannesburg',
    day: '2026-03-31',
    sheets: [{ name: 'Invoices', rows }],
    log: [],
    properties: new Map(),
    outbox: [],
    quota: 100,
    answers: {},
    locked: false,
    toasts: [],
    dialogs: [],
    errors: [],
    ids: 0,
    ...more,
  };
}

export const show = (cell: Cell | undefined): string => {
  if (cell === null || cell === undefined) return '';
  return typeof cell === 'object' ? cell.day : String(cell);
};

const keep = (cell: MarkCell | SampleCell): Cell => {
  if (typeof cell !== 'object' || cell === null) return cell;
  return cell.kind === 'day' ? { kind: 'day', day: cell.day } : cell.amount;
};

/** The services of one execution in this world. */
export function createMemoryServices(world: World): Services {
  const rowsOf = (name: string): Cell[][] => world.sheets.find((sheet) => sheet.name === name)!.rows;
  return {
    spreadsheet: {
      name: () => 'Test',
      locale: () => world.locale,
      timeZone: () => world.timeZone,
      invoiceSheets: () => world.sheets.map((sheet) => sheet.name),
      sheetNames: () => world.sheets.map((sheet) => sheet.name),
      readGrid: (sheet) => ({
        sheet,
        rows: rowsOf(sheet).map((row) => row.slice()),
        display: rowsOf(sheet).map((row) => Array.from(row, show)),
        locale: world.locale,
      }),
      readColumn: (sheet, column, fromRow) =>
        rowsOf(sheet)
          .slice(fromRow - 1)
          .map((row) => show(row[column - 1])),
      writeMarks(sheet, block) {
        [block.headers, ...block.rows].forEach((cells, down) => {
          cells.forEach((cell, right) => {
            rowsOf(sheet)[block.headerRow - 1 + down]![block.column - 1 + right] = keep(cell);
          });
        });
      },
      addSheet(name, rows) {
        world.sheets.unshift({ name, rows: rows.map((row) => row.map(keep)) });
      },
      showSheet: () => {},
      toast: (message) => {
        world.toasts.push(message);
      },
      flush: () => {},
    },
    journal: {
      read: () => world.log.map((entry) => ({ ...entry })),
      append(entry) {
        world.log.push({ ...entry });
      },
      settle(id, state, note) {
        Object.assign(world.log.find((entry) => entry.id === id)!, { state, note });
      },
    },
    mail: {
      send(mail) {
        const answer = world.answers[mail.to[0]!] ?? { kind: 'sent' };
        if (answer.kind === 'sent') {
          world.outbox.push(mail);
          world.quota -= mail.to.length + mail.cc.length;
        }
        return answer;
      },
      remaining: () => world.quota,
    },
    lock: { alone: (work) => (world.locked ? null : work()) },
    properties: {
      get: (key) => world.properties.get(key) ?? null,
      all: () => Object.fromEntries(world.properties),
      set: (key, value) => {
        world.properties.set(key, value);
      },
      remove: (key) => {
        world.properties.delete(key);
      },
    },
    clock: {
      now: () => ({ day: world.day, minutes: 600, at: `${world.day} 10:00` }),
      dayOf: (instant) => new Date(instant).toISOString().slice(0, 10),
      ticks: () => 0,
      newId: () => {
        world.ids += 1;
        return `id-${world.ids}`;
      },
    },
    dialog: {
      open: (page) => {
        world.dialogs.push(page);
      },
    },
    log: {
      error: (what, error) => {
        world.errors.push(`${what}: ${(error as Error).message}`);
      },
    },
  };
}

/** Thrown when an execution is killed; from then on every service of it is dead. */
export class Killed extends Error {}

/**
 * Kills the execution at its n-th service call: before the call has its effect or right after. `calls` counts them, so that
 * a test can go through all of them.
 */
export function killAt(
  services: Services,
  nth: number,
  when: 'before' | 'after',
): { services: Services; calls: () => number } {
  let calls = 0;
  let dead = false;
  const wrap = <T extends object>(port: T): T =>
    new Proxy(port, {
      get(target, name) {
        const member = Reflect.get(target, name);
        return (...args: unknown[]) => {
          if (dead) throw new Killed();
          calls += 1;
          const mine = calls === nth;
          if (mine && when === 'before') {
            dead = true;
            throw new Killed();
          }
          const result: unknown = Reflect.apply(member as (...all: unknown[]) => unknown, target, args);
          if (dead) throw new Killed();
          if (mine) {
            dead = true;
            throw new Killed();
          }
          return result;
        };
      },
    });
  const wrapped = Object.fromEntries(Object.entries(services).map(([name, port]) => [name, wrap(port)]));
  return { services: wrapped as unknown as Services, calls: () => calls };
}
