import { types } from 'node:util';
import { Enumeration, EnumValue } from '../services/enumeration.ts';
import type { RealmTools } from './prelude.ts';
import { membersOf } from './signature.ts';

/** A class of the emulator that stands for an interface of Apps Script. */
interface ServiceClass {
  kind: string;
  prototype: object;
}

/** Translates values between host and realm: services become faceless objects there, plain data is copied. */
export class Boundary {
  readonly #prototypes = new Map<object, object>();
  readonly #wrappers = new WeakMap<object, object>();
  readonly #targets = new WeakMap<object, object>();
  readonly #tools: RealmTools;
  constructor(tools: RealmTools) {
    this.#tools = tools;
  }

  /** Name of the interface a host object stands for; null for plain data. */
  kindOf(value: unknown): string | null {
    if (typeof value !== 'object' || value === null) return null;
    if (value instanceof EnumValue) return 'Enum';
    return (value.constructor as unknown as ServiceClass | undefined)?.kind ?? null;
  }

  targetOf(wrapper: object): object | undefined {
    return this.#targets.get(wrapper);
  }

  /** A value of the host as a value of the realm. */
  toRealm(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    if (types.isDate(value)) return this.#tools.date(value.getTime());
    if (Array.isArray(value)) {
      const copy = this.#tools.array();
      for (let at = 0; at < value.length; at++) copy[at] = this.toRealm(value[at]);
      return copy;
    }
    if (this.kindOf(value) !== null) return this.#wrap(value);
    const copy = this.#tools.object();
    const entries = value instanceof Enumeration ? value.entries() : Object.entries(value);
    for (const [key, part] of entries) copy[key] = this.toRealm(part);
    return copy;
  }

  /** A value of the realm for use in the host: services become what stands behind them; data stays as it is. */
  fromRealm(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    const target = this.#targets.get(value);
    if (target) return target;
    if (Array.isArray(value)) {
      // A table of plain values, the common large case, is not copied.
      const first = value[0];
      const deeper = Array.isArray(first) ? first[0] : first;
      if (typeof deeper !== 'object' || deeper === null) return value;
      return value.map((part) => this.fromRealm(part));
    }
    if (types.isDate(value)) return value;
    const copy: Record<string, unknown> = {};
    for (const key of Object.keys(value)) copy[key] = this.fromRealm((value as Record<string, unknown>)[key]);
    return copy;
  }

  #wrap(target: object): object {
    const known = this.#wrappers.get(target);
    if (known) return known;
    const service = target.constructor as unknown as ServiceClass;
    let prototype = this.#prototypes.get(service);
    if (!prototype) {
      prototype = this.#describe(service);
      this.#prototypes.set(service, prototype);
    }
    const wrapper = this.#tools.create(prototype);
    this.#wrappers.set(target, wrapper);
    this.#targets.set(wrapper, target);
    return wrapper;
  }

  // Members the types do not know stay absent, so that calling one fails as live. Members they know and the emulator
  // does not have are there, and fail as a gap when called.
  #describe(service: ServiceClass): object {
    const own = Object.entries(Object.getOwnPropertyDescriptors(service.prototype));
    const properties = own.filter(([, property]) => property.get).map(([name]) => name);
    const methods = own
      .filter(([name, property]) => !property.get && name !== 'constructor')
      .map(([name]) => name);
    const gaps = membersOf(service.kind).filter((name) => !properties.includes(name));
    return this.#tools.prototype(service.kind, [...new Set([...methods, ...gaps])], properties);
  }
}

/** Plain data of the realm as plain data of the host; a class or a function is refused with its place. */
export function copyPlain(value: unknown, place: string, seen: object[] = []): unknown {
  if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint')
    throw new Error(`Failed due to illegal value in property: ${place}`);
  if (typeof value !== 'object' || value === null) return value;
  const prototype = Object.getPrototypeOf(value);
  const isPlain = prototype === null || Object.getPrototypeOf(prototype) === null;
  if (seen.includes(value) || types.isDate(value) || (!Array.isArray(value) && !isPlain))
    throw new Error(`Failed due to illegal value in property: ${place}`);
  const path = [...seen, value];
  if (Array.isArray(value))
    return Array.from(value, (part, at) => copyPlain(part ?? null, `${place}.${at}`, path));
  const copy: Record<string, unknown> = {};
  for (const [key, part] of Object.entries(value))
    if (part !== undefined) copy[key] = copyPlain(part, `${place}.${key}`, path);
  return copy;
}
