/**
 * Runs first inside the realm of an execution and hands back what the host needs to make values of that realm, so that
 * `instanceof Date`, `instanceof Array` and `instanceof Error` hold in the add-on. Leaves nothing behind in the globals.
 */
export const prelude = `(function (invoke, now) {
  'use strict';
  var RealDate = Date;
  function VirtualDate() {
    if (!new.target) return new RealDate(now()).toString();
    return Reflect.construct(RealDate, arguments.length ? arguments : [now()], new.target);
  }
  VirtualDate.prototype = RealDate.prototype;
  VirtualDate.now = function () { return now(); };
  VirtualDate.parse = RealDate.parse;
  VirtualDate.UTC = RealDate.UTC;
  Object.defineProperty(VirtualDate, 'name', { value: 'Date' });
  Object.defineProperty(VirtualDate, 'length', { value: 7 });
  Object.defineProperty(RealDate.prototype, 'constructor', { value: VirtualDate, configurable: true, writable: true });
  globalThis.Date = VirtualDate;
  // What came to the language after 2020 is not known to be there live.
  ['at', 'findLast', 'findLastIndex', 'toReversed', 'toSorted', 'toSpliced', 'with'].forEach(function (name) {
    delete Array.prototype[name];
  });
  ['at', 'replaceAll', 'isWellFormed', 'toWellFormed'].forEach(function (name) { delete String.prototype[name]; });
  ['groupBy', 'hasOwn'].forEach(function (name) { delete Object[name]; });
  ['WebAssembly', 'WeakRef', 'FinalizationRegistry', 'Iterator', 'structuredClone'].forEach(function (name) {
    delete globalThis[name];
  });
  return {
    prototype: function (kind, methods, properties) {
      var made = {};
      methods.forEach(function (name) {
        Object.defineProperty(made, name, { enumerable: true, value: function () {
          var answer = invoke(this, name, Array.prototype.slice.call(arguments));
          if (answer.failed) {
            var error = new Error(answer.message);
            error.name = answer.name;
            throw error;
          }
          return answer.value;
        } });
      });
      properties.forEach(function (name) {
        Object.defineProperty(made, name, { enumerable: true, get: function () {
          return invoke(this, name, null).value;
        } });
      });
      if (methods.indexOf('toString') < 0) Object.defineProperty(made, 'toString', { value: function () { return kind; } });
      return made;
    },
    create: function (prototype) { return Object.create(prototype); },
    array: function () { return []; },
    object: function () { return {}; },
    date: function (ms) { return new RealDate(ms); },
    expose: function (name, value) {
      Object.defineProperty(globalThis, name, { value: value, writable: true, configurable: true, enumerable: false });
    },
    call: function (name, args) {
      var work = globalThis[name];
      if (typeof work !== 'function') {
        var error = new Error('Script function not found: ' + name);
        error.name = 'Exception';
        throw error;
      }
      return work.apply(null, args);
    }
  };
})`;

/** What the prelude hands back. */
export interface RealmTools {
  prototype(kind: string, methods: string[], properties: string[]): object;
  create(prototype: object): object;
  array(): unknown[];
  object(): Record<string, unknown>;
  date(ms: number): Date;
  expose(name: string, value: unknown): void;
  call(name: string, args: unknown[]): unknown;
}
