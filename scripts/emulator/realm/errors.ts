/** An error as the add-on sees it: `Exception: …`, catchable. */
export class ServiceError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'Exception';
  }
}

/** Something Apps Script can do and the emulator cannot: a task for us, never a pass of a test. */
export class GapError extends Error {
  constructor(member: string) {
    super(`EMULATOR GAP: ${member} is not emulated`);
    this.name = 'EmulatorGap';
  }
}
