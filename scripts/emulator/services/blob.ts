import { as, type GBlob } from './types.ts';

export class Blob implements Partial<GBlob> {
  static readonly kind = 'Blob';
  #bytes: number[];
  #type: string | null;
  #name: string | null;
  /** Bytes are signed, −128 to 127, as everywhere in Apps Script. */
  constructor(bytes: number[], type: string | null, name: string | null) {
    this.#bytes = bytes;
    this.#type = type;
    this.#name = name;
  }
  getBytes(): number[] {
    return [...this.#bytes];
  }
  getContentType(): string | null {
    return this.#type;
  }
  setContentType(type: string | null): GBlob {
    this.#type = type;
    return as(this);
  }
  getName(): string | null {
    return this.#name;
  }
  setName(name: string): GBlob {
    this.#name = name;
    return as(this);
  }
  getDataAsString(): string {
    return Buffer.from(this.#bytes).toString('utf8');
  }
}
