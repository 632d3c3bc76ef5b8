import { describe, expect, it } from 'vitest';
import type { PlanEntry } from '#core/dunning/decision.ts';
import { type ComposeOptions, composeMessages } from '#core/letters/compose-messages.ts';
import type { LanguagePack, LetterTemplate } from '#core/letters/template.ts';
import type { StageId } from '#core/values/stage.ts';
import { loadFormats } from '../../../scripts/library/load-formats.ts';
import { loadLibrary } from '../../../scripts/library/load-library.ts';
import { loadPolicy } from '../../../scripts/library/load-policy.ts';
import { SAMPLE_DAY, SAMPLE_SETTINGS, sampleCases } from '../../../scripts/library/sample-entries.ts';
import { makeLanguage } from '../../fixtures/library/make-language.ts';

const library = loadLibrary().packs;
const options: ComposeOptions = {
  library,
  formats: loadFormats(),
  locale: 'en_ZA',
  settings: SAMPLE_SETTINGS,
  asOf: SAMPLE_DAY,
  policy: loadPolicy(),
  answerSubject: (answer, numbers) => `${answer}: ${numbers}`,
};
const sample = (
  name: string,
  changes: Partial<PlanEntry> = {},
  stage: StageId = 'overdue-soft',
  days = 3,
): PlanEntry => {
  const { entry } = sampleCases(stage, days).find((each) => each.name === name)!;
  return { ...entry, language: 'en', ...changes };
};
const compose = (entry: PlanEntry, changes: Partial<ComposeOptions> = {}) =>
  composeMessages([entry], { ...options, ...changes });
const plain = (text: string) => text.replace(/\u00a0/g, ' ');

