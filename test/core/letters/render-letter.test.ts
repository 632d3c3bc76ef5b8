import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanLine } from '#core/formats/clean-text.ts';
import type { FieldValues } from '#core/letters/field-value.ts';
import { renderLetter } from '#core/letters/render-letter.ts';
import type { LetterTemplate } from '#core/letters/template.ts';
import { makeLanguage } from '../../fixtures/library/make-language.ts';

const english = makeLanguage();
const arabic = makeLanguage({
  tag: 'ar',
  direction: 'rtl',
  greeting: { named: 'مرحبا {{contact}}،', plain: 'مرحبا،' },
});
const template = (body: string, subject = 'Invoice {{number}}'): LetterTemplate => ({
  id: 'en/overdue-soft/email.warm',
  language: 'en',
  situation: 'overdue-soft',
  sector: null,
  channel: 'email',
  tone: 'warm',
  title: 'T',
  subject,
  useWhen: 'U',
  avoidWhen: 'A',
  version: 1,
  body,
});
const text = (value: string) => ({ kind: 'text' as const, text: value });
const body = (html: string) => html.slice(html.indexOf('<div'), html.indexOf('</div>'));
const render = (source: string, values: FieldValues, language = english) =>
  renderLetter(template(source), language, { number: text('14'), ...values }, 1);

describe('values in a letter', () => {
  it.each([
    ['*Anna* _Lee_ `x`'],
    ['# Heading'],
    ['- list'],
    ['1. one'],
    ['> quote'],
    ['[click](https://evil.example)'],
    ['https://evil.example'],
    ['<b>Anna</b> & "co" \'x\''],
    ['<script>alert(1)</script>'],
    ['\\*'],
    ['$& $1 $`'],
    ['| a | b |'],
    ['&lt;b&gt;'],
  ])('%s stays what was written: never Markdown, never HTML', (value) => {
    const letter = render('{{contact}}\n\nHello {{contact}}!', { contact: text(value) });
    expect(letter.text).toBe(`${value}\n\nHello ${value}!`);
    const escaped = value
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
      .replace(/"/g, '&quot;')
      .replace(/'/g, '&#39;');
    expect(body(letter.html).replace(/ style="[^"]*"/g, '')).toContain(`<p>Hello <bdi>${escaped}</bdi>!</p>`);
    expect(body(letter.html)).not.toMatch(/<(?:h1|ul|ol|li|a|em|strong|b|script|blockquote|table|code)[ >]/);
  });

  it('holds for any name at all: the HTML has the tags of the letter and no others', () => {
    const tags = (html: string) => html.match(/<\/?[a-z][^>]*>/gi);
    const plain = tags(render('Dear {{contact}}, **{{number}}**', { contact: text('Anna') }).html);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (raw) => {
        const value = cleanLine(raw);
        fc.pre(value !== '');
        const letter = render('Dear {{contact}}, **{{number}}**', { contact: text(value) });
        expect(tags(letter.html)).toEqual(plain);
        expect(letter.text.replace(/[\u2068\u2069]/g, '')).toBe(`Dear ${value}, 14`);
      }),
    );
  });

  it('letters say & and < as they are, once escaped in HTML', () => {
    const letter = render('Terms & conditions, 3 < 5, "so" \\*', {});
    expect(letter.text).toBe('Terms & conditions, 3 < 5, "so" *');
    expect(body(letter.html)).toContain('Terms &amp; conditions, 3 &lt; 5, &quot;so&quot; *');
  });

  it('HTML in a letter is shown, not obeyed', () => {
    expect(body(render('A <b onclick="x">b</b>\n\n<script>x</script>', {}).html)).not.toMatch(
      /<(?:b|script)[ >]/,
    );
  });
});

describe('the parts of a letter', () => {
  const values: FieldValues = {
    pay_link: { kind: 'link', link: 'https://pay.example.com/a?b=1&c=2', label: 'Pay online' },
    how_to_pay: { kind: 'lines', lines: ['Bank <x>', '', 'Account 12'] },
    facts: { kind: 'facts', facts: { kind: 'lines', lines: [{ label: 'Invoice', value: '14' }] } },
  };

  it('a link alone is a button with its host, and a labelled address in plain text', () => {
    const letter = render('A\n\n{{pay_link}}', values);
    expect(letter.text).toBe('A\n\nPay online: https://pay.example.com/a?b=1&c=2');
    expect(body(letter.html)).toMatch(
      /<a href="https:\/\/pay\.example\.com\/a\?b=1&amp;c=2" style="[^"]+">Pay online<\/a><br><small[^>]*><span[^>]*><bdi>pay\.example\.com<\/bdi>/,
    );
  });

  it('a link in a sentence, and a link in Markdown, go to https only', () => {
    expect(render('See {{pay_link}}.', values).text).toBe('See https://pay.example.com/a?b=1&c=2.');
    const letter = render('[Page]({{pay_link}}) [Bad](javascript:x) [Plain](http://example.com)', values);
    expect(letter.text).toBe('Page (https://pay.example.com/a?b=1&c=2) Bad Plain');
    expect(body(letter.html).match(/href="[^"]*"/g)).toEqual([
      'href="https://pay.example.com/a?b=1&amp;c=2"',
    ]);
  });

  it('ways to pay keep their lines', () => {
    const letter = render('{{how_to_pay}}', values);
    expect(letter.text).toBe('Bank <x>\n\nAccount 12');
    expect(body(letter.html)).toContain('<bdi>Bank &lt;x&gt;</bdi><br>');
  });

  it('facts are a table with row headers, and labelled lines in plain text', () => {
    const letter = render('{{facts}}', values);
    expect(letter.text).toBe('Invoice: 14');
    expect(body(letter.html)).toMatch(/<th scope="row"[^>]*>Invoice<\/th><td[^>]*><bdi[^>]*>14<\/bdi><\/td>/);
  });

  it('bold, lists and line breaks', () => {
    const letter = render('**Now**\nline\n\n- a\n- {{number}}\n\n1. x\n2. y', {});
    expect(letter.text).toBe('Now\nline\n\n- a\n- 14\n\n1. x\n2. y');
    expect(body(letter.html)).toContain('<strong>Now</strong><br>line');
  });

  it('the document says its language and direction, also where mail programs look, and fetches nothing', () => {
    const { html } = render('مرحبا', {}, arabic);
    expect(html).toContain('<html lang="ar" dir="rtl">');
    expect(html).toContain('<div lang="ar" dir="rtl"');
    expect(html).not.toMatch(/<(?:img|link|script|style|iframe)|url\(|src=/);
  });
});

