import { expect, it } from 'vitest';
import { countSmsParts, plainSms } from '#core/letters/sms-parts.ts';

it.each([
  ['160 Latin letters', 'a'.repeat(160), 1, 160, 'GSM-7'],
  ['161 Latin letters', 'a'.repeat(161), 2, 161, 'GSM-7'],
  ['306 Latin letters', 'a'.repeat(306), 2, 306, 'GSM-7'],
  ['307 Latin letters', 'a'.repeat(307), 3, 307, 'GSM-7'],
  ['the euro sign counts twice', `${'a'.repeat(159)}€`, 2, 161, 'GSM-7'],
  ['one curly quote changes the alphabet', `${'a'.repeat(70)}’`, 2, 71, 'UCS-2'],
  ['70 Cyrillic letters', 'я'.repeat(70), 1, 70, 'UCS-2'],
  ['134 Chinese characters', '款'.repeat(134), 2, 134, 'UCS-2'],
  ['emoji count twice', '😀'.repeat(36), 2, 72, 'UCS-2'],
])('%s', (_, text, parts, units, encoding) => {
  expect(countSmsParts(text)).toEqual({ parts, units, encoding });
});

it('loses no-break spaces and direction marks, which would change the alphabet', () => {
  expect(countSmsParts(plainSms('R\u00a012\u00a0345,60 \u2068INV\u2069'))).toMatchObject({
    encoding: 'GSM-7',
    units: 15,
  });
});
