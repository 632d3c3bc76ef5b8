import type { LockPort } from '../runs/ports.ts';
import { flushSheets } from './spreadsheet.ts';

/** How long to wait for somebody else's run: a check is done by then, a send is not. */
const PATIENCE = 3000;

export function createLock(): LockPort {
  return {
    alone(work) {
      const lock = LockService.getDocumentLock();
      if (!lock) throw new Error('There is no open spreadsheet.');
      if (!lock.tryLock(PATIENCE)) return null;
      try {
        const result = work();
        flushSheets();
        return result;
      } finally {
        lock.releaseLock();
      }
    },
  };
}
