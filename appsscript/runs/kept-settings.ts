import { readSettings } from '#core/settings/read-settings.ts';
import type { Settings } from '#core/settings/settings.ts';
import type { PropertiesPort } from './ports.ts';

/** Property under which the settings stand, as JSON. */
export const SETTINGS_KEY = 'settings';
/** Her texts in a further language stand under a key of their own: one property holds 9 KB, and nobody knows how many languages. */
const TEXTS = 'texts.';

/**
 * The settings as they are kept, each read by itself: what cannot be read counts as not said, and stays where it is until she
 * says something else. What a newer rule would refuse was hers when she saved it, and is used as it stands.
 */
export function keptSettings(stored: Record<string, string>): Settings {
  const known = keptPart(stored[SETTINGS_KEY]);
  const { settings } = readSettings(withoutTexts(known));
  // A settings file has the texts in one piece.
  const texts: Record<string, unknown> = { ...(known.texts as Record<string, unknown> | undefined) };
  for (const key of Object.keys(stored))
    if (key.startsWith(TEXTS)) texts[key.slice(TEXTS.length)] = parse(stored[key]);
  for (const tag of Object.keys(texts))
    Object.assign(settings.texts, readSettings({ texts: { [tag]: texts[tag] } }).settings.texts);
  return settings;
}

/** Keeps the settings. A text goes only where she has taken it out: one that could not be read is left as it is. */
export function keepSettings(properties: PropertiesPort, settings: Settings): void {
  const { texts, ...others } = settings;
  const stored = properties.all();
  const readable = keptSettings(stored).texts;
  // The texts first: should this be cut off, none is lost that stood in one piece before.
  for (const tag of Object.keys(texts)) properties.set(TEXTS + tag, JSON.stringify(texts[tag]));
  for (const tag of Object.keys(readable)) if (!texts[tag]) properties.remove(TEXTS + tag);
  properties.set(SETTINGS_KEY, JSON.stringify(others));
}

function withoutTexts(known: Record<string, unknown>): Record<string, unknown> {
  const { texts: _, ...others } = known;
  return others;
}

function keptPart(text: string | undefined): Record<string, unknown> {
  const raw = parse(text);
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw)
    ? (raw as Record<string, unknown>)
    : {};
}

function parse(text: string | undefined): unknown {
  if (!text) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
