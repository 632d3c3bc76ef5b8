import type { SettingReading } from '#core/settings/setting-reading.ts';

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

/** A field, or what was meant as one: `{{number}}`, `{{Number}}`, `{{#number}}`, `{{number`. */
const MARKS = /\{\{[^{}]*\}?\}?/g;

/** Fields in the owner's text that are none, or that a letter cannot fill, each as it is written: such a text cannot go out. */
export function unfilledFields(text: string, isFilled: (name: string) => boolean): string[] {
  const marks: readonly string[] = text.match(MARKS) || [];
  return marks.filter((mark, at) => {
    const name = mark.slice(2, -2);
    const usable = mark === `{{${name}}}` && OWN_TEXT_FIELDS.indexOf(name) >= 0 && isFilled(name);
    return !usable && marks.indexOf(mark) === at;
  });
}

/** A text whose fields can be filled. */
export function withFields(text: SettingReading<string>): SettingReading<string> {
  const found = 'value' in text ? unfilledFields(text.value, () => true)[0] : undefined;
  if (found === undefined || !('value' in text)) return text;
  const fields = OWN_TEXT_FIELDS.map((name) => `{{${name}}}`).join(', ');
  // It is used all the same: a letter with it is held, one without it would lack what she wrote.
  return { value: text.value, code: 'setting-field-unknown', values: { found, fields } };
}
