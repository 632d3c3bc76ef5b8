/** One value of an enumeration; prints as its name, as live. */
export class EnumValue {
  static readonly kind = 'Enum';
  readonly label: string;
  constructor(label: string) {
    this.label = label;
  }
  toString(): string {
    return this.label;
  }
  name(): string {
    return this.label;
  }
}

/** The values of an enumeration, one object each for the life of the process, so that `===` holds. */
export class Enumeration<Name extends string> {
  readonly values: Record<Name, EnumValue>;
  constructor(...names: Name[]) {
    this.values = Object.fromEntries(names.map((name) => [name, new EnumValue(name)])) as Record<
      Name,
      EnumValue
    >;
  }
  entries(): [string, EnumValue][] {
    return Object.entries(this.values);
  }
}
