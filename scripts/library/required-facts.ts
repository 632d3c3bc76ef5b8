import type { FieldValue, FieldValues } from '#core/letters/field-value.ts';
import { renderLetter } from '#core/letters/render-letter.ts';
import type { LetterTemplate, LibraryLanguage } from '#core/letters/template.ts';
import type { Fault } from './check-rendered.ts';

const AMOUNT = ['amount', 'facts'];
const DAY = ['due_date', 'oldest_due_date', 'facts'];

/**
 * What a letter of a side situation must say besides the number of the invoice (or how many there are): of each list at least one
 * field. What a reminder must say is checked by its values.
 */
const REQUIRED: Record<string, string[][]> = {
  'invoice-delivered': [AMOUNT, DAY],
  'part-payment-received': [['received'], AMOUNT],
  'promise-passed': [['promised_date'], AMOUNT],
  'extension-agreed': [['new_due_date'], AMOUNT],
  'plan-offered': [['instalments'], AMOUNT],
  'plan-agreed': [['instalments'], AMOUNT],
  'instalment-due': [['instalment_amount'], ['instalment_date']],
  'right-contact': [['customer']],
  statement: [AMOUNT, ['as_of']],
  'milestone-due': [['milestone'], AMOUNT, DAY],
  'early-discount': [['discount'], ['discount_until'], AMOUNT],
  'meeting-invited': [AMOUNT, ['meeting_link', 'meeting_times']],
  'paid-thanks': [['received']],
  handover: [['colleague'], AMOUNT],
};

/** Which of these a letter does not say for so many invoices. Read with a mark for each value, so that none stands in for another. */
export function checkRequiredFacts(
  template: LetterTemplate,
  language: LibraryLanguage,
  values: FieldValues,
  count: number,
): Fault[] {
  if (template.channel === 'call') return [];
  const marked = Object.fromEntries(
    Object.entries(values).map(([name, value]): [string, FieldValue] => [name, markValue(name, value)]),
  );
  const { subject, text } = renderLetter(template, language, marked, count);
  const said = `${subject}\n${text}`;
  const number = count === 1 ? ['number', 'facts'] : ['numbers', 'invoice_count', 'facts'];
  return [number, ...(REQUIRED[template.situation] ?? [])]
    .filter((names) => !names.some((name) => said.includes(markOf(name))))
    .map(([found]) => ({ rule: 'fact-unsaid', found: found! }));
}

function markOf(name: string): string {
  return `@${name}@`;
}

function markValue(name: string, value: FieldValue): FieldValue {
  const mark = markOf(name);
  if (value.kind === 'text') return { kind: 'text', text: mark };
  if (value.kind === 'lines') return { kind: 'lines', lines: [mark] };
  if (value.kind === 'link') return { ...value, link: `https://example.com/${mark}` };
  return { kind: 'facts', facts: { kind: 'lines', lines: [{ label: name, value: mark }] } };
}
