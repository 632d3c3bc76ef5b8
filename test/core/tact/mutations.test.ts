import { describe, expect, it } from 'vitest';
import { chooseFormats } from '#core/formats/choose-formats.ts';
import { checkTact, type TactText } from '#core/tact/check-tact.ts';
import type { TactWords } from '#core/tact/tact-words.ts';
import { renderSamples } from '../../../scripts/library/check-letter.ts';
import { tactTextOf } from '../../../scripts/library/check-letter-tact.ts';
import { loadFormats } from '../../../scripts/library/load-formats.ts';
import { loadLibrary } from '../../../scripts/library/load-library.ts';
import { loadTact } from '../../../scripts/library/load-tact.ts';
import { KIND, UNKIND } from './unkind-sentences.ts';

const library = loadLibrary();
const formats = loadFormats();
const tact = new Map(loadTact().map((words) => [words.language, words]));

/** Rules of which one has to speak up; exposure is the threat that others learn of it. */
const EXPECTED = {
  blame: /^(?:blame|shame|label)-/,
  threat: /^(?:threat|exposure)-/,
  shouting: /^(?:shouting|exclamation)$/,
  unresolved: /^unresolved$/,
};
const KINDS = Object.keys(EXPECTED) as (keyof typeof EXPECTED)[];

/** Whether the check finds something of that kind in a text. */
const caught = (text: TactText, words: TactWords, kind: keyof typeof EXPECTED) =>
  checkTact(text, words).findings.some(
    ({ rule, severity }) => severity !== 'info' && EXPECTED[kind].test(rule),
  );
/** The letter with a sentence as its second paragraph, at the end of its longest one, and as the last words. */
const insertions = ({ body }: TactText, sentence: string): string[] => {
  const paragraphs = body.split('\n\n');
  const longest = [...paragraphs].sort((a, b) => b.length - a.length)[0]!;
  return [
    [paragraphs[0], sentence, ...paragraphs.slice(1)].join('\n\n'),
    paragraphs.map((words) => (words === longest ? `${words} ${sentence}` : words)).join('\n\n'),
    `${body}\n\n${sentence}`,
  ];
};

describe('a good letter with one unkind sentence is caught, wherever the sentence stands', () => {
  it.each(library.packs.map((pack) => [pack.language.tag, pack] as const))('%s', (tag, pack) => {
    const words = tact.get(tag)!;
    const sentences = UNKIND[tag]!;
    const read = chooseFormats(tag, pack.language.locale, null, formats);
    const missed: string[] = [];
    let letters = 0;
    for (const letter of pack.letters.filter(({ channel }) => channel !== 'call')) {
      letters++;
      const situation = library.grammar.situations[letter.situation]!;
      const { values, rendered } = renderSamples(letter, pack, read, library).find(
        ({ sample }) => sample.plain,
      )!;
      const text = tactTextOf(letter, situation, values, rendered);
      for (const kind of KINDS) {
        // Only where a kind sentence goes through can an unkind one show that it is what was caught.
        for (const body of insertions(text, KIND[tag]!))
          if (caught({ ...text, body }, words, kind)) missed.push(`${letter.id}: ${kind} in kind words`);
        for (const sentence of sentences[kind]) {
          insertions(text, sentence).forEach((body, place) => {
            if (!caught({ ...text, body }, words, kind)) missed.push(`${letter.id}, ${place}: ${sentence}`);
          });
          if (text.subject && !caught({ ...text, subject: `${text.subject} ${sentence}` }, words, kind))
            missed.push(`${letter.id}, subject: ${sentence}`);
        }
      }
    }
    expect(letters).toBeGreaterThanOrEqual(60);
    expect(missed).toEqual([]);
  });
});

/** Short quotations from the articles on polite reminders: «wrong» as they say themselves, and what they recommend instead. */
describe('the articles that asked for this', () => {
  const hurts = (language: string, body: string, firmness = 2) =>
    checkTact({ subject: null, body, firmness, overdue: false, values: [] }, tact.get(language)!)
      .findings.filter(({ rule, severity }) => severity !== 'info' && !rule.startsWith('missing-'))
      .map(({ rule, found }) => `${rule}: ${found}`);

  it.each([
    ['ru', 'Вы просрочили оплату', 'blame'],
    ['ru', 'Если оплата не будет произведена, мы будем вынуждены прекратить наше сотрудничество', 'threat'],
  ])('%s: “%s” is %s', (language, phrase, category) =>
    expect(hurts(language, phrase).some((rule) => rule.startsWith(category))).toBe(true),
  );

  it.each([
    [
      'ru',
      'Благодарим вас за использование наших услуг. Пожалуйста, обратите внимание, что по договору платеж должен быть сделан до указанной даты',
    ],
    [
      'ru',
      'Надеемся, что вы останетесь нашим клиентом и в будущем, и просим вас произвести оплату до указанного срока',
    ],
    ['ru', 'Уважаемый Иван, напоминаем вам об оплате за перевозку заказа №123'],
    ['af', 'Ons sal u hulp waardeer om hierdie situasie op te los'],
    ['af', 'dat ons hier is om u uitstekende diens te lewer'],
    ['af', 'Ons sal dit waardeer as u die datum van betaling kan bevestig'],
    ['zh-Hans', '如果您遇到任何问题或困难，请随时告知我们'],
    ['zh-Hans', '如果您已付款，请忽略此邮件'],
    ['zh-Hans', '我们很感谢您的业务，并希望确保我们之间的关系保持顺畅。'],
    ['zh-Hans', '我想确认您是否已收到发票，并了解付款的预计时间。'],
    ['zh-Hans', '我们希望在3月14日前收到您的付款。'],
  ])('%s: “%s” is left alone', (language, phrase) => expect(hurts(language, phrase)).toEqual([]));

  it.each([
    ['af', 'Liewe kliënt, betaal asseblief so gou moontlik', /vague/],
    ['af', 'As u vrae het, laat weet ons, dan help ons jou graag', /register/],
    ['zh-Hans', '感谢您的合作。期待你的回复。', /register/],
  ])('%s: what the samples themselves get wrong: “%s”', (language, phrase, rule) =>
    expect(hurts(language, phrase).join()).toMatch(rule),
  );
});
