import { describe, expect, it } from 'vitest';
import { chooseLetter } from '#core/letters/choose-letter.ts';
import { parseTemplate } from '#core/letters/parse-template.ts';
import { readLanguage } from '#core/letters/read-language.ts';
import type { LanguagePack, LetterTemplate } from '#core/letters/template.ts';
import { loadGrammar } from '../../../scripts/library/load-library.ts';
import { makeLanguage } from '../../fixtures/library/make-language.ts';

const grammar = loadGrammar();
const frontMatter = { title: 'T', subject: 'S', use_when: 'U', avoid_when: 'A', version: 1 };
const parse = (body: string, changes: Record<string, unknown> = {}, id = 'en/overdue-soft/email.warm') => {
  const { template, findings } = parseTemplate(
    { id, frontMatter: { ...frontMatter, ...changes }, body, bodyLine: 8, keyLines: { subject: 3 } },
    grammar,
  );
  return { template, findings: findings.map(({ rule, line, found }) => [rule, line, found]) };
};

describe('parseTemplate', () => {
  it('gives a letter with its place taken apart', () => {
    const { template, findings } = parse('{{greeting}}\n\nHi', {}, 'en/overdue-soft/email.neutral.freight');
    expect(findings).toEqual([]);
    expect(template).toMatchObject({
      language: 'en',
      situation: 'overdue-soft',
      channel: 'email',
      tone: 'neutral',
      sector: 'freight',
    });
  });

  it.each([
    ['a field that is none', 'A\n{{amonut}}', [['field-unknown', 9, 'amonut']]],
    ['a section that is none', '{{#phones}}x{{/phones}}', [['section-unknown', 8, 'phones']]],
    ['a field for one invoice outside', 'A\n\nInvoice {{number}}', [['field-for-one', 10, 'number']]],
    [
      'a field for several inside one',
      '{{#one}}{{numbers}}{{/one}}{{#many}}x{{/many}}',
      [['field-for-many', 8, 'numbers']],
    ],
    ['only one of the pair', '{{#one}}x{{/one}}', [['one-without-many', 8, 'one']]],
    ['the pair inside each other', '{{#one}}{{#many}}x{{/many}}{{/one}}', [['number-nested', 8, 'many']]],
    ['the pair upside down', '{{^one}}x{{/one}}{{#many}}y{{/many}}', [['section-unknown', 8, '^one']]],
    ['what may be missing in a sentence', 'Call {{phone}} now', [['field-optional', 8, 'phone']]],
    [
      'what may be missing, in the wrong section',
      '{{^phone}}Call {{phone}} now{{/phone}}',
      [['field-optional', 8, 'phone']],
    ],
    ['a table inside a sentence', 'See {{facts}} here', [['field-not-alone', 8, 'facts']]],
    [
      'a section left open',
      'A\n{{#one}}\nB',
      [
        ['section-unclosed', 9, 'one'],
        ['one-without-many', 8, 'one'],
      ],
    ],
    ['our private characters', 'A \ue100', [['character-private', 8, '']]],
  ])('finds %s', (_, body, expected) => expect(parse(body).findings).toEqual(expected));

  it.each([
    ['wrapped', '{{#phone}}Call {{phone}} now{{/phone}}'],
    ['alone on its line', 'A\n{{phone}}\nB'],
    ['alone, in bold', '**{{phone}}**'],
    ['alone beside a section tag', '{{#phone}}{{phone}}{{/phone}}'],
  ])('lets a field that may be missing stand %s', (_, body) => expect(parse(body).findings).toEqual([]));

  it('checks the subject like the body, and names the line of both', () => {
    expect(parse('{{oops}}', { subject: 'Invoice {{number}}' }).findings).toEqual([
      ['field-unknown', 8, 'oops'],
      ['field-for-one', 3, 'number'],
    ]);
  });

  it('wants every text, a whole version and no key that it does not know', () => {
    const { template, findings } = parse('x', {
      title: ' ',
      use_when: undefined,
      version: '1',
      tone: 'warm',
      subject: 5,
    });
    expect(template).toBeNull();
    expect(findings.map(([rule, , found]) => [rule, found])).toEqual([
      ['key-unknown', 'tone'],
      ['text-missing', 'subject'],
      ['version-unreadable', '1'],
      ['text-missing', 'title'],
      ['text-missing', 'use_when'],
    ]);
  });

  it.each([
    ['en/nowhere/email.warm', 'situation-unknown'],
    ['en/overdue-soft/pigeon', 'channel-unknown'],
    ['en/overdue-soft/email.freight.warm', 'name-unreadable'],
    ['en/overdue-soft/email.wram', 'sector-unknown'],
    ['en/overdue-soft/sms', 'subject-unwanted'],
  ])('finds what is wrong with the place %s', (id, rule) => {
    expect(parse('x', {}, id).findings.map(([found]) => found)).toEqual([rule]);
  });
});

