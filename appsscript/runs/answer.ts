import type { Answer } from './answers.ts';
import { type Context, openContext } from './context.ts';
import type { Knowledge } from './knowledge.ts';
import type { Services } from './ports.ts';
import { isRefusal } from './refusal.ts';

/**
 * Runs the work and gives its answer as JSON text. A refusal becomes its sentence. Whatever else is thrown goes to the
 * execution log; the owner reads that something broke and what to do, never the inner words of it.
 */
export function answer<T>(services: Services, knowledge: Knowledge, work: (context: Context) => T): string {
  let context: Context | null = null;
  let result: Answer<T>;
  try {
    context = openContext(services, knowledge);
    result = { ok: true, value: work(context) };
  } catch (error) {
    result = { ok: false, ...describeError(services, context, error) };
  }
  return JSON.stringify(result);
}

/** What a person reads about an error. */
export function describeError(
  services: Services,
  context: Context | null,
  error: unknown,
): { message: string; code: string } {
  if (isRefusal(error) && context)
    return { code: error.code, message: context.say(`refusals.${error.code}`, error.values) };
  const text = String((error as Error)?.message ?? error);
  const code = /protected (cell|range)/i.test(text) ? 'protected' : 'broken';
  services.log.error('a run', error);
  const fallback = 'Something went wrong. Close this window and try again.';
  return { code, message: context ? context.say(`refusals.${code}`) : fallback };
}
