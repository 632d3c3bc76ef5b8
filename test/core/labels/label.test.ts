import { describe, expect, it } from 'vitest';
import { createLabeller } from '#core/labels/label.ts';
import { loadFormats } from '../../../scripts/library/load-formats.ts';

const formats = loadFormats();
const tree = {
  send: {
    button: { one: 'Send {count} reminder', other: 'Send {count} reminders' },
    why: 'Reminded on {last}; {amount} is open ({numbers}).',
  },
  issues: { 'date-ambiguous': 'Row {row}: “{found}” can be two days.' },
  other: 'A key that is called other',
};
const label = createLabeller(tree, formats['en-GB']!);

describe('createLabeller', () => {
  it('writes numbers, days, amounts and lists as the locale does', () => {
    const amount = { minor: 123450, currency: 'GBP' };
    expect(label('send.why', { last: { day: '2026-03-05' }, amount, numbers: ['A', 'B', 'C'] })).toBe(
      'Reminded on 5 March 2026; £1,234.50 is open (A, B and C).',
    );
    expect(label('send.button', { count: 12000 })).toBe('Send 12,000 reminders');
  });

  it.each([
    [1, 'Отправить 1 письмо'],
    [3, 'Отправить 3 письма'],
    [11, 'Отправить 11 писем'],
    [21, 'Отправить 21 письмо'],
  ])('chooses the form that %i needs', (count, expected) => {
    const forms = {
      one: 'Отправить {count} письмо',
      few: 'Отправить {count} письма',
      many: 'Отправить {count} писем',
      other: 'Отправить {count} письма',
    };
    expect(createLabeller({ send: forms }, formats['ru-RU']!)('send', { count })).toBe(expected);
  });

  it('takes what stands in a cell as it is: braces, dollars and slot names inside', () => {
    expect(label('issues.date-ambiguous', { row: 4, found: '{row} $& $1' })).toBe(
      'Row 4: “{row} $& $1” can be two days.',
    );
  });

  it('keeps a cell from reordering the sentence around it', () => {
    expect(label('issues.date-ambiguous', { row: 4, found: 'شركة' })).toBe(
      'Row 4: “\u2068شركة\u2069” can be two days.',
    );
    expect(label('issues.date-ambiguous', { row: 4, found: 'a\u202eb\nc' })).toBe(
      'Row 4: “ab c” can be two days.',
    );
    const arabic = createLabeller({ row: 'الصف {row}: {found}' }, formats['ar-EG']!);
    expect(arabic('row', { row: 4, found: 'INV-2026/014' })).toBe('الصف 4: \u2068INV-2026/014\u2069');
  });

  it.each(['nothing', 'send', 'send.why.more', 'send.button.one.x', 'toString', 'constructor.name'])(
    'names the key "%s" that has no label',
    (key) => expect(() => label(key, { count: 1 })).toThrow(`no label "${key}"`),
  );

  it('names the slot that was given nothing, and the count that a plural needs', () => {
    expect(() => label('issues.date-ambiguous', { row: 1 })).toThrow('{found}');
    expect(() => label('send.button', { count: '3' })).toThrow('{count}');
  });
});
