import type { Decision } from '#core/dunning/decision.ts';
import type { Context } from './context.ts';

type Value = string | number | { day: string };

/** The sentence for a decision in the owner's language: why this row gets, or does not get, a letter today. */
export function sayDecision(context: Context, decision: Decision): string {
  const values = sayValues(context, decision.values ?? {});
  if (decision.until) values.until = { day: decision.until };
  if (decision.stage && values.stage === undefined) values.stage = context.say(`stages.${decision.stage}`);
  return context.say(`reasons.${decision.reason}`, values);
}

/** Values of a sentence: days and stages arrive as codes and are put into words. */
export function sayValues(context: Context, values: Record<string, string | number>): Record<string, Value> {
  const said: Record<string, Value> = {};
  for (const name of Object.keys(values)) {
    const value = values[name]!;
    if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) said[name] = { day: value };
    else if (name === 'stage' || name === 'lastStage' || name === 'nextStage')
      said[name] = context.say(`stages.${value}`);
    else said[name] = value;
  }
  return said;
}
