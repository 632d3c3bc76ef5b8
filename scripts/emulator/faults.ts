/**
 * Makes a call go wrong. `member` is `Interface.member` (`MailApp.sendEmail`) or `*`; `nth` counts its calls from 1
 * since the faults were set, over all executions, and without it every call is meant. `before` or `after` its effect.
 * `error` is thrown into the add-on; `kill` ends the execution for good, as when Google stops it.
 */
export interface Fault {
  member: string;
  nth?: number;
  when: 'before' | 'after';
  error?: string;
  kill?: boolean;
}

/** Counts calls and says which fault is due. */
export class FaultPlan {
  readonly #faults: Fault[];
  readonly #counts: number[];
  constructor(faults: Fault[]) {
    this.#faults = faults;
    this.#counts = faults.map(() => 0);
  }

  /** Call once for each service call; gives the faults that this call meets. */
  meet(member: string): Fault[] {
    return this.#faults.filter((fault, at) => {
      if (fault.member !== '*' && fault.member !== member) return false;
      const count = this.#counts[at]! + 1;
      this.#counts[at] = count;
      return fault.nth === undefined || fault.nth === count;
    });
  }
}
