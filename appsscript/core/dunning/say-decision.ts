import type { Decision } from '#core/dunning/decision.ts';
import type { Labeller } from '#core/labels/label.ts';
import { sayValues } from '#core/labels/say-values.ts';

/** The sentence for a decision in the owner's language: why this row gets, or does not get, a letter today. */
export function sayDecision(say: Labeller, decision: Decision): string {
  const values = sayValues(say, decision.values ?? {});
  if (decision.until) values.until = { day: decision.until };
  if (decision.stage && values.stage === undefined) values.stage = say(`stages.${decision.stage}`);
  return say(`reasons.${decision.reason}`, values);
}
