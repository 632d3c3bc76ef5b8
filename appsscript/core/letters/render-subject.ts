import { cleanLine } from '#core/formats/clean-text.ts';
import { isolate } from '#core/formats/isolate.ts';
import type { FieldValue } from '#core/letters/field-value.ts';
import { fillSlots, type ResolvedText } from '#core/letters/resolve-text.ts';

/** Long enough for every mail program, short enough to be read. */
const MAX_SUBJECT = 120;

/**
 * The subject on one line, at most 120 characters: long lists of numbers are said shorter first, and only what is still too
 * long is cut. Isolates only where a value needs them, always in pairs.
 */
export function renderSubject({ text, slots }: ResolvedText, direction: 'ltr' | 'rtl'): string {
  const line = text.replace(/\s*\n\s*/g, ' ');
  const levels = Math.max(0, ...slots.map((value) => (value.kind === 'text' && value.shorter?.length) || 0));
  let subject = '';
  for (let level = 0; level <= levels; level++) {
    subject = fillSlots(line, slots, (value) => isolate(sayShort(value, level), direction));
    if (subject.length <= MAX_SUBJECT) return subject;
  }
  return cut(subject);
}

function sayShort(value: FieldValue, level: number): string {
  if (value.kind === 'text')
    return level === 0
      ? value.text
      : (value.shorter?.[Math.min(level, value.shorter.length) - 1] ?? value.text);
  if (value.kind === 'link') return value.link;
  return value.kind === 'lines' ? cleanLine(value.lines.join(' ')) : '';
}

/** Cuts between characters, never inside a surrogate pair, and closes the isolates that the cut left open. */
function cut(subject: string): string {
  let kept = '';
  let open = 0;
  for (const character of subject) {
    const depth = open + (character === '\u2068' ? 1 : character === '\u2069' ? -1 : 0);
    if (kept.length + character.length + depth + 1 > MAX_SUBJECT) break;
    kept += character;
    open = depth;
  }
  return `${kept.replace(/\s+$/, '')}…${'\u2069'.repeat(open)}`;
}
