import type { FieldValue, FieldValues } from '#core/letters/field-value.ts';
import { type LetterNode, parseSections } from '#core/letters/parse-sections.ts';
import { endsSentence } from '#core/letters/sentence-end.ts';

/** A text with its sections settled. Each value is one private-use character, so that Markdown cannot read it as marks. */
export interface ResolvedText {
  text: string;
  /** The value that a character stands for: `slots[code - FIRST_SLOT]`. */
  slots: FieldValue[];
  /** Fields without a value in the middle of a sentence: the text cannot go out like this. */
  missing: string[];
}

export const FIRST_SLOT = 0xe100;
const FIRST_ABSENT = 0xe000;
const SLOT = '[\\ue100-\\uf8ff]';
const LONE_SLOT = new RegExp(`^[ \\t]*(${SLOT})[ \\t]*$`);

/**
 * Settles sections and fields for one letter. A line whose fields all lack a value goes, if no words are left on it; no
 * empty lines stay behind, and a value that ends in a full stop takes the stop after it along. `fragments` are fields
 * that are template text themselves, such as the greeting.
 */
export function resolveText(
  source: string,
  values: FieldValues,
  count: number,
  fragments: Record<string, string> = {},
): ResolvedText {
  const slots: FieldValue[] = [];
  const absent: string[] = [];
  const write = (nodes: LetterNode[]): string =>
    nodes
      .map((node): string => {
        if (node.kind === 'text') return node.text;
        if (node.kind === 'section') return isShown(node, values, count) ? write(node.children) : '';
        const fragment = fragments[node.name];
        if (fragment !== undefined) return write(parseSections(fragment).nodes);
        const value = values[node.name];
        if (value) return String.fromCharCode(FIRST_SLOT + slots.push(value) - 1);
        return String.fromCharCode(FIRST_ABSENT + absent.push(node.name) - 1);
      })
      .join('');

  const missing: string[] = [];
  const lines: string[] = [];
  for (const line of write(parseSections(source).nodes).split('\n')) {
    const gaps = line.match(/[\ue000-\ue0fe]/g) ?? [];
    const rest = line.replace(/[\ue000-\ue0fe]/g, '');
    if (gaps.length > 0 && !/[\p{L}\p{N}\ue100-\uf8ff]/u.test(rest)) continue;
    for (const gap of gaps) missing.push(absent[gap.charCodeAt(0) - FIRST_ABSENT]!);
    const slot = LONE_SLOT.exec(rest);
    const standsAlone = slot && slots[slot[1]!.charCodeAt(0) - FIRST_SLOT]!.kind !== 'text';
    if (standsAlone) lines.push('', rest, '');
    else lines.push(rest.replace(/[ \t]+$/, ''));
  }
  const text = lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return { text: dropDoubleStops(text, slots), slots, missing };
}

function isShown(section: LetterNode & { kind: 'section' }, values: FieldValues, count: number): boolean {
  if (section.name === 'one') return count === 1;
  if (section.name === 'many') return count > 1;
  return section.inverted !== section.name in values;
}

/** "Acme Ltd." at the end of a sentence keeps one full stop. */
function dropDoubleStops(text: string, slots: FieldValue[]): string {
  return text.replace(/([\ue100-\uf8ff])(\**)[.。]/g, (whole, slot: string, marks: string) => {
    const value = slots[slot.charCodeAt(0) - FIRST_SLOT]!;
    return value.kind === 'text' && endsSentence(value.text) ? slot + marks : whole;
  });
}

/** The words of a text with its values put in by `write`; everything else goes through `words`. */
export function fillSlots(
  text: string,
  slots: FieldValue[],
  write: (value: FieldValue) => string,
  words: (text: string) => string = (plain) => plain,
): string {
  return text
    .split(new RegExp(`(${SLOT})`))
    .map((piece, index) => {
      if (index % 2 === 0) return words(piece);
      const value = slots[piece.charCodeAt(0) - FIRST_SLOT];
      return value ? write(value) : '';
    })
    .join('');
}
