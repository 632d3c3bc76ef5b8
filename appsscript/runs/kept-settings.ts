import { readSettings } from '#core/settings/read-settings.ts';
import type { Settings } from '#core/settings/settings.ts';
import type { PropertiesPort } from './ports.ts';

/** Property under which the settings stand, as JSON. */
export const SETTINGS_KEY = 'settings';
/** Her texts in a further language stand under a key of their own: one property holds 9 KB, and nobody knows how many languages. */
const TEXTS = 'texts.';

/** The settings as they are kept; what cannot be read counts as not said: the owner is asked again, nothing is guessed. */
export function keptSettings(stored: Record<string, string>): Settings {
  const raw = parse(stored[SETTINGS_KEY]);
  const known = typeof raw === 'object' && raw !== null ? (raw as Record<string, unknown>) : {};
  // A settings file has them in one piece.
  const texts = { ...(known.texts as Record<string, unknown> | undefined) };
  for (const key of Object.keys(stored))
    if (key.startsWith(TEXTS)) texts[key.slice(TEXTS.length)] = parse(stored[key]);
  return readSettings({ ...known, texts }).settings;
}

export function keepSettings(properties: PropertiesPort, settings: Settings): void {
  const { texts, ...others } = settings;
  properties.set(SETTINGS_KEY, JSON.stringify(others));
  for (const key of Object.keys(properties.all()))
    if (key.startsWith(TEXTS) && !texts[key.slice(TEXTS.length)]) properties.remove(key);
  for (const tag of Object.keys(texts)) properties.set(TEXTS + tag, JSON.stringify(texts[tag]));
}

function parse(text: string | undefined): unknown {
  if (!text) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
