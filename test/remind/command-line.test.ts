import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import PostalMime from 'postal-mime';
import { afterAll, describe, expect, test } from 'vitest';

const root = path.join(import.meta.dirname, '../..');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kind-reminder-'));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

/** Runs the command as a script would: no terminal, its own process. */
function remind(...args: string[]) {
  const run = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', path.join(root, 'scripts/remind.ts'), ...args],
    { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
  );
  return { code: run.status, out: run.stdout, err: run.stderr };
}

function write(name: string, content: string | Uint8Array): string {
  fs.writeFileSync(path.join(folder, name), content);
  return name;
}

const BOOK = [
  'Invoice,Customer,Email,Currency,Amount,Paid,Invoice date,Due date,Status',
  'A-1,Harbour Bakery,bakery@example.com,ZAR,1280.00,,2026-02-01,2026-03-03,open',
  'A-2,Willow Clinic,clinic@example.com,ZAR,4500.00,500.00,2026-01-29,2026-03-01,open',
  'A-3,Old Mill Museum,museum@example.com,ZAR,900.00,900.00,2026-01-29,2026-03-01,paid',
  'A-4,Corner Café,not an address,ZAR,700.00,,2026-01-29,2026-03-01,open',
  ',,Total,,7380.00,,,,',
].join('\n');

