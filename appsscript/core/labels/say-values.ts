import type { Labeller } from '#core/labels/label.ts';

type Value = string | number | { day: string };

/** Values of a sentence: days and stages arrive as codes and are put into words. */
export function sayValues(say: Labeller, values: Record<string, string | number>): Record<string, Value> {
  const said: Record<string, Value> = {};
  for (const name of Object.keys(values)) {
    const value = values[name]!;
    if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) said[name] = { day: value };
    else if (name === 'stage' || name === 'lastStage' || name === 'nextStage')
      said[name] = say(`stages.${value}`);
    else said[name] = value;
  }
  return said;
}
