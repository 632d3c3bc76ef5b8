import type { Host } from '../host.ts';
import { ServiceError } from '../realm/errors.ts';
import { as, type GLock, type GLockService } from './types.ts';

export class LockService implements Partial<GLockService> {
  static readonly kind = 'LockService';
  readonly #host: Host;
  constructor(host: Host) {
    this.#host = host;
  }
  /** Null when the script has no document; the published types do not say so. */
  getDocumentLock(): GLock {
    return as(this.#host.hasDocument ? new Lock(this.#host, 'document') : null);
  }
  getUserLock(): GLock {
    return as(new Lock(this.#host, 'user'));
  }
  getScriptLock(): GLock {
    return as(new Lock(this.#host, 'script'));
  }
}

export class Lock implements Partial<GLock> {
  static readonly kind = 'Lock';
  readonly #host: Host;
  readonly #name: string;
  constructor(host: Host, name: string) {
    this.#host = host;
    this.#name = name;
  }
  hasLock(): boolean {
    return this.#host.locks.has(this.#name);
  }
  tryLock(timeoutInMillis: number): boolean {
    if (timeoutInMillis < 0) throw new ServiceError('Invalid argument: timeoutInMillis');
    if (this.#host.lockTaken) {
      this.#host.sleep(timeoutInMillis);
      return false;
    }
    this.#host.locks.add(this.#name);
    return true;
  }
  waitLock(timeoutInMillis: number): void {
    if (!this.tryLock(timeoutInMillis))
      throw new ServiceError('Lock timeout: another process was holding the lock for too long.');
  }
  releaseLock(): void {
    this.#host.locks.delete(this.#name);
  }
}
