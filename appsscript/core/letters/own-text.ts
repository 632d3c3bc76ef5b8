import type { FieldValues } from '#core/letters/field-value.ts';
import { OWN_TEXT_FIELDS } from '#core/settings/own-text-fields.ts';

/** What stands for a field where there are several invoices, or the row has no reference of its own. */
const INSTEAD: Record<string, string> = {
  number: 'numbers',
  due_date: 'oldest_due_date',
  payment_reference: 'numbers',
  business: 'sender',
};

/** The owner's text with its fields filled. In a web address each value is percent-encoded, and amounts are bare decimals (`amount`). */
export function fillOwnText(text: string, values: FieldValues, amount = ''): string {
  return text.replace(/\{\{([a-z_]+)\}\}/g, (whole, name: string, at: number) => {
    const value =
      values[name] || values[INSTEAD[name] || ''] || (name === 'payment_reference' && values.number);
    if (OWN_TEXT_FIELDS.indexOf(name) < 0 || !value || value.kind !== 'text') return whole;
    if (!isInLink(text.slice(0, at))) return value.text;
    return encodeURIComponent(name === 'amount' && amount ? amount : value.text);
  });
}

/** True where the word that stands before is a web address. */
function isInLink(before: string): boolean {
  const word = before.split(/\s/).pop() || '';
  return /https:\/\//i.test(word);
}
