import type { Host } from '../host.ts';
import { ServiceError } from '../realm/errors.ts';
import { as, type GProperties, type GPropertiesService } from './types.ts';

export class PropertiesService implements Partial<GPropertiesService> {
  static readonly kind = 'PropertiesService';
  readonly #host: Host;
  constructor(host: Host) {
    this.#host = host;
  }
  getDocumentProperties(): GProperties {
    return as(new Properties(this.#host, 'document'));
  }
  getUserProperties(): GProperties {
    return as(new Properties(this.#host, 'user'));
  }
  getScriptProperties(): GProperties {
    return as(new Properties(this.#host, 'script'));
  }
}

export class Properties implements Partial<GProperties> {
  static readonly kind = 'Properties';
  readonly #host: Host;
  readonly #store: Record<string, string>;
  constructor(host: Host, store: 'document' | 'user' | 'script') {
    this.#host = host;
    this.#store = host.state.properties[store];
  }
  getProperty(key: string): string | null {
    return Object.hasOwn(this.#store, key) ? this.#store[key]! : null;
  }
  getProperties(): Record<string, string> {
    return { ...this.#store };
  }
  getKeys(): string[] {
    return Object.keys(this.#store);
  }
  setProperty(key: string, value: string): GProperties {
    const { propertyBytes, storeBytes } = this.#host.limits;
    const size = (text: string) => Buffer.byteLength(text);
    if (size(key) + size(value) > propertyBytes) throw new ServiceError('Argument too large: value');
    const others = Object.entries(this.#store).filter(([other]) => other !== key);
    const total = others.reduce((sum, [other, text]) => sum + size(other) + size(text), 0);
    if (total + size(key) + size(value) > storeBytes)
      throw new ServiceError(
        'You have exceeded the property storage quota. Please remove some properties and try again.',
      );
    this.#store[key] = value;
    return as(this);
  }
  setProperties(properties: Record<string, string>, deleteAllOthers = false): GProperties {
    if (deleteAllOthers) this.deleteAllProperties();
    for (const [key, value] of Object.entries(properties)) this.setProperty(key, String(value));
    return as(this);
  }
  deleteProperty(key: string): GProperties {
    delete this.#store[key];
    return as(this);
  }
  deleteAllProperties(): GProperties {
    for (const key of Object.keys(this.#store)) delete this.#store[key];
    return as(this);
  }
}