describe('check', { timeout: 60_000 }, () => {
  test('prints one JSON object and nothing else', () => {
    const { code, out } = remind(
      'check',
      write('book.csv', BOOK),
      '--as-of',
      '2026-03-09',
      '--locale',
      'en-ZA',
      '--json',
    );
    const result = JSON.parse(out);
    expect(code).toBe(0);
    expect(Object.keys(result)).toEqual([
      'asOf',
      'sheet',
      'headerRow',
      'columns',
      'issues',
      'invoices',
      'questions',
      'plan',
      'counts',
      'totals',
    ]);
    expect(result.asOf).toBe('2026-03-09');
    expect(result.headerRow).toBe(1);
    expect(result.columns).toMatchObject({ number: 'Invoice', total: 'Amount', dueDate: 'Due date' });
    expect(result.invoices.map((one: { row: number; state: string }) => [one.row, one.state])).toEqual([
      [2, 'overdue'],
      [3, 'overdue'],
      [4, 'paid'],
      [5, 'overdue'],
      [6, 'not-an-invoice'],
    ]);
    expect(result.invoices[1]).toMatchObject({
      number: 'A-2',
      customer: 'Willow Clinic',
      emails: ['clinic@example.com'],
      currency: 'ZAR',
      total: '4500.00',
      paid: '500.00',
      balanceDue: '4000.00',
      dueDate: '2026-03-01',
      daysPastDue: 8,
      hold: null,
      bucket: '1-30',
    });
    const byCustomer = new Map(result.plan.map((one: { customer: string }) => [one.customer, one]));
    expect(byCustomer.get('Willow Clinic')).toMatchObject({
      decision: 'send',
      stage: 'overdue-ask',
      language: 'en',
      invoices: ['A-2'],
    });
    expect(byCustomer.get('Corner Café')).toMatchObject({
      decision: 'skip',
      reason: 'no-email',
      until: null,
      group: 'needs-you',
      proposed: false,
    });
    expect(Object.keys(result.plan[0])).toEqual([
      ...['customer', 'rows', 'emails', 'currency', 'invoices', 'decision', 'stage', 'tone', 'language'],
      ...['reason', 'until', 'proposed', 'group'],
    ]);
    expect(result.questions).toEqual([]);
    expect(result.counts).toEqual({
      ready: { invoices: 2, customers: 2 },
      'needs-tick': { invoices: 0, customers: 0 },
      'needs-you': { invoices: 1, customers: 1 },
      waiting: { invoices: 0, customers: 0 },
      'on-hold': { invoices: 0, customers: 0 },
      done: { invoices: 1, customers: 1 },
    });
    expect(result.totals).toEqual([{ currency: 'ZAR', open: '5980.00', overdue: '5980.00' }]);
    expect(result.issues).toContainEqual(
      expect.objectContaining({ code: 'email-invalid', row: 5, column: 'Email', found: 'not an address' }),
    );
    for (const issue of result.issues) expect(issue.message).not.toMatch(/[{}]/);
  });

  const ASKING = [
    'Invoice,Customer,Email,Amount,Due date,Status,Zorbs,Blorps',
    'Q-1,Harbour Bakery,bakery@example.com,1280.00,2026-03-03,quuxed,100.00,10.00',
    'Q-2,Willow Clinic,clinic@example.com,4500.00,2026-03-03,open,250.00,20.00',
    'Q-3,Old Mill Museum,museum@example.com,900.00,2025-11-03,open,,',
  ].join('\n');
  const asking = (...more: string[]) => {
    const { code, out } = remind(
      ...['check', write('asking.csv', ASKING), '--as-of', '2026-03-09', '--locale', 'en-ZA', '--json'],
      ...more,
    );
    return { code, result: JSON.parse(out) };
  };
  /** Answers to all that this sheet asks. */
  const SAID = {
    currency: 'ZAR',
    answers: {
      'word|asking|quuxed': 'open',
      'columns|asking|zorbs': 'information',
      'columns|asking|blorps': 'information',
    },
  };

  test('what must be asked stands in the JSON, with the rows that hang on it', () => {
    const { code, result } = asking();
    expect(code).toBe(0);
    const byKind = new Map<string, Record<string, unknown>>(
      result.questions.map((one: { kind: string }) => [one.kind, one]),
    );
    expect([...byKind.keys()].sort()).toEqual(['columns', 'currency', 'word']);
    const keys = ['id', 'kind', 'about', 'found', 'rows', 'suggestion', 'options'];
    expect(Object.keys(byKind.get('word')!)).toEqual(keys);
    expect(byKind.get('word')).toMatchObject({
      id: 'word|asking|quuxed',
      about: 'quuxed',
      rows: [2],
      options: ['paid', 'open', 'hold', 'not-ours'],
    });
    expect(byKind.get('currency')).toMatchObject({
      id: 'currency',
      about: null,
      suggestion: 'ZAR',
      options: ['ZAR', 'EUR', 'USD', 'GBP'],
    });
    expect(Object.keys(byKind.get('columns')!)).toEqual([...keys, 'parts']);
    expect(byKind.get('columns')!.parts).toEqual([
      expect.objectContaining({ id: 'columns|asking|zorbs', rows: [2, 3], found: ['100', '250'] }),
      expect.objectContaining({ id: 'columns|asking|blorps', rows: [2, 3] }),
    ]);
    expect(result.plan.map((one: { group: string }) => one.group)).toEqual([
      'needs-you',
      'needs-you',
      'needs-you',
    ]);
    expect(result.counts['needs-you']).toEqual({ invoices: 3, customers: 3 });
  });

  test('answers in the settings file are applied; a letter that needs a tick is proposed', () => {
    const { result } = asking('--settings', write('said.json', JSON.stringify(SAID)));
    expect(result.questions).toEqual([]);
    expect(result.issues).toEqual([]);
    const told = result.plan.map((one: Record<string, unknown>) => [
      one.customer,
      one.decision,
      one.proposed,
      one.group,
    ]);
    expect(told.sort()).toEqual([
      ['Harbour Bakery', 'send', false, 'ready'],
      ['Old Mill Museum', 'send', true, 'needs-tick'],
      ['Willow Clinic', 'send', false, 'ready'],
    ]);
  });

  test.each([
    ['an id that is none', { 'colour of the sky': 'blue' }, 'answer-unknown', 'colour of the sky'],
    ['an answer that is no text', { 'word|asking|quuxed': 5 }, 'answer-unknown', 'word|asking|quuxed'],
    ['an answer that is not possible', { 'word|asking|quuxed': 'gone' }, 'answer-gone', 'quuxed'],
  ])('%s is an issue, and the question is asked', (_what, wrong, code, found) => {
    const said = { ...SAID, answers: { ...SAID.answers, 'word|asking|quuxed': undefined, ...wrong } };
    const answered = asking('--settings', write('wrong.json', JSON.stringify(said)));
    expect(answered.code).toBe(0);
    expect(answered.result.issues).toEqual([expect.objectContaining({ code, found, severity: 'warning' })]);
    expect(answered.result.questions.map((one: { kind: string }) => one.kind)).toEqual(['word']);
  });

  test('as text, questions come first, and every group is counted in invoices and customers', () => {
    const { out, code } = remind('check', write('asking.csv', ASKING), '--as-of', '2026-03-09');
    expect(code).toBe(0);
    expect(out).toContain('3 questions about this sheet. Answer with check --ask, or in the settings file');
    expect(out).toContain('"word|asking|quuxed": paid (Paid) · open (Still to be paid)');
    expect(out.indexOf('3 questions')).toBeLessThan(out.indexOf('Needs you: 3 invoices of 3 customers'));
    expect(out).toMatch(/Harbour Bakery \(Q-1\): Waits for your answer: .*“quuxed”/);
    expect(out).not.toMatch(/[\u2066-\u2069]/);
  });

  test('--ask without a terminal is refused', () => {
    const { code, err } = remind('check', write('asking.csv', ASKING), '--ask');
    expect(code).toBe(2);
    expect(err).toContain('--ask needs a terminal');
  });

  test('a date that can be two days is refused, until the locale settles it', () => {
    const file = write(
      'dates.csv',
      'Invoice,Customer,Email,Amount,Due\n1,Anna,anna@example.com,€10.00,03/04/2026\n',
    );
    const ask = (...more: string[]) => remind('check', file, '--as-of', '2026-05-01', '--json', ...more);
    const unsettled = ask();
    expect(unsettled.code).toBe(1);
    expect(JSON.parse(unsettled.out).invoices[0]).toMatchObject({ state: 'unreadable', dueDate: null });
    expect(JSON.parse(ask('--locale', 'en-GB').out).invoices[0]).toMatchObject({ dueDate: '2026-04-03' });
    expect(JSON.parse(ask('--locale', 'en-US').out).invoices[0]).toMatchObject({ dueDate: '2026-03-04' });
  });

  test.each<[string, () => string, RegExp]>([
    [
      'a text that is no table',
      () => write('letter.csv', 'Dear Anna,\nthank you for the nice evening.\n'),
      /no invoice table/i,
    ],
    ['an empty file', () => write('empty.xlsx', ''), /empty/i],
    [
      'a picture',
      () => write('picture.xlsx', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0])),
      /not a spreadsheet/i,
    ],
    ['a PDF', () => write('bill.pdf', '%PDF-1.7\n...'), /not a spreadsheet/i],
    ['a damaged workbook', () => write('broken.xlsx', 'PK\u0003\u0004 and then nothing'), /damaged/i],
    [
      'a workbook with a password',
      () =>
        write(
          'secret.xlsx',
          Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from('EncryptedPackage', 'utf16le')]),
        ),
      /password/i,
    ],
  ])('%s gets one clear sentence, no stack trace', (_what, make, sentence) => {
    const { code, out, err } = remind('check', make(), '--as-of', '2026-03-09');
    expect(code).toBe(1);
    expect(out + err).toMatch(sentence);
    expect(out + err).not.toMatch(/\n\s+at /);
  });

  test.each<[string[], RegExp]>([
    [[], /check or send|Use:/],
    [['burn', 'x.xlsx'], /neither check nor send/],
    [['check'], /which file/],
    [['check', 'nowhere.xlsx'], /no file/],
    [['check', 'a.csv', '--as-of', '2026-02-30'], /--as-of/],
    [['check', 'a.csv', '--time-zone', 'Mars/Olympus'], /--time-zone/],
    [['check', 'a.csv', '--outbox', 'x'], /belongs to send/],
    [['send', 'a.csv', '--json'], /belongs to check/],
    [['send', 'a.csv', '--ask'], /belongs to check/],
    [['check', 'a.csv', '--ask', '--json'], /for a program/],
    [['check', 'a.csv', '--colour'], /colour/],
  ])('wrong use %j: exit code 2, and how it is used', (args, sentence) => {
    const { code, err, out } = remind(...args);
    expect(code).toBe(2);
    expect(err + out).toMatch(sentence);
    expect(err + out).toContain('npm run --silent remind');
  });
});