describe('composeMessages', () => {
  it('writes one letter for one entry: who, from whom, what, in the formats of the sheet', () => {
    const { messages, issues } = compose(sample('one invoice', { cc: ['office@example.com'] }));
    expect(issues).toEqual([]);
    const [message] = messages;
    expect(message).toMatchObject({
      to: ['anna@example.com'],
      cc: ['office@example.com'],
      fromName: 'Maria Nel - Studio Nel',
      replyTo: 'maria@example.com',
      language: 'en',
      direction: 'ltr',
    });
    expect(message!.letter).toMatch(/^en\/overdue-soft\/email\.neutral@\d+$/);
    expect(plain(message!.subject)).toContain('R 4 500,00');
    expect(plain(message!.text)).toContain('11 October 2026');
  });

  it('asks for the balance of a part-paid invoice and names what was paid; the total stands among the facts only', () => {
    const { text, subject } = compose(sample('part-paid')).messages[0]!;
    const [words, facts] = [text.split('Invoice: ')[0]!, text.split('Invoice: ')[1]!].map(plain) as [
      string,
      string,
    ];
    expect(plain(subject)).toContain('R 2 999,50');
    expect(words).toContain('R 2 999,50');
    expect(words).toContain('R 1 500,50');
    expect(words).not.toContain('4 500,00');
    expect(facts).toContain('Total: R 4 500,00\nAlready paid: R 1 500,50\nAmount due: R 2 999,50');
  });

  it('says several invoices in the plural, with each in the table and one sum', () => {
    const { text, html } = compose(sample('several invoices')).messages[0]!;
    for (const number of ['2026-011', '2026-012', '2026-013']) {
      expect(text).toContain(number);
      expect(html).toMatch(new RegExp(`<th scope="row"[^>]*><bdi[^>]*>${number}</bdi>`));
    }
    expect(plain(text)).toContain('Total due: R 13 500,00');
    expect(html.match(/<th scope="col"/g)!.length).toBeGreaterThanOrEqual(3);
  });

  it('writes only what is to be sent', () => {
    const decision = { kind: 'wait', reason: 'not-due-yet', stage: null, until: null } as const;
    expect(compose(sample('one invoice', { decision }))).toEqual({ messages: [], issues: [] });
  });

  it('never writes in another language than the entry asks for, nor without a letter, an address or a signature', () => {
    const problem = (entry: PlanEntry, changes: Partial<ComposeOptions> = {}) => {
      const { messages, issues } = compose(entry, changes);
      expect(messages).toEqual([]);
      return issues.map(({ code, severity, row }) => [code, severity, row]);
    };
    const withoutLetters: LanguagePack = { language: makeLanguage(), letters: [] };
    expect(problem(sample('one invoice', { language: 'xx' }))).toEqual([['letter-missing', 'error', 2]]);
    expect(problem(sample('one invoice', { language: null }))).toEqual([['letter-missing', 'error', 2]]);
    expect(problem(sample('one invoice'), { library: [withoutLetters] })).toEqual([
      ['letter-missing', 'error', 2],
    ]);
    expect(problem(sample('one invoice', { emails: [] }))).toEqual([['letter-no-address', 'error', 2]]);
    const settings = { ...SAMPLE_SETTINGS, senderName: '' };
    const signed: LetterTemplate = {
      ...library.find(({ language }) => language.tag === 'en')!.letters[0]!,
      situation: 'overdue-soft',
      channel: 'email',
      tone: 'neutral',
      body: 'Yours, {{sender}}, {{facts}}',
    };
    expect(
      problem(sample('one invoice'), {
        settings,
        library: [{ language: makeLanguage(), letters: [signed] }],
      }),
    ).toEqual([['letter-field-missing', 'error', 2]]);
  });

  it('stops at a plan that does not add up', () => {
    const entry = sample('several invoices');
    expect(() => compose({ ...entry, balance: { minor: 1, currency: 'ZAR' } })).toThrow(/does not add up/);
    expect(() => compose({ ...entry, currency: 'USD' })).toThrow(/does not add up/);
    expect(() => compose({ ...entry, invoices: [] })).toThrow(/does not add up/);
  });

  it('leaves out a link that is not https and says so', () => {
    const entry = sample('one invoice');
    const invoices = [{ ...entry.invoices[0]!, payLink: 'javascript:alert(1)' }];
    const { messages, issues } = compose({ ...entry, invoices });
    expect(messages[0]!.html + messages[0]!.text).not.toContain('javascript:');
    expect(messages[0]!.html).toContain('https://pay.example.com/studio-nel');
    expect(issues).toEqual([
      { code: 'letter-link-unsafe', severity: 'warning', row: 2, column: null, found: 'javascript:alert(1)' },
    ]);
  });

  it('asks for an answer by a working day from the third stage on, and speaks of a next step in the last only', () => {
    const text = (stage: StageId, days: number) =>
      compose(sample('one invoice', {}, stage, days)).messages[0]!.text;
    expect(text('overdue-soft', 3)).not.toContain('21 October');
    for (const [stage, days] of [
      ['overdue-ask', 8],
      ['overdue-firm', 20],
      ['final', 35],
    ] as const)
      expect(text(stage, days)).toMatch(/by \d+ October 2026/);
    expect(text('overdue-firm', 20)).not.toContain(SAMPLE_SETTINGS.nextStep);
    expect(text('final', 35)).toContain(SAMPLE_SETTINGS.nextStep);
  });

  it('strips what could add a header from names', () => {
    const settings = {
      ...SAMPLE_SETTINGS,
      senderName: 'Maria\r\nBcc: x@example.com',
      businessName: '"Nel" <a@b>, Co',
    };
    const { fromName } = compose(sample('one invoice'), { settings }).messages[0]!;
    expect(fromName).toBe('Maria Bcc x example.com - Nel a b Co');
  });
});

describe('the fingerprint of a message', () => {
  const print = (changes: Partial<PlanEntry> = {}, more: Partial<ComposeOptions> = {}) =>
    compose(sample('one invoice', changes), more).messages[0]!.fingerprint;

  it('is the same for the same letter', () => {
    expect(print()).toBe(print());
    expect(print()).toMatch(/^[0-9a-f]{32}$/);
  });

  it.each([
    ['another address', { emails: ['b@example.com'] }, {}],
    ['another copy', { cc: ['b@example.com'] }, {}],
    ['another name', { contact: 'Ben' }, {}],
    ['another tone', { tone: 'warm' }, {}],
    [
      'another place to pay',
      {},
      { settings: { ...SAMPLE_SETTINGS, payLink: 'https://pay.example.com/other' } },
    ],
    ['another place for answers', {}, { settings: { ...SAMPLE_SETTINGS, replyTo: 'b@example.com' } }],
    ['another way to write amounts', {}, { locale: 'en_US' }],
  ])('differs for %s', (_, changes, more) => expect(print(changes, more)).not.toBe(print()));
});
