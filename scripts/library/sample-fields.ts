import { formatDay } from '#core/formats/format-day.ts';
import { formatMoney } from '#core/formats/format-money.ts';
import type { LocaleFormats } from '#core/formats/locale-formats.ts';
import type { FieldValue, FieldValues } from '#core/letters/field-value.ts';
import type { LibraryGrammar } from '#core/letters/grammar.ts';
import type { LibraryLanguage } from '#core/letters/template.ts';

/**
 * Values for the fields that a plan does not fill (of side situations and sectors), by their kind. Without `optional` only those that
 * are always there.
 */
export function sampleFields(
  grammar: LibraryGrammar,
  language: LibraryLanguage,
  formats: LocaleFormats,
  optional: boolean,
): FieldValues {
  const amount = formatMoney({ minor: 150000, currency: formats.currency }, formats);
  const day = formatDay('2026-11-02', formats);
  const byKind: Record<string, FieldValue> = {
    text: { kind: 'text', text: 'K-204' },
    money: { kind: 'text', text: amount },
    date: { kind: 'text', text: day },
    days: { kind: 'text', text: '5' },
    number: { kind: 'text', text: '3' },
    offer: { kind: 'lines', lines: [] },
    link: { kind: 'link', link: 'https://example.com/meet', label: 'https://example.com/meet' },
    lines: { kind: 'lines', lines: ['10:00', '14:30'] },
    block: {
      kind: 'facts',
      facts: {
        kind: 'table',
        columns: [
          { label: language.facts.due_date, isAmount: false },
          { label: language.facts.amount, isAmount: true },
        ],
        rows: [[day, amount]],
        sum: { label: language.facts.sum, value: amount, column: 1 },
      },
    },
  };
  const rules = Object.entries(grammar.fields).filter(([, rule]) => rule.always || optional);
  return Object.fromEntries(rules.map(([name, rule]) => [name, byKind[rule.kind]!]));
}
