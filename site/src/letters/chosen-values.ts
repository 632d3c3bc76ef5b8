import type { Day } from '#core/values/day.ts';
import { isDay } from '#core/values/day.ts';
import { fromDecimal, type Money } from '#core/values/money.ts';
import type { LetterSource, OwnValues } from './letter-source.ts';
import { sampleDay } from './sample-days.ts';

/** Own value or example, by the kind of field; remembers which examples were used. */
export interface ChosenValues {
  currency: string;
  text: (name: string) => string;
  money: (name: string) => Money | null;
  day: (name: string, asOf: Day) => Day | null;
  /** Fields that show an example. */
  examples: Set<string>;
  /** The visitor has given at least one value: then optional fields are theirs or absent. */
  isOwn: boolean;
}

/** Chooses for each field between what the visitor typed, the example, and nothing. */
export function chooseValues({ fields, sample, formats }: LetterSource, own: OwnValues): ChosenValues {
  const currency = own.currency || formats.currency;
  const examples = new Set<string>();
  // What may be offered is no value of the visitor's own: the examples stay.
  const isOwn = Object.keys(own).some(
    (name) => name !== 'currency' && fields[name]?.kind !== 'offer' && own[name]?.trim(),
  );
  /** Notes the example, unless the field is optional and the visitor left it out. */
  const takeExample = (name: string): boolean => {
    if (isOwn && fields[name] && !fields[name].always) return false;
    if (fields[name]) examples.add(name);
    return true;
  };
  const text = (name: string): string => own[name]?.trim() || (takeExample(name) ? (sample[name] ?? '') : '');
  return {
    currency,
    examples,
    isOwn,
    text,
    money(name) {
      const decimal = text(name);
      return decimal ? fromDecimal(decimal, currency) : null;
    },
    day(name, asOf) {
      if (isDay(own[name])) return own[name] as Day;
      return takeExample(name) ? sampleDay(name, asOf) : null;
    },
  };
}