describe('send', { timeout: 60_000 }, () => {
  const settings = JSON.stringify({
    senderName: 'Maria Botha',
    replyTo: 'maria@example.com',
    howToPay: 'Bank: 12 345 678',
  });

  test('without --yes and without a terminal nothing is written', () => {
    const { code, out } = remind(
      'send',
      write('ask.csv', BOOK),
      '--as-of',
      '2026-03-09',
      '--outbox',
      'ask-outbox',
      '--out',
      'ask.xlsx',
    );
    expect(code).toBe(1);
    expect(out).toContain('Nothing was written');
    expect(fs.existsSync(path.join(folder, 'ask.xlsx'))).toBe(false);
    expect(fs.existsSync(path.join(folder, 'ask-outbox'))).toBe(false);
  });

  test('writes letters and a workbook that remembers: the second run sends nothing', async () => {
    write('shop.settings.json', settings);
    const file = write('shop.csv', BOOK);
    const before = fs.readFileSync(path.join(folder, file), 'utf8');
    const first = remind(
      'send',
      file,
      '--as-of',
      '2026-03-09',
      '--locale',
      'en-ZA',
      '--outbox',
      'letters',
      '--out',
      'shop-2.xlsx',
      '--yes',
    );
    expect(first.code).toBe(0);
    expect(first.out).toContain('2 letters written');
    expect(fs.readFileSync(path.join(folder, file), 'utf8')).toBe(before);
    const letters = fs.readdirSync(path.join(folder, 'letters')).filter((name) => name.endsWith('.eml'));
    expect(letters).toHaveLength(2);
    const mails = await Promise.all(
      letters.map((name) => PostalMime.parse(fs.readFileSync(path.join(folder, 'letters', name)))),
    );
    const clinic = mails.find((mail) => mail.to?.[0]?.address === 'clinic@example.com');
    expect(clinic?.from?.name).toBe('Maria Botha');
    expect(clinic?.replyTo?.[0]?.address).toBe('maria@example.com');
    expect(clinic?.text?.replace(/\u00a0/g, ' ')).toContain('R 4 000,00');
    expect(clinic?.text).toContain('12 345 678');
    expect(clinic?.text).not.toContain('Bakery');

    fs.copyFileSync(path.join(folder, 'shop.settings.json'), path.join(folder, 'shop-2.settings.json'));
    const again = remind(
      'send',
      'shop-2.xlsx',
      '--as-of',
      '2026-03-09',
      '--locale',
      'en-ZA',
      '--outbox',
      'letters',
      '--out',
      'shop-2.xlsx',
      '--yes',
    );
    expect(again.code).toBe(0);
    expect(again.out).toContain('No letter was due');
    const later = remind(
      'send',
      'shop-2.xlsx',
      '--as-of',
      '2026-03-16',
      '--locale',
      'en-ZA',
      '--outbox',
      'letters',
      '--out',
      'shop-2.xlsx',
      '--yes',
    );
    expect(later.out).toContain('2 letters written');
    expect(fs.readdirSync(path.join(folder, 'letters')).filter((name) => name.endsWith('.eml'))).toHaveLength(
      4,
    );
  });

  test('rows with an open question are left out, and what was assumed of the language is said', async () => {
    const file = write(
      'padaria.csv',
      [
        'Fatura,Cliente,Email,Total,Vencimento,Estado,Zorbs',
        'F-1,Padaria Sol,sol@example.com,€ 100.50,2026-03-03,em aberto,10.00',
        'F-2,Livraria Mar,mar@example.com,€ 200.50,2026-03-03,quuxed,20.00',
      ].join('\n'),
    );
    write('padaria.settings.json', JSON.stringify({ answers: { 'columns|padaria|zorbs': 'information' } }));
    const { code, out } = remind(
      ...['send', file, '--as-of', '2026-03-09', '--locale', 'pt-PT', '--outbox', 'cartas', '--yes'],
    );
    expect(code).toBe(0);
    expect(out).toContain('letters are written in English, because there are none in Portuguese yet');
    expect(out).toContain('Left out until you answer 1 question: 1 invoice of 1 customer.');
    expect(out).toContain('1 letter written');
    const letters = fs.readdirSync(path.join(folder, 'cartas')).filter((name) => name.endsWith('.eml'));
    const mail = await PostalMime.parse(fs.readFileSync(path.join(folder, 'cartas', letters[0]!)));
    expect(mail.to?.[0]?.address).toBe('sol@example.com');
    expect(mail.text).toContain('Hello');
  });

  test('refuses to begin anew from a file whose reminded copy is there already', () => {
    const file = write('twice.csv', BOOK);
    expect(remind('send', file, '--as-of', '2026-03-09', '--yes').code).toBe(0);
    const { code, err } = remind('send', file, '--as-of', '2026-03-09', '--yes');
    expect(code).toBe(1);
    expect(err).toContain('twice-reminded.xlsx is there already');
  });
});

test('npm start makes the sample, runs the main job and, without a terminal, ends', {
  timeout: 60_000,
}, () => {
  const out = execFileSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', path.join(root, 'scripts/start.ts')],
    {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, LC_ALL: 'en_ZA.UTF-8', KIND_REMINDER_OUT: folder },
    },
  );
  expect(out).toMatch(/16 invoices read/);
  expect(out).toMatch(/7 letters written to/);
  expect(
    fs.readdirSync(path.join(folder, 'start/outbox')).filter((name) => name.endsWith('.eml')),
  ).toHaveLength(7);
});
