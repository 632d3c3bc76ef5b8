import type { Context } from './context.ts';

/** Property that holds the letters the owner has unticked today. */
const LEFT_OUT_KEY = 'send.leftOut';
/** A property holds 9 KB; fingerprints are short. */
const MOST = 150;

/** Remembers what the owner has unticked, so that it is not proposed as due again the same day. */
export function rememberLeftOut(context: Context, fingerprints: string[]): void {
  const all = Array.from(new Set([...readLeftOut(context), ...fingerprints])).slice(-MOST);
  context.services.properties.set(LEFT_OUT_KEY, JSON.stringify({ day: context.asOf, fingerprints: all }));
}

/** Fingerprints of the letters unticked today; a letter that has changed since is a new question. */
export function readLeftOut(context: Context): string[] {
  const text = context.services.properties.get(LEFT_OUT_KEY);
  if (!text) return [];
  const { day, fingerprints } = JSON.parse(text) as { day: string; fingerprints: string[] };
  return day === context.asOf ? fingerprints : [];
}
