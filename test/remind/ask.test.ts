import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readArguments, UsageError } from '../../scripts/remind/arguments.ts';
import { runCheck } from '../../scripts/remind/check-command.ts';
import type { Terminal } from '../../scripts/remind/terminal.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kind-reminder-ask-'));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

let books = 0;

/** A workbook of its own, so that the settings file beside it is its own too. */
function write(lines: string[]): string {
  books += 1;
  const file = path.join(folder, `book-${books}.csv`);
  fs.writeFileSync(file, lines.join('\n'));
  return file;
}
const settingsOf = (file: string) => file.replace(/\.csv$/, '.settings.json');
const readJson = (file: string) => JSON.parse(fs.readFileSync(file, 'utf8'));

/** A person who types these replies, then goes away; what was put to them is kept. */
function person(replies: (string | null)[]): Terminal & { prompts: string[]; closed: boolean } {
  const left = replies.slice();
  const terminal = {
    prompts: [] as string[],
    closed: false,
    ask: async (prompt: string) => {
      terminal.prompts.push(prompt);
      return left.shift() ?? null;
    },
    close: () => {
      terminal.closed = true;
    },
  };
  return terminal;
}

async function ask(file: string, replies: (string | null)[], ...more: string[]) {
  const terminal = person(replies);
  const printed: string[] = [];
  const args = readArguments(['check', file, '--as-of', '2026-03-09', '--ask', ...more]);
  const code = await runCheck(
    args,
    (text) => printed.push(text),
    () => terminal,
  );
  return { code, out: printed.join('\n'), terminal };
}

/** Bare numbers, a status word and a column of amounts that nobody foresaw. */
const BOOK = [
  'Invoice,Customer,Email,Amount,Due date,Status,Zorbs',
  'A-1,Harbour Bakery,bakery@example.com,1280.00,2026-03-03,quuxed,100.00',
  'A-2,Willow Clinic,clinic@example.com,4500.00,2026-03-03,open,250.50',
  'A-3,Corner Café,cafe@example.com,700.00,2026-03-03,open,',
];
const PLAIN = BOOK.map((line) => line.split(',').slice(0, 6).join(','));
/** The same with the currency in the amounts. */
const WORD = PLAIN.map((line) => line.replace(/(\d+\.00)/, 'R $1'));
const LOCALE = ['--locale', 'en-ZA'];

