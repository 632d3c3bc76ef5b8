import { describe, expect, it } from 'vitest';
import type { Answers } from '#core/agreement/question.ts';
import { groupOf } from '#core/dunning/groups.ts';
import { planReminders } from '#core/dunning/plan.ts';
import { readHistory } from '#core/journal/history.ts';
import { weighOwnWords } from '#core/own-words/weigh-own-words.ts';
import type { Settings } from '#core/settings/settings.ts';
import { loadTact } from '../../../scripts/library/load-tact.ts';
import { type Given, invoice, options, settings, table } from '../dunning/sample.ts';

const tact = loadTact();
const LATE: Given = { dueDate: '2026-03-10' };
const OLD: Given = { dueDate: '2026-01-10' };

function weigh(
  given: Given,
  own: Partial<Settings>,
  more: { answers?: Answers; main?: string; language?: string; stageFinal?: boolean } = {},
) {
  const { answers = {}, main = 'en' } = more;
  const read = table(invoice({ row: 2, language: more.language ?? null, ...given }));
  const planned = options({
    settings: { ...settings, ...own },
    letterLanguages: ['en', 'ru', 'af', 'xx'],
    fallbackLanguage: main,
  });
  const plan = planReminders(read, readHistory([]), planned);
  if (more.stageFinal)
    for (const entry of plan.entries) entry.decision = { ...entry.decision, stage: 'final' };
  const weighed = weighOwnWords(read, plan, {
    settings: planned.settings,
    answers,
    main,
    tactOf: (language) => tact.find((rules) => rules.language === language) ?? null,
  });
  const [entry] = weighed.entries;
  return { read, entry: entry!, group: groupOf(entry!.decision), decided: weighed.decided[0]!.decision };
}

const BANK = 'Bank of Example, account 1234 5678';

describe('a sentence of the owner’s that could hurt', () => {
  const RUDE: [string, string, Partial<Settings>, boolean][] = [
    ['how to pay', 'en', { howToPay: 'Pay up now or we will see you in court.' }, false],
    ['the next step', 'en', { nextStep: 'Pay up or we sue you and tell all your clients' }, true],
    [
      'the next step',
      'ru',
      { nextStep: 'Вы неплательщик, и мы расскажем об этом всем вашим клиентам.' },
      true,
    ],
    ['the next step', 'af', { nextStep: 'Betaal nou of ons vat jou hof toe en vertel almal.' }, true],
  ];
  it.each(RUDE)(
    '%s (%s): the letter waits for her word, and the question names sentence and reason',
    (_, main, own, final) => {
      const held = weigh(LATE, own, { main, stageFinal: final });
      expect(held.group).toBe('needs-you');
      expect(held.entry.decision.reason).toBe('question');
      expect(held.decided.reason).toBe('question');
      const [question] = held.read.questions;
      expect(question).toMatchObject({ kind: 'own-words', options: ['as-it-is'], rows: [2] });
      expect(question!.help!.why).not.toBe('');
      expect(held.read.invoices[0]!.questions).toEqual([question!.id]);

      const said = weigh(LATE, own, { main, stageFinal: final, answers: { [question!.id]: 'as-it-is' } });
      expect(said.entry.decision.kind).toBe('send');
      expect(said.read.settled.map(({ id }) => id)).toEqual([question!.id]);
      // Another sentence is another question.
      const changed = Object.fromEntries(Object.entries(own).map(([name, text]) => [name, `${text} Now!`]));
      expect(
        weigh(LATE, changed, { main, stageFinal: final, answers: { [question!.id]: 'as-it-is' } }).group,
      ).toBe('needs-you');
    },
  );

  it.each([
    ['Bank of Example, account 1234\nReference: {{number}}', ''],
    [
      'By card: https://pay.example.com/?i={{number}}',
      'From 2 November we will pause the work on your order.',
    ],
  ])('a kind one goes (%s)', (howToPay, nextStep) => {
    const seen = weigh(LATE, { howToPay, nextStep });
    expect([seen.group, seen.read.questions]).toEqual(['ready', []]);
  });

  it('a next step that no letter of this stage carries asks nothing', () => {
    expect(
      weigh(LATE, { nextStep: 'Pay up or we sue you and tell all your clients' }).read.questions,
    ).toEqual([]);
  });

  it('a greeting in a row is read too', () => {
    const seen = weigh({ ...LATE, salutation: 'Hello deadbeat,' }, {});
    expect(seen.read.questions).toMatchObject([{ kind: 'own-words', about: 'Hello deadbeat,' }]);
  });

  it('in a language without rules nothing is found', () => {
    const seen = weigh(LATE, { howToPay: 'Pay up now or we will see you in court.' }, { main: 'xx' });
    expect(seen.group).toBe('ready');
  });
});

