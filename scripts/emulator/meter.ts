import type { Fault, FaultPlan } from './faults.ts';
import type { Host } from './host.ts';
import { callCost, isRead, isWrite } from './latency.ts';
import { ServiceError } from './realm/errors.ts';
import type { Sheet } from './workbook/model.ts';

export interface CallRecord {
  /** `Interface.member`, such as `Range.setValues`. */
  member: string;
  /** What it cost on the virtual clock. */
  ms: number;
}

/** Ends an execution for good; the add-on may catch it, but every later call throws it again and has no effect. */
export class ExecutionEnded extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'Exception';
  }
}

/** Counts the calls of one execution, lets them take time, and makes them fail when a fault or a limit says so. */
export class Meter {
  readonly calls: CallRecord[] = [];
  #virtualMs = 0;
  #ended: ExecutionEnded | null = null;
  #pending = false;
  #before: Sheet[] | null = null;
  readonly #host: Host;
  readonly #faults: FaultPlan;
  readonly #loses: boolean;
  readonly #limitMs: number;
  constructor(host: Host, faults: FaultPlan, bufferedWrites: 'kept' | 'lost') {
    this.#host = host;
    this.#faults = faults;
    this.#loses = bufferedWrites === 'lost';
    this.#limitMs = host.trigger === 'simple' ? host.limits.simpleTriggerMs : host.limits.executionMs;
  }
  get virtualMs(): number {
    return this.#virtualMs;
  }
  get ended(): ExecutionEnded | null {
    return this.#ended;
  }

  /** Lets time pass; past the limit the execution ends. */
  pass(ms: number): void {
    this.#virtualMs += ms;
    if (this.#virtualMs > this.#limitMs) this.end('Exceeded maximum execution time');
  }

  /** Ends the execution. Writes that were still waiting are kept or lost, as the emulator was told. */
  end(message: string): never {
    this.#ended = new ExecutionEnded(message);
    if (this.#before) this.#host.workbook.sheets.splice(0, Number.POSITIVE_INFINITY, ...this.#before);
    this.#before = null;
    throw this.#ended;
  }

  /** Makes a call: faults before, its time, its effect, faults after. `cells` says how much it carries. */
  call(member: string, cells: number, work: () => unknown): unknown {
    if (this.#ended) throw this.#ended;
    const faults = this.#faults.meet(member);
    this.#apply(faults.filter((fault) => fault.when === 'before'));
    const flushes = member === 'SpreadsheetApp.flush' || isRead(member);
    const ms = callCost(member, cells, this.#pending);
    this.calls.push({ member, ms });
    this.pass(ms);
    if (flushes) this.#commit();
    if (isWrite(member) && !this.#pending) {
      this.#pending = true;
      if (this.#loses) this.#before = structuredClone(this.#host.workbook.sheets);
    }
    const result = work();
    this.#apply(faults.filter((fault) => fault.when === 'after'));
    return result;
  }

  #commit(): void {
    this.#pending = false;
    this.#before = null;
  }

  #apply(faults: Fault[]): void {
    for (const fault of faults) {
      if (fault.kill) this.end(fault.error ?? 'Exceeded maximum execution time');
      throw new ServiceError(fault.error ?? 'Service error: please try again.');
    }
  }
}
