import { describe, expect, it } from 'vitest';
import { cleanLine, cleanLines, cleanLink, linkHost } from '#core/formats/clean-text.ts';
import { isolate } from '#core/formats/isolate.ts';

describe('cleanLine', () => {
  it.each([
    ['a header cannot be added', 'Anna\r\nBcc: all@example.com', 'Anna Bcc: all@example.com'],
    ['overrides and isolates go', '\u202eabc\u202c \u2067x\u2069', 'abc x'],
    ['controls and private use go', 'a\u0000b\u001bc\ue123d\ufeff', 'abcd'],
    ['half a surrogate pair goes, a whole one stays', '\ud83dx \ud83d\ude00', 'x \ud83d\ude00'],
    ['line separators are spaces', 'a\u2028b\u0085c\td', 'a b c d'],
    [
      'no-break spaces, joiners and direction marks stay',
      '12\u00a0345 می\u200cشود \u200f5',
      '12\u00a0345 می\u200cشود \u200f5',
    ],
  ])('%s', (_, value, expected) => expect(cleanLine(value)).toBe(expected));
});

describe('cleanLines', () => {
  it('keeps the lines and one empty line between them', () => {
    expect(cleanLines('\n Bank \r\n\n\n Account 12\u202e\n\n')).toEqual(['Bank', '', 'Account 12']);
    expect(cleanLines('  \n ')).toEqual([]);
  });
});

describe('cleanLink', () => {
  it.each([
    'https://pay.example.com',
    'https://pay.example.com/a?b=c&d=%20#e',
    'https://pay.example.com:8443/x',
    'https://оплата.example.рф/счёт',
    'HTTPS://PAY.example.com/',
  ])('takes %s', (link) => expect(cleanLink(` ${link} `)).toBe(link));

  it.each([
    ['not encrypted', 'http://pay.example.com'],
    ['a script', 'javascript:alert(1)'],
    ['no host', 'https://'],
    ['no dot in the host', 'https://localhost/pay'],
    ['a name before the host', 'https://pay.example.com@evil.example'],
    ['two lines', 'https://pay.example.com/\nx'],
    ['a space', 'https://pay.example.com/a b'],
    ['hidden direction', 'https://pay.example.com/\u202egro.live'],
    ['a backslash, which browsers read as a slash', 'https://evil.example\\pay.example.com'],
    ['words around it', 'see https://pay.example.com'],
  ])('refuses %s', (_, link) => expect(cleanLink(link)).toBeNull());

  it('encodes what could end an attribute', () => {
    expect(cleanLink("https://pay.example.com/\"onclick='x'<b>")).toBe(
      'https://pay.example.com/%22onclick=%27x%27%3Cb%3E',
    );
    expect(linkHost('https://pay.example.com:8443/x?y')).toBe('pay.example.com:8443');
  });
});

describe('isolate', () => {
  it.each([
    ['ltr', 'Anna', false],
    ['ltr', '2026-014', false],
    ['ltr', 'R\u00a012,50 · 李女士', false],
    ['ltr', 'سلمى', true],
    ['ltr', 'Acme (שלום)', true],
    ['ltr', '\u200f12.00 د.إ.', true],
    ['rtl', 'سلمى حداد', false],
    ['rtl', 'שלום', false],
    ['rtl', '2026/014', true],
    ['rtl', 'Anna', true],
    ['rtl', '5 مارس 2026', true],
    ['rtl', 'سلمى (14)', true],
  ] as const)('in a letter %s, "%s" needs isolates: %s', (direction, value, needed) => {
    expect(isolate(value, direction)).toBe(needed ? `\u2068${value}\u2069` : value);
  });
});
