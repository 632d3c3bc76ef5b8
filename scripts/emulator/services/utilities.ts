import { createHash } from 'node:crypto';
import type { Host } from '../host.ts';
import { Blob } from './blob.ts';
import { Enumeration } from './enumeration.ts';
import { formatDate, parseDate } from './simple-date-format.ts';
import { as, type GBlob, type GUtilities } from './types.ts';

const digests = new Enumeration('MD2', 'MD5', 'SHA_1', 'SHA_256', 'SHA_384', 'SHA_512');
const charsets = new Enumeration('US_ASCII', 'UTF_8');

export class Utilities implements Partial<GUtilities> {
  static readonly kind = 'Utilities';
  readonly #host: Host;
  constructor(host: Host) {
    this.#host = host;
  }
  get DigestAlgorithm(): GUtilities['DigestAlgorithm'] {
    return as(digests);
  }
  get Charset(): GUtilities['Charset'] {
    return as(charsets);
  }
  formatDate(date: unknown, timeZone: string, format: string): string {
    return formatDate((date as Date).getTime(), timeZone, format);
  }
  parseDate(date: string, timeZone: string, format: string): ReturnType<GUtilities['parseDate']> {
    return as(new Date(parseDate(date, timeZone, format)));
  }
  /** The same ids in the same order in every run, so that a story told twice ends the same way. */
  getUuid(): string {
    const hash = createHash('sha256').update(`${this.#host.workbook.id} ${this.#host.newId()}`).digest('hex');
    return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-4${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
  }
  sleep(milliseconds: number): void {
    this.#host.sleep(milliseconds);
  }
  computeDigest(algorithm: unknown, value: unknown): number[] {
    const name = String(algorithm).toLowerCase().replace('_', '');
    return signed(createHash(name).update(bytesOf(value)).digest());
  }
  base64Encode(data: unknown): string {
    return bytesOf(data).toString('base64');
  }
  base64EncodeWebSafe(data: unknown): string {
    return bytesOf(data).toString('base64').replace(/\+/g, '-').replace(/\//g, '_');
  }
  base64Decode(encoded: string): number[] {
    return signed(Buffer.from(encoded, 'base64'));
  }
  newBlob(data: unknown, contentType: string | null = null, name: string | null = null): GBlob {
    return as(
      new Blob(signed(bytesOf(data)), contentType ?? (typeof data === 'string' ? 'text/plain' : null), name),
    );
  }
}

function bytesOf(data: unknown): Buffer {
  return typeof data === 'string' ? Buffer.from(data, 'utf8') : Buffer.from(data as number[]);
}
function signed(bytes: Buffer): number[] {
  return [...new Int8Array(bytes)];
}