describe('chooseLetter', () => {
  const letter = (tone: string | null, sector: string | null = null, channel = 'email') =>
    ({ situation: 'final', channel, tone, sector }) as LetterTemplate;
  const choose = (letters: LetterTemplate[], tone: string | null, sector: string | null = null) => {
    const pack: LanguagePack = { language: makeLanguage(), letters };
    const found = chooseLetter(pack, { situation: 'final', channel: 'email', tone, sector });
    return found && [found.tone, found.sector];
  };

  it.each([
    ['warm', ['warm', 'neutral', 'formal'], 'warm'],
    ['warm', ['formal', 'neutral'], 'neutral'],
    ['warm', ['formal'], 'formal'],
    ['formal', ['warm', 'neutral'], 'neutral'],
    [null, ['warm', 'neutral', 'formal'], 'neutral'],
    ['cheerful', ['warm', 'formal'], 'warm'],
  ])('wished %s, there are %j: %s', (tone, tones, expected) => {
    expect(
      choose(
        tones.map((each) => letter(each)),
        tone,
      ),
    ).toEqual([expected, null]);
  });

  it('never takes a letter of a sector, a channel or a situation that was not asked for', () => {
    expect(choose([letter('warm', 'freight'), letter('warm', null, 'sms')], 'warm')).toBeNull();
    expect(choose([letter('neutral', 'freight'), letter('warm')], 'warm', 'freight')).toEqual([
      'neutral',
      'freight',
    ]);
    expect(choose([letter('warm')], 'warm', 'tuition')).toEqual(['warm', null]);
  });
});

describe('readLanguage', () => {
  const data = () => ({ ...makeLanguage() }) as Record<string, unknown>;

  it('takes a whole language', () => {
    expect(readLanguage('en', data())).toEqual({ language: makeLanguage(), findings: [] });
  });

  it('names all that is missing or unknown', () => {
    const { language, findings } = readLanguage('fr', {
      ...data(),
      facts: { number: 'No' },
      counts: {},
      direction: 'up',
      colour: 'x',
    });
    expect(language).toBeNull();
    expect(findings.map(({ rule, found }) => `${rule} ${found}`)).toEqual([
      'key-unknown colour',
      'text-missing facts.description',
      'text-missing facts.period',
      'text-missing facts.order',
      'text-missing facts.waybill',
      'text-missing facts.delivery_date',
      'text-missing facts.client_number',
      'text-missing facts.issue_date',
      'text-missing facts.terms',
      'text-missing facts.due_date',
      'text-missing facts.total',
      'text-missing facts.paid',
      'text-missing facts.amount',
      'text-missing facts.payment_reference',
      'text-missing facts.sum',
      'text-missing counts.other',
      'language-tag en',
      'direction-unknown up',
    ]);
  });

  it('lets only the contact into a greeting', () => {
    const greeting = { named: 'Hello {{customer}}', plain: 'Hello' };
    expect(readLanguage('en', { ...data(), greeting }).findings).toEqual([
      { rule: 'greeting-field', line: 1, found: greeting.named },
    ]);
    const formal = {
      named: 'Hello',
      plain: 'Hello',
      formalNamed: 'Dear {{contact}},',
      formalPlain: 'Dear {{contact}},',
    };
    expect(readLanguage('en', { ...data(), greeting: formal })).toMatchObject({
      language: { greeting: formal },
      findings: [{ rule: 'greeting-field', found: formal.formalPlain }],
    });
  });
});
