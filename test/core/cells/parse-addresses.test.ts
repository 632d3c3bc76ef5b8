import { describe, expect, it } from 'vitest';
import { parseAddresses } from '#core/cells/parse-addresses.ts';

describe('addresses in a cell', () => {
  it.each([
    ['anna@example.com', ['anna@example.com']],
    [' Anna@Example.COM. ', ['Anna@example.com']],
    ['Anna Berg <anna@example.com>', ['anna@example.com']],
    ['"Berg, Anna" <anna@example.com>', ['anna@example.com']],
    ['mailto:anna@example.com?subject=x', ['anna@example.com']],
    ['a@example.com, b@example.com;c@example.com', ['a@example.com', 'b@example.com', 'c@example.com']],
    ['a@example.com / b@example.com', ['a@example.com', 'b@example.com']],
    ['a@example.com b@example.com', ['a@example.com', 'b@example.com']],
    ['a@example.com\nb@example.com', ['a@example.com', 'b@example.com']],
    ['a＠example.com；b@example.com', ['a@example.com', 'b@example.com']],
    ['a@example.com, A@EXAMPLE.com', ['a@example.com']],
    ['büro@müller.example', ['büro@müller.example']],
    ['почта@пример.рф', ['почта@пример.рф']],
    ['\u200banna@example.com\u200e', ['anna@example.com']],
  ])('%j', (text, addresses) => expect(parseAddresses(text)).toEqual({ addresses, invalid: [] }));

  it.each([
    ['anna@example', ['anna@example']],
    ['anna.example.com', ['anna.example.com']],
    ['anna@@example.com', ['anna@@example.com']],
    ['anna@exam ple.com', ['anna@exam ple.com']],
    ['anna@example..com', ['anna@example..com']],
    ['.anna@example.com', ['.anna@example.com']],
    ['anna@-example.com', ['anna@-example.com']],
    ['ask anna@example.com first', ['ask anna@example.com first']],
    ['n/a', ['n/a']],
    ['#REF!', ['#REF!']],
    ['anna@example.com\u0000', ['anna@example.com·']],
    ['other@example.com <anna@example.com>', ['other@example.com <anna@example.com>']],
  ])('%j is refused', (text, invalid) => expect(parseAddresses(text)).toEqual({ addresses: [], invalid }));

  it('keeps the good one and reports the bad one', () =>
    expect(parseAddresses('a@example.com; b@')).toEqual({ addresses: ['a@example.com'], invalid: ['b@'] }));

  it('lets no header through', () =>
    expect(parseAddresses('a@example.com\r\nBcc: x@example.org')).toEqual({
      addresses: ['a@example.com'],
      invalid: ['Bcc: x@example.org'],
    }));
});
