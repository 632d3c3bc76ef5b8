import type { Host } from '../host.ts';
import { as, type GSession, type GUser } from './types.ts';

export class Session implements Partial<GSession> {
  static readonly kind = 'Session';
  readonly #host: Host;
  constructor(host: Host) {
    this.#host = host;
  }
  getScriptTimeZone(): string {
    return this.#host.scriptTimeZone;
  }
  getActiveUserLocale(): string {
    return (this.#host.workbook.locale ?? 'en_US').slice(0, 2);
  }
  getActiveUser(): GUser {
    return as(new User(this.#host.userEmail));
  }
  getEffectiveUser(): GUser {
    return as(new User(this.#host.userEmail));
  }
}

export class User implements Partial<GUser> {
  static readonly kind = 'User';
  readonly #email: string;
  constructor(email: string) {
    this.#email = email;
  }
  getEmail(): string {
    return this.#email;
  }
}