describe('a field in the owner’s text', () => {
  it.each([
    ['{{phone}}', { howToPay: 'Call {{phone}}' }],
    ['{{order_no}}', { howToPay: 'Order {{order_no}}' }],
    ['{{#number}}', { howToPay: '{{#number}}x{{/number}}' }],
    ['{{number', { howToPay: 'Reference {{number' }],
    ['{{client_number}}', { howToPay: 'Client {{client_number}}' }],
  ])('%s that cannot be filled keeps the letter back and says which', (found, own) => {
    const seen = weigh(LATE, own);
    expect(seen.entry.decision).toMatchObject({ kind: 'skip', reason: 'own-words-field', values: { found } });
    expect([seen.group, seen.entry.proposed]).toEqual(['needs-you', false]);
  });

  it('advice that cannot be pasted, or that would be refused, is not given', () => {
    for (const howToPay of ['Pay up or else.', 'You are a cheat.', 'Pay immediately, at once.']) {
      const { better } = weigh(LATE, { howToPay }).read.questions[0]?.help ?? {};
      expect(better ?? '').not.toMatch(/\{\{(?!number|amount|customer|due_date|phone)|^\(| \/ /);
    }
  });

  it('that can be filled goes', () => {
    expect(
      weigh(LATE, { howToPay: 'Call {{phone}}, quote {{number}}', phone: '+27 21 555 0100' }).group,
    ).toBe('ready');
  });
});

describe('own texts in another language than the letter', () => {
  const own = { howToPay: BANK, nextStep: 'We will call you.' };

  it('make it a letter for her tick, until she writes them or says that they may stand', () => {
    const seen = weigh(LATE, own, { language: 'ru' });
    expect(seen.entry.decision).toMatchObject({ kind: 'send', proposed: true, reason: 'own-text-language' });
    expect([seen.group, seen.entry.proposed]).toEqual(['needs-tick', true]);
    expect(seen.read.questions).toMatchObject([
      { id: 'own-text|ru', kind: 'own-text', about: 'ru', rows: [2] },
    ]);
    expect(weigh(LATE, own, { language: 'ru', answers: { 'own-text|ru': 'as-it-is' } }).group).toBe('ready');
    const texts = { ru: { howToPay: 'Банк «Пример», счёт 1234 5678', nextStep: '', senderRole: '' } };
    expect(weigh(LATE, { ...own, texts }, { language: 'ru' }).group).toBe('ready');
  });

  it('are read by the rules of both languages: what is rude in hers is rude in any letter', () => {
    const rude = { howToPay: 'PAY NOW, you lazy cheat' };
    const seen = weigh(LATE, rude, { language: 'ru', answers: { 'own-text|ru': 'as-it-is' } });
    expect(seen.read.questions).toMatchObject([{ kind: 'own-words' }]);
    expect(seen.group).toBe('needs-you');
  });

  it('numbers and codes alone are of no language', () => {
    const iban = 'IBAN GB33 BUKB 2020 1555 5555 55\nBIC BUKBGB22';
    expect(weigh(LATE, { howToPay: iban }, { language: 'ru' }).group).toBe('ready');
  });

  it('a letter that needs her tick anyway keeps its first reason', () => {
    const seen = weigh(OLD, own, { language: 'ru' });
    expect([seen.group, seen.entry.decision.reason]).toEqual(['needs-tick', 'first-contact-old']);
    expect(seen.read.questions).toHaveLength(1);
  });
});
