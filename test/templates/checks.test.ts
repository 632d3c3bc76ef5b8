import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { FieldValues } from '#core/letters/field-value.ts';
import { checkDuplicates, compareTexts } from '../../scripts/library/check-duplicates.ts';
import { findHurts } from '../../scripts/library/check-phrases.ts';
import { checkPunctuation } from '../../scripts/library/check-punctuation.ts';
import { checkSmsLength } from '../../scripts/library/check-rendered.ts';
import { acceptWords, checkSpelling } from '../../scripts/library/check-spelling.ts';
import { loadLibrary, TEMPLATES } from '../../scripts/library/load-library.ts';
import { loadPhrases } from '../../scripts/library/load-phrases.ts';
import { loadSpelling } from '../../scripts/library/load-spelling.ts';
import { loadTact } from '../../scripts/library/load-tact.ts';
import { checkRequiredFacts } from '../../scripts/library/required-facts.ts';
import { spelledWords } from '../../scripts/library/spelled-words.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kind-reminder-checks-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));
const write = (name: string, text: string) => {
  fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  fs.writeFileSync(path.join(folder, name), text);
};

describe('checkPunctuation', () => {
  it.each([
    ['zh-Hans', '您好,我们暂未查到款项。', 'mark-half-width'],
    ['zh-Hans', '账单{{number}},待付{{amount}}。', 'mark-half-width'],
    ['zh-Hans', '如您已付款(谢谢)，请忽略。', 'mark-half-width'],
    ['zh-Hans', '谢谢.', 'mark-half-width'],
    ['ar', 'شكرًا لكم, مع التحية', 'mark-left-to-right'],
    ['ar', 'هل وصلت الفاتورة?', 'mark-left-to-right'],
    ['en', 'Please pay R 450 to us.', 'currency-written'],
    ['ru', 'Всего 450 ₽.', 'currency-written'],
    ['af', 'Betaal asseblief in ZAR.', 'currency-written'],
  ])('%s: “%s” is %s', (language, text, rule) =>
    expect(checkPunctuation(`\n${text}`, language, 8)).toMatchObject([{ rule, line: 9 }]),
  );

  it.each([
    ['zh-Hans', '您好，账单{{number}}待付{{amount}}，谢谢。[付款](https://pay.example.com/a?b,c) - **好**'],
    ['zh-Hans', '10:00前'],
    ['ar', 'شكرًا لكم، هل وصلت الفاتورة {{number}}؟'],
    ['en', 'Thank you, Regards; really? ROUND 4 R&D'],
  ])('%s: “%s” is right', (language, text) => expect(checkPunctuation(text, language, 1)).toEqual([]));
});

describe('text messages', () => {
  const rule = { says: '', subject: false, maxParts: 2 };
  const faults = (text: string, stretched = false) =>
    checkSmsLength(rule, { subject: '', text, html: '', words: '', missing: [] }, stretched).map(
      ({ found }) => found,
    );

  it('may take two parts, as the network counts: 306 units, or 134 when one character is no GSM-7', () => {
    expect(faults('a'.repeat(306))).toEqual([]);
    expect(faults('a'.repeat(307))).toEqual(['307 units GSM-7, 3 parts > 2']);
    expect(faults(`${'a'.repeat(305)}€`)).toEqual(['307 units GSM-7, 3 parts > 2']);
    expect(faults('я'.repeat(134))).toEqual([]);
    expect(faults('я'.repeat(135))).toEqual(['135 units UCS-2, 3 parts > 2']);
  });

  it('may take more when only a name makes it so, but not without end', () => {
    expect(faults('я'.repeat(5 * 67), true)).toEqual([]);
    expect(faults('я'.repeat(5 * 67 + 1), true)).toHaveLength(1);
  });
});

describe('letters of side situations', () => {
  const { packs } = loadLibrary();
  const pack = packs.find(({ language }) => language.tag === 'en')!;
  const letter = pack.letters.find(({ id }) => id === 'en/part-payment-received/chat')!;
  const values: FieldValues = Object.fromEntries(
    ['number', 'amount', 'received', 'due_date', 'sender'].map((name) => [
      name,
      { kind: 'text', text: 'the same' },
    ]),
  );
  const unsaid = (body: string) =>
    checkRequiredFacts({ ...letter, body }, pack.language, values, 1).map(({ found }) => found);

  it('say what they are about, and no value stands in for another', () => {
    expect(unsaid(letter.body)).toEqual([]);
    expect(unsaid(letter.body.split('{{received}}').join('{{amount}}'))).toEqual(['received']);
    expect(unsaid('Thank you, {{sender}}')).toEqual(['number', 'received', 'amount']);
  });
});

describe('tones', () => {
  const LETTER =
    'A short note about invoice {{number}}: it was due last week and the payment has not reached us yet. Could you please check whether it has gone out, and let us know the day?';

  it('are alike when a few words differ, not when two people wrote them', () => {
    expect(compareTexts(LETTER, LETTER)).toBe(1);
    expect(compareTexts(LETTER, LETTER.replace('short', 'friendly little'))).toBeGreaterThan(0.7);
    const other =
      'I wanted to ask how things stand with {{number}}. Which day would suit you for the payment?';
    expect(compareTexts(LETTER, other)).toBeLessThan(0.1);
    expect(
      compareTexts('我们暂未查到这笔款项，烦请您方便时看一下。', '我们暂未查到这笔款项，请您方便时看一下。'),
    ).toBeGreaterThan(0.5);
  });

  it('are reported with file and likeness; other channels and situations are not compared', () => {
    const { packs, places } = loadLibrary();
    const pack = packs.find(({ language }) => language.tag === 'en')!;
    const warm = pack.letters.find(({ id }) => id === 'en/overdue-soft/email.warm')!;
    const copied = pack.letters.map((letter) =>
      letter.id === 'en/overdue-soft/email.neutral' ? { ...letter, body: warm.body } : letter,
    );
    expect(checkDuplicates({ packs: [pack], places })).toEqual([]);
    expect(checkDuplicates({ packs: [{ ...pack, letters: copied }], places })).toMatchObject([
      { file: 'en/overdue-soft/email.warm.md', rule: 'tones-alike', found: '100 % email.neutral' },
    ]);
  });
});

