import { inspect } from 'node:util';
import type { Host } from '../host.ts';
import { as, type GLogger } from './types.ts';

export class Log {
  static readonly kind = 'Console';
  readonly #host: Host;
  constructor(host: Host) {
    this.#host = host;
  }
  log(...args: unknown[]): void {
    this.#write('info', args);
  }
  info(...args: unknown[]): void {
    this.#write('info', args);
  }
  warn(...args: unknown[]): void {
    this.#write('warn', args);
  }
  error(...args: unknown[]): void {
    this.#write('error', args);
  }
  #write(level: string, args: unknown[]): void {
    this.#host.shown.logs.push({ level, text: args.map(asText).join(' ') });
  }
}

export class Logger implements Partial<GLogger> {
  static readonly kind = 'Logger';
  readonly #host: Host;
  constructor(host: Host) {
    this.#host = host;
  }
  log(...args: unknown[]): GLogger {
    this.#host.shown.logs.push({ level: 'info', text: args.map(asText).join(' ') });
    return as(this);
  }
}

function asText(value: unknown): string {
  if (typeof value === 'string') return value;
  const { name, message } = (value ?? {}) as { name?: unknown; message?: unknown };
  return typeof message === 'string' ? `${name}: ${message}` : inspect(value, { depth: 4 });
}
