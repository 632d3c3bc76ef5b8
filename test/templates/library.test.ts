import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { chooseLetter } from '#core/letters/choose-letter.ts';
import { STAGE_ORDER } from '#core/values/stage.ts';
import { checkLibrary } from '../../scripts/library/check-library.ts';
import { FAULT_SENTENCES } from '../../scripts/library/fault-sentences.ts';
import { findFaults } from '../../scripts/library/find-faults.ts';
import { loadLibrary, TEMPLATES } from '../../scripts/library/load-library.ts';
import { readFrontMatter } from '../../scripts/library/read-front-matter.ts';

describe('the library', () => {
  const library = loadLibrary();

  it('has no fault: grammar, samples, tact, tones, phrases, spelling, versions, table', async () => {
    const failures = (await findFaults(library)).filter(({ isFailure }) => isFailure);
    expect(
      failures.map(({ file, line, rule, found, sample }) => `${file}:${line} ${rule} ${found} (${sample})`),
    ).toEqual([]);
  });

  it.each(library.packs.map((pack) => [pack.language.tag, pack] as const))(
    '%s has an e-mail for every rung of the ladder',
    (_, pack) => {
      const missing = STAGE_ORDER.filter(
        (situation) => !chooseLetter(pack, { situation, channel: 'email', tone: null }),
      );
      expect(missing).toEqual([]);
    },
  );
});

describe('checkLibrary', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kind-reminder-library-'));
  afterAll(() => fs.rmSync(folder, { recursive: true }));
  for (const name of fs.readdirSync(TEMPLATES).filter((each) => each.endsWith('.yml')))
    fs.copyFileSync(path.join(TEMPLATES, name), path.join(folder, name));
  fs.mkdirSync(path.join(folder, 'en/overdue-soft'), { recursive: true });
  const language = fs.readFileSync(path.join(TEMPLATES, 'en/_language.yml'), 'utf8');
  fs.writeFileSync(
    path.join(folder, 'en/_language.yml'),
    language.replace(/^complete: .*$/m, 'complete: false'),
  );

  const GOOD =
    '{{greeting}}\n\n{{#one}}\nInvoice {{number}}: {{amount}} was due on {{due_date}}.\n{{/one}}\n{{#many}}\n{{invoice_count}}: {{amount}}, the oldest due on {{oldest_due_date}}.\n{{/many}}\n\n{{facts}}\n\n{{sender}}\n';
  const check = (body: string, subject = 'A reminder', name = 'email.warm') => {
    const file = path.join(folder, `en/overdue-soft/${name}.md`);
    const head = name.startsWith('email') ? `subject: "${subject}"\n` : '';
    fs.writeFileSync(
      file,
      `---\ntitle: "T"\n${head}use_when: "U"\navoid_when: "A"\nversion: 1\n---\n${body}`,
    );
    const faults = checkLibrary(loadLibrary(folder)).filter(({ isFailure }) => isFailure);
    fs.rmSync(file);
    return faults.map(({ rule, line }) => [rule, line]);
  };

  it('is content with a good letter', () => expect(check(GOOD)).toEqual([]));

  it.each([
    ['an unknown field', GOOD.replace('{{greeting}}', '{{gretting}}'), [['field-unknown', 8]]],
    [
      'a field of another stage',
      `${GOOD}\n{{#one}}{{days_until_due}} left{{/one}}{{#many}}x{{/many}}`,
      [['field-unresolved', 8]],
    ],
    ['no amount', '{{greeting}}\n\nPlease pay us what is open.', [['fact-missing', 8]]],
    ['two full stops', `${GOOD}\nThanks..`, [['stop-doubled', 8]]],
    [
      'a space left by a section',
      `${GOOD}\nThanks {{#phone}}or call{{/phone}}, Maria`,
      [['space-before-mark', 8]],
    ],
    ['HTML', `${GOOD}\n<b>Pay</b>`, [['markdown-other', 8]]],
    ['a currency that a letter cannot know', `${GOOD}\nPlease pay in $.`, [['currency-written', 21]]],
    ['too many words', GOOD + 'word '.repeat(130), [['text-long', 8]]],
  ])('finds %s', (_, body, expected) => expect(check(body)).toEqual(expected));

  it('finds words that hurt', () => {
    const rules = path.join(folder, 'en/_tact.yml');
    fs.copyFileSync(path.join(TEMPLATES, 'en/_tact.yml'), rules);
    const kind = `${GOOD}\nThank you. If you have already paid, please ignore this note.`;
    const found = [check(kind), check(`${kind}\nYou failed to pay.`)];
    fs.rmSync(rules);
    expect(found).toEqual([[], [['tact', 8]]]);
  });

  it('finds a subject that is too long, and a text message of three parts', () => {
    expect(
      check(GOOD, 'A reminder of the invoice that you have surely only overlooked, and its amount'),
    ).toEqual([['subject-long', 3]]);
    expect(check(GOOD.replace('{{facts}}\n', '') + 'a'.repeat(400), '', 'sms')).toEqual([['sms-long', 7]]);
  });

  it('names the letters that are still to be written, without failing while the language is not complete', () => {
    const missing = (text: string) => {
      fs.writeFileSync(path.join(folder, 'en/_language.yml'), text);
      return checkLibrary(loadLibrary(folder)).filter(({ rule }) => rule === 'letter-missing');
    };
    const complete = missing(language.replace(/^complete: .*$/m, 'complete: true'));
    const writing = missing(language.replace(/^complete: .*$/m, 'complete: false'));
    expect(writing.map(({ file }) => file)).toContain('en/final/email.formal.md');
    expect(new Set(writing.map(({ isFailure }) => isFailure))).toEqual(new Set([false]));
    expect(new Set(complete.map(({ isFailure }) => isFailure))).toEqual(new Set([true]));
  });

  it('has a sentence for every rule that it names', () => {
    const sources = ['scripts/library', 'appsscript/core/letters'].flatMap((place) =>
      fs
        .readdirSync(path.join(TEMPLATES, '..', place))
        .map((name) => fs.readFileSync(path.join(TEMPLATES, '..', place, name), 'utf8')),
    );
    const rules = sources.flatMap((text) =>
      [...text.matchAll(/(?:say|find)\(\s*'([a-z]+-[a-z-]+)'|rule: '([a-z-]+)'/g)].map(
        (match) => match[1] ?? match[2]!,
      ),
    );
    expect(rules.length).toBeGreaterThan(20);
    expect(rules.filter((rule) => !FAULT_SENTENCES[rule])).toEqual([]);
  });
});

describe('readFrontMatter', () => {
  it('knows the lines of keys and body, also after Windows line ends and a byte order mark', () => {
    const matter = readFrontMatter('\ufeff---\r\ntitle: "T"\r\nversion: 1\r\n---\r\nHello\r\n');
    expect(matter).toEqual({
      data: { title: 'T', version: 1 },
      body: 'Hello\n',
      bodyLine: 5,
      keyLines: { title: 2, version: 3 },
      problems: [],
    });
  });

  it('says what stops it from being read', () => {
    expect(readFrontMatter('Hello').problems).toHaveLength(1);
    expect(readFrontMatter('---\ntitle: "T"\nuse_when: a: b\n---\nx').problems).toMatchObject([{ line: 3 }]);
  });
});
