import type { FieldValues } from '#core/letters/field-value.ts';
import { parseSections } from '#core/letters/parse-sections.ts';

/** The fields that the owner may put into her own sentences and links: what is known of every invoice. */
export const OWN_TEXT_FIELDS: readonly string[] = [
  'number',
  'amount',
  'customer',
  'due_date',
  'payment_reference',
  'client_number',
  'sender',
  'business',
  'phone',
];

/** Fields in the owner's text that are none, or that a letter cannot fill: such a text cannot go out. */
export function unfilledFields(text: string, isFilled: (name: string) => boolean): string[] {
  const found: string[] = [];
  for (const node of parseSections(text).nodes) {
    const name = node.kind === 'text' ? null : node.name;
    if (name === null) continue;
    const usable = node.kind === 'field' && OWN_TEXT_FIELDS.indexOf(name) >= 0 && isFilled(name);
    if (!usable && found.indexOf(name) < 0) found.push(name);
  }
  // What the grammar does not take for a field is still no text for a customer.
  const stray = /\{\{[^{}]*\}?\}?/g;
  for (const mark of text.match(stray) || [])
    if (!/^\{\{[#^/]?[a-z_]+\}\}$/.test(mark) && found.indexOf(mark) < 0) found.push(mark);
  return found;
}

/** The owner's text with its fields filled. In a web address each value is percent-encoded. */
export function fillOwnText(text: string, values: FieldValues): string {
  return text.replace(/\{\{([a-z_]+)\}\}/g, (whole, name: string, at: number) => {
    const value = values[name];
    if (OWN_TEXT_FIELDS.indexOf(name) < 0 || !value || value.kind !== 'text') return whole;
    return isInLink(text.slice(0, at)) ? encodeURIComponent(value.text) : value.text;
  });
}

/** True where the word that stands before is a web address. */
function isInLink(before: string): boolean {
  const word = before.split(/\s/).pop() || '';
  return /^[("'<]*https:\/\//i.test(word);
}
