/**
 * Library methods younger than ES2019 that `marked` calls and Apps Script is not known to have (it is not known to lack
 * them either): defined as the standard says, only where they are missing, before `marked` is used.
 */
type Indexed = { length: number; [index: number]: unknown };

function at(this: Indexed, index: number): unknown {
  const whole = Math.trunc(index) || 0;
  return this[whole < 0 ? this.length + whole : whole];
}
const define = (owner: object, name: string, value: unknown): void => {
  if (!(name in owner)) Object.defineProperty(owner, name, { value, writable: true, configurable: true });
};
define(Array.prototype, 'at', at);
define(String.prototype, 'at', at);
define(
  Object,
  'hasOwn',
  (object: object, key: string) => Object.getOwnPropertyDescriptor(object, key) !== undefined,
);
