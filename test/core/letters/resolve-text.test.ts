import { describe, expect, it } from 'vitest';
import type { FieldValues } from '#core/letters/field-value.ts';
import { parseSections } from '#core/letters/parse-sections.ts';
import { fillSlots, resolveText } from '#core/letters/resolve-text.ts';

const VALUES: FieldValues = {
  number: { kind: 'text', text: '2026-014' },
  sender: { kind: 'text', text: 'Maria' },
  business: { kind: 'text', text: 'Acme Ltd.' },
  question: { kind: 'text', text: 'Ready?' },
  dirhams: { kind: 'text', text: '4,500.00 د.إ.\u200f' },
  how_to_pay: { kind: 'lines', lines: ['Bank', 'Account'] },
};
/** The resolved text with its values as they are, lines of a block joined by a slash. */
function resolve(source: string, { values = VALUES, count = 1 } = {}) {
  const { text, slots, missing } = resolveText(source, values, count);
  const write = fillSlots(text, slots, (value) =>
    value.kind === 'text' ? value.text : value.kind === 'lines' ? value.lines.join('/') : '',
  );
  return { text: write, missing };
}

describe('resolveText', () => {
  it.each([
    ['a line of its own goes', 'Maria\n{{phone}}\nAcme', 'Maria\nAcme'],
    ['a paragraph of its own goes with its empty lines', 'A\n\n{{phone}}\n\nB', 'A\n\nB'],
    ['two such paragraphs', 'A\n\n{{phone}}\n\n{{pay_link}}\n\nB', 'A\n\nB'],
    ['at the end', 'A\n\n{{phone}}', 'A'],
    ['at the beginning', '{{phone}}\n\nA', 'A'],
    ['with nothing but marks beside it', 'A\n**{{phone}}**,\nB', 'A\nB'],
    ['two on one line, one known', '{{phone}} {{number}}\nB', ' 2026-014\nB'],
  ])('leaves no line for what is absent: %s', (_, source, expected) => {
    expect(resolve(source).text).toBe(expected.trim());
  });

  it('says which fields are missing in the middle of a sentence, and not those whose line went', () => {
    expect(resolve('Call {{phone}} now.\n{{fax}}').missing).toEqual(['phone']);
  });

  it.each([
    ['{{#phone}}Call {{phone}}.{{/phone}}{{^phone}}Write.{{/phone}}', 'Write.'],
    ['Paid.{{#phone}} Call {{phone}}.{{/phone}} Thanks.', 'Paid. Thanks.'],
    ['A\n\n{{#phone}}\nCall:\n\n{{phone}}\n{{/phone}}\n\nB', 'A\n\nB'],
    ['A\n{{#number}}\n{{number}}\n{{/number}}\nB', 'A\n2026-014\nB'],
    ['{{#number}}{{#phone}}x{{/phone}}{{^phone}}y{{/phone}}{{/number}}', 'y'],
  ])('settles sections: %s', (source, expected) => expect(resolve(source).text).toBe(expected));

  it.each([
    [1, 'one'],
    [2, 'many'],
    [7, 'many'],
  ])('%i invoices take the words for %s', (count, expected) => {
    expect(resolve('{{#one}}one{{/one}}{{#many}}many{{/many}}', { count }).text).toBe(expected);
  });

  it.each([
    ['Yours, {{business}}.', 'Yours, Acme Ltd.'],
    ['**{{business}}**.', '**Acme Ltd.**'],
    ['{{question}}. Yes', 'Ready? Yes'],
    ['{{business}}, you', 'Acme Ltd., you'],
    ['{{number}}.', '2026-014.'],
    ['**{{dirhams}}**.', '**4,500.00 د.إ.\u200f**'],
  ])('never writes two full stops: %s', (source, expected) => expect(resolve(source).text).toBe(expected));

  it('gives a list or block its own paragraph wherever it stands', () => {
    expect(resolve('Pay:\n{{how_to_pay}}\nThanks').text).toBe('Pay:\n\nBank/Account\n\nThanks');
  });

  it('does not read fields, sections or slots inside a value', () => {
    const values: FieldValues = { number: { kind: 'text', text: '{{sender}} {{#one}} \ue100' } };
    expect(resolve('{{number}}', { values }).text).toBe('{{sender}} {{#one}} \ue100');
  });
});

describe('parseSections', () => {
  it.each([
    ['A\n{{#one}}\nB', [['section-unclosed', 2, 'one']]],
    ['A\n\n{{/one}}', [['section-unopened', 3, '{{/one}}']]],
    [
      '{{#one}}{{#many}}{{/one}}{{/many}}',
      [
        ['section-unopened', 1, '{{/one}}'],
        ['section-unopened', 1, '{{/many}}'],
      ],
    ],
    ['A\n{{ a b }}', [['tag-unreadable', 2, '{{ a b }}']]],
    ['A {{number', [['brace-unpaired', 1, 'A {{number']]],
    ['{{#one}}\nA\n{{/one}}\n{{Number}}', [['tag-unreadable', 4, '{{Number}}']]],
  ])('says what cannot be read, with its line: %j', (source, expected) => {
    const findings = parseSections(source).findings.map(({ rule, line, found }) => [rule, line, found]);
    expect(findings).toEqual(expected);
  });
});
