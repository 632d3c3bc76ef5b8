import type { LogPort } from '../runs/ports.ts';

/** The owner's own execution log. Says where it broke, never what stands in the sheet. */
export function createLog(): LogPort {
  return {
    error(what, error) {
      const message =
        error instanceof Error || (error as Error)?.message ? (error as Error).message : String(error);
      const stack = (error as Error)?.stack ?? '';
      console.error(`Kind Reminder, ${what}: ${message}\n${stack}`);
    },
  };
}