describe('the greeting', () => {
  it.each([
    ['the contact', { contact: text('Anna') }, null, 'Hello Anna,'],
    ['nobody known', {}, null, 'Hello,'],
    ['the words of the owner', { contact: text('Anna') }, 'Dear Ms Lee,', 'Dear Ms Lee,'],
    ['words of the owner with fields in them', {}, '{{number}} *hi*', '{{number}} *hi*'],
    ['an empty cell', { contact: text('Anna') }, '  ', 'Hello Anna,'],
  ])('%s', (_, values: FieldValues, salutation, expected) => {
    expect(renderLetter(template('{{greeting}}', 'S'), english, values, 1, salutation).text).toBe(expected);
  });

  const { named, plain } = english.greeting;
  const both = { named, plain, formalNamed: 'Dear {{contact}},', formalPlain: 'Dear Sir or Madam,' };
  it.each([
    ['email', 'formal', both, { contact: text('Anna') }, null, 'Dear Anna,'],
    ['email', 'formal', both, {}, null, 'Dear Sir or Madam,'],
    ['letter', null, both, { contact: text('Anna') }, null, 'Dear Anna,'],
    ['email', 'neutral', both, { contact: text('Anna') }, null, 'Hello Anna,'],
    ['letter', null, both, { contact: text('Anna') }, 'Dear Dr Lee,', 'Dear Dr Lee,'],
    ['letter', null, { named, plain }, { contact: text('Anna') }, null, 'Hello Anna,'],
  ] as const)('of a %s, %s', (channel, tone, greeting, values, salutation, expected) => {
    const letter = { ...template('{{greeting}}', 'S'), channel, tone };
    const rendered = renderLetter(letter, { ...english, greeting }, values as FieldValues, 1, salutation);
    expect(rendered.text).toBe(expected);
  });
});

describe('the subject', () => {
  const subject = (source: string, values: FieldValues, language = english) =>
    renderLetter(template('x', source), language, values, 3).subject;
  const numbers = {
    kind: 'text' as const,
    text: Array.from({ length: 20 }, (_, index) => `INV-2026-${index}`).join(', '),
    shorter: ['INV-2026-0, INV-2026-1, INV-2026-2 and 17 more', 'INV-2026-0 and 19 more'],
  };

  it('is one line without isolates where none are needed', () => {
    expect(subject('Invoice {{number}}', { number: text('2026-014') })).toBe('Invoice 2026-014');
  });

  it('says a long list of numbers shorter', () => {
    expect(subject('Invoices {{numbers}}', { numbers })).toBe(
      'Invoices INV-2026-0, INV-2026-1, INV-2026-2 and 17 more',
    );
    const long = 'x'.repeat(75);
    expect(subject(`${long} {{numbers}}`, { numbers })).toBe(`${long} INV-2026-0 and 19 more`);
  });

  it.each(['ltr', 'rtl'] as const)('cuts what is too long and closes the isolates (%s)', (direction) => {
    const language = direction === 'ltr' ? english : arabic;
    for (const name of ['سلمى '.repeat(60), '😀'.repeat(90), 'Anna'.repeat(50)]) {
      const line = subject(
        'Invoice {{number}} {{contact}}',
        { number: text('14'), contact: text(name.trim()) },
        language,
      );
      expect(line.length).toBeLessThanOrEqual(120);
      expect(line).toMatch(/…\u2069?$/);
      expect(line.split('\u2068').length).toBe(line.split('\u2069').length);
      expect(line).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
    }
  });
});