describe('the phrase bank', () => {
  const GOOD = '{ text: "Thank you.", tone: warm, from: 0, to: 5 }';
  const bank = (openings: string, rest = 'avoid: []\n') =>
    `openings:\n  - ${openings}\nasking: []\nofferingHelp: []\nclosings: []\n${rest}`;
  const read = (text: string) => {
    write('en/_phrases.yml', text);
    return loadPhrases(folder, 'en')!.findings.map(({ line, found }) => [line, found]);
  };

  it('has a form, and says line and key that break it', () => {
    expect(read(bank(GOOD))).toEqual([]);
    expect(read(bank('{ text: "Thank you.", tone: warm, from: 0 }'))).toEqual([[2, 'openings: to']]);
    expect(read(bank(GOOD.replace('text', 'txet')))).toEqual([
      [2, 'openings: text'],
      [2, 'openings: txet'],
    ]);
    expect(read(bank(GOOD, 'avoid:\n  - { phrase: "Pay now", better: "Could you pay?" }\n'))).toEqual([
      [7, 'avoid: why'],
    ]);
    expect(read(bank(GOOD, ''))).toEqual([[1, 'avoid']]);
    expect(read(bank(GOOD, 'avoid: []\nextra: 1\n'))).toEqual([[1, 'extra']]);
    expect(loadPhrases(folder, 'xx')).toBe(null);
  });

  it('is read for tact phrase by phrase, without asking each for thanks and help', () => {
    const words = loadTact().find(({ language }) => language === 'en')!;
    expect(findHurts('Could you please pay by {{reply_by}}?', 2, words)).toEqual([]);
    expect(findHurts('You failed to pay.', 2, words)).toEqual(['blame-1: You failed to pay']);
  });
});

describe('spelling', () => {
  it.each([
    ['en', 'invoice', 'invioce', 'invoice'],
    ['ru', 'напоминание', 'напаминание', 'напоминание'],
  ])('%s: knows “%s”, not “%s”, and suggests', async (language, right, wrong, better) => {
    const spelling = (await loadSpelling(folder, language))!;
    const known = [spelling.knows(right), spelling.knows(wrong)];
    const suggestions = spelling.suggest(wrong);
    spelling.dispose();
    expect(known).toEqual([true, false]);
    expect(suggestions).toContain(better);
  });

  it('takes the words of a list, remarks left out, and compounds whose parts it knows', async () => {
    write('af/_words.txt', '# remark\nfaktuur  # of trade\nKaapstad\n');
    const spelling = (await loadSpelling(folder, 'af'))!;
    const words = ['faktuur', 'Faktuur', 'Kaapstad', 'faktuur-Kaapstad', 'kaapstad', 'remark', 'faktuurr'];
    expect(words.filter((word) => !spelling.knows(word))).toEqual(['kaapstad', 'remark', 'faktuurr']);
    expect(await loadSpelling(folder, 'zh-Hans')).toBe(null);
  });

  it('reads a letter as its readers do: one or many, no fields, no links, lines counted', () => {
    const words = (text: string, script = 'Latin') =>
      spelledWords(text, script, 8).map(({ word, line }) => `${line} ${word}`);
    expect(words('Pay {{#one}}it{{/one}}{{#many}}them{{/many}} [here](https://x.example/abc)')).toEqual([
      '8 Pay',
      '8 them',
      '8 here',
      '8 it',
    ]);
    expect(words('invoice{{#many}}s{{/many}}\n\ndon’t {{amount}}{{#paid}} re-send{{/paid}}')).toEqual([
      '8 invoices',
      "10 don't",
      '10 re-send',
      '8 invoice',
    ]);
    expect(words('Счёт в PDF', 'Cyrillic')).toEqual(['8 Счёт']);
  });

  it('finds a slip in a letter, and takes a word of trade into the list when it is told to', async () => {
    for (const name of fs.readdirSync(TEMPLATES).filter((each) => /^_.*\.yml$/.test(each)))
      fs.copyFileSync(path.join(TEMPLATES, name), path.join(folder, name));
    fs.cpSync(path.join(TEMPLATES, 'en'), path.join(folder, 'en'), { recursive: true });
    const letter = path.join(folder, 'en/paid-thanks/sms.md');
    fs.appendFileSync(letter, '\nYour consigment note and the Zwartkop gantry waybillette.\n');
    const faults = async () =>
      (await checkSpelling(loadLibrary(folder)))
        .filter(({ file }) => file.startsWith('en/'))
        .map(({ file, rule, found }) => [file, rule, found.split('”')[0]]);
    const found = ['consigment', 'Zwartkop', 'waybillette'];
    expect(await faults()).toEqual(found.map((word) => ['en/paid-thanks/sms.md', 'word-unknown', word]));
    fs.writeFileSync(letter, fs.readFileSync(letter, 'utf8').replace('consigment', 'consignment'));
    expect(await acceptWords(loadLibrary(folder), 'en')).toEqual(['Zwartkop', 'waybillette']);
    expect(await faults()).toEqual([]);
    expect(fs.readFileSync(path.join(folder, 'en/_words.txt'), 'utf8')).toMatch(
      /^# .*\nZwartkop\nwaybillette\n$/,
    );
    expect(await acceptWords(loadLibrary(folder), 'en')).toEqual([]);
  });
});