describe('check --ask', { timeout: 60_000 }, () => {
  test('asks what is open, applies each answer at once, and writes them when told to', async () => {
    const file = write(PLAIN);
    // Currency first: two invoices wait for it, one for the word, of which nobody knows yet whether it is open.
    const { code, out, terminal } = await ask(file, ['1', '2', 'y'], ...LOCALE);
    expect(code).toBe(0);
    expect(out).toContain('Which currency are your amounts in?');
    expect(out).toMatch(/1 {2}ZAR {3}\(we think so\)/);
    expect(out).toContain('2 invoices wait for your answer. (Willow Clinic, Corner Café)');
    expect(out).toContain('What does “quuxed” mean?');
    expect(out).toContain('Noted. 2 invoices ready for a letter, 0 invoices for your tick, 1 question open.');
    expect(out).toContain('Ready: 3 invoices of 3 customers');
    expect(out).toContain('What does “quuxed” mean? Still to be paid');
    expect(terminal.prompts.at(-1)).toContain('write 2 answers into book-');
    expect(readJson(settingsOf(file))).toEqual({
      currency: 'ZAR',
      answers: { [`word|${path.basename(file, '.csv').replace('-', '')}|quuxed`]: 'open' },
    });
    expect(fs.readFileSync(settingsOf(file), 'utf8')).toMatch(
      /^\{\n {2}"currency": "ZAR",\n {2}"answers": \{\n {4}"/,
    );
    expect(terminal.closed).toBe(true);

    const again = await ask(file, [], ...LOCALE);
    expect(again.out).toContain('There is nothing to ask about this sheet.');
    expect(again.terminal.prompts).toEqual([]);
  });

  test('Enter alone skips; what was skipped is not asked twice, and nothing is written', async () => {
    const file = write(PLAIN);
    const { out, terminal } = await ask(file, ['', ''], ...LOCALE);
    expect(terminal.prompts).toHaveLength(2);
    expect(out).toContain('Needs you: 3 invoices of 3 customers');
    expect(fs.existsSync(settingsOf(file))).toBe(false);
  });

  test('anything but y leaves the file as it is', async () => {
    const file = write(WORD);
    const { out } = await ask(file, ['1', ''], ...LOCALE);
    expect(out).toContain('Nothing was written.');
    expect(fs.existsSync(settingsOf(file))).toBe(false);
  });

  test('a person who goes away in the middle has answered nothing more', async () => {
    const file = write(PLAIN);
    const { out, code } = await ask(file, ['1', null, null], ...LOCALE);
    expect(code).toBe(0);
    expect(out).toContain('Nothing was written.');
    expect(fs.existsSync(settingsOf(file))).toBe(false);
  });

  test('a reply that is no answer is asked again; a currency can be any', async () => {
    const file = write(PLAIN);
    const { out } = await ask(file, ['9', 'rand', 'bwp', '', 'y'], ...LOCALE);
    expect(out).toContain('"9" is none of the answers');
    expect(out).toContain('"rand" is none of the answers');
    expect(readJson(settingsOf(file))).toEqual({ currency: 'BWP' });
  });

  test('several unknown columns are one question: one key says that none matters', async () => {
    const lines = BOOK.map(
      (line, at) => `${line.replace(/(\d+\.00)/, 'R $1')},${['Blorps', '10.00', '20.00', ''][at]}`,
    );
    const file = write(lines);
    const tab = path.basename(file, '.csv').replace('-', '');
    const { out, terminal } = await ask(file, ['0', '1', 'y'], ...LOCALE);
    expect(out).toContain('What are these columns: Zorbs, Blorps?');
    expect(terminal.prompts[0]).toContain('0 for "None of these changes what is owed');
    expect(readJson(settingsOf(file)).answers).toMatchObject({
      [`columns|${tab}|zorbs`]: 'information',
      [`columns|${tab}|blorps`]: 'information',
    });
    expect(out).toMatch(/As you have said:[\s\S]*What is the column “Blorps”\? It is only information/);
    expect(out).toContain('Ready: 2 invoices of 2 customers');
  });

  test('or each of them is asked, and each can be skipped', async () => {
    const lines = BOOK.map(
      (line, at) => `${line.replace(/(\d+\.00)/, 'R $1')},${['Blorps', '10.00', '20.00', ''][at]}`,
    );
    const file = write(lines);
    const tab = path.basename(file, '.csv').replace('-', '');
    const { terminal } = await ask(file, ['', '1', '', '', 'y'], ...LOCALE);
    expect(readJson(settingsOf(file))).toEqual({ answers: { [`columns|${tab}|zorbs`]: 'lowers' } });
    // The list, its two columns, the word, the offer: the column that was skipped is not asked again.
    expect(terminal.prompts).toHaveLength(5);
  });

  test('keeps all that stands in the settings file, in its order, known or not', async () => {
    const file = write(PLAIN);
    const before = {
      senderName: 'Maria',
      colour: 'blue',
      answers: { 'word|old|parked': 'hold' },
      currency: null,
    };
    const named = path.join(folder, 'shop.json');
    fs.writeFileSync(named, JSON.stringify(before));
    await ask(file, ['1', '2', 'y'], ...LOCALE, '--settings', named);
    const after = readJson(named);
    expect(Object.keys(after)).toEqual(['senderName', 'colour', 'answers', 'currency']);
    expect(after).toMatchObject({ senderName: 'Maria', colour: 'blue', currency: 'ZAR' });
    expect(after.answers).toMatchObject({ 'word|old|parked': 'hold' });
    expect(Object.values(after.answers)).toEqual(['hold', 'open']);
    expect(fs.existsSync(settingsOf(file))).toBe(false);
    expect(fs.readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('a named settings file that is not there is made', async () => {
    const named = path.join(folder, 'new', 'made.json');
    await ask(write(WORD), ['3', 'y'], ...LOCALE, '--settings', named);
    expect(Object.values(readJson(named).answers)).toEqual(['hold']);
  });

  test('a file that was spoilt while the questions were put is not overwritten', async () => {
    const file = write(WORD);
    const terminal = person(['1']);
    const { ask: type } = terminal;
    terminal.ask = async (prompt) => {
      if (!prompt.includes('Type y')) return type(prompt);
      fs.writeFileSync(settingsOf(file), '[1, 2]');
      return 'y';
    };
    const args = readArguments(['check', file, '--as-of', '2026-03-09', '--ask', ...LOCALE]);
    await expect(
      runCheck(
        args,
        () => {},
        () => terminal,
      ),
    ).rejects.toThrow(UsageError);
    expect(fs.readFileSync(settingsOf(file), 'utf8')).toBe('[1, 2]');
    expect(terminal.closed).toBe(true);
  });

  test('the language is a setting, and is said until it is', async () => {
    const lines = [
      'Fatura,Cliente,Email,Total,Vencimento',
      'F-1,Padaria Sol,sol@example.com,€ 100.50,2026-03-03',
    ];
    const file = write(lines);
    const { out, terminal } = await ask(file, [''], '--locale', 'pt-PT');
    expect(terminal.prompts).toHaveLength(1);
    expect(out).toContain('Which language should your letters be in?');
    expect(out).toContain('letters are written in English, because there are none in Portuguese yet');
    expect(out).toContain('Ready: 1 invoice of 1 customer');
    const told = await ask(file, ['1', 'y'], '--locale', 'pt-PT');
    expect(told.out).not.toContain('because there are none');
    expect(Object.keys(readJson(settingsOf(file)))).toEqual(['language']);
  });

  test.each<[string[], RegExp]>([
    [['send', 'a.csv', '--ask'], /belongs to check/],
    [['check', 'a.csv', '--ask', '--json'], /--json for a program/],
  ])('%j is wrong use', (words, sentence) => {
    expect(() => readArguments(words)).toThrow(sentence);
  });

  test('without a terminal it is wrong use, and nothing is read', async () => {
    const args = readArguments(['check', 'nowhere.csv', '--ask']);
    await expect(
      runCheck(
        args,
        () => {},
        () => null,
      ),
    ).rejects.toThrow(/needs a terminal/);
  });
});
