import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { DEFAULT_SETTINGS } from '#core/settings/default-settings.ts';
import { missingSettings } from '#core/settings/missing-settings.ts';
import { readSettings } from '#core/settings/read-settings.ts';
import type { Settings } from '#core/settings/settings.ts';

const FULL: Settings = {
  senderName: 'Maria Petrova',
  businessName: 'Harbour Books',
  replyTo: 'maria@example.com',
  howToPay: 'IBAN DE00 0000\nReference: invoice number',
  payLink: 'https://pay.example.com/harbour?x=1#form',
  language: 'zh-Hans',
  tone: 'warm',
  currency: 'ZAR',
  balancesCheckedOn: '2026-03-18',
  minimumBalance: 12.5,
  ladder: 'public-sector',
  sendingDays: [1, 2, 7],
  nextStep: 'We will call you on Monday.',
  phone: '+27 (21) 555-0100',
  senderRole: 'Accounts',
  helpContact: 'Thabo, 021 555 0101',
  offers: ['more-time', 'instalments'],
  sector: 'freight',
  texts: { ru: { howToPay: 'Банк, счёт 1', nextStep: '', senderRole: 'Бухгалтерия' } },
  answerLinks: false,
  answerLinksFormal: true,
};

describe('settings', () => {
  it('come back as they were saved', () => {
    expect(readSettings(JSON.parse(JSON.stringify(FULL)))).toEqual({ settings: FULL, issues: [] });
    expect(readSettings(DEFAULT_SETTINGS)).toEqual({ settings: DEFAULT_SETTINGS, issues: [] });
  });

  it.each([undefined, null, {}])('that are not there are the defaults (%j)', (raw) => {
    expect(readSettings(raw)).toEqual({ settings: DEFAULT_SETTINGS, issues: [] });
  });

  it.each(['text', 7, [1], true])('that are no map are said (%j)', (raw) => {
    expect(readSettings(raw)).toMatchObject({
      settings: DEFAULT_SETTINGS,
      issues: [{ code: 'settings-unreadable' }],
    });
  });

  it.each<[keyof Settings, unknown, string]>([
    ['senderName', 7, 'setting-not-text'],
    ['senderName', 'M'.repeat(81), 'setting-too-long'],
    ['howToPay', 'x'.repeat(1501), 'setting-too-long'],
    ['replyTo', 'maria', 'setting-reply-to-invalid'],
    ['replyTo', 'maria@example.com, ann@example.com', 'setting-reply-to-invalid'],
    ['replyTo', 'maria@example.com\r\nBcc: all@example.com', 'setting-reply-to-invalid'],
    ['payLink', 'http://pay.example.com', 'setting-pay-link-invalid'],
    ['payLink', 'https://', 'setting-pay-link-invalid'],
    ['payLink', 'https://localhost/pay', 'setting-pay-link-invalid'],
    ['payLink', 'https://bank.example@evil.example/', 'setting-pay-link-invalid'],
    ['payLink', 'https://pay.example.com/a b', 'setting-pay-link-invalid'],
    ['payLink', 'https://pay.example.com/"onclick=', 'setting-pay-link-invalid'],
    ['payLink', 'javascript:alert(1)//https://x.example', 'setting-pay-link-invalid'],
    ['language', 'Russian', 'setting-language-invalid'],
    ['tone', 'angry', 'setting-tone-invalid'],
    ['currency', 'EURO', 'setting-currency-unknown'],
    ['currency', 'XXX', 'setting-currency-unknown'],
    ['balancesCheckedOn', '18.03.2026', 'setting-day-invalid'],
    ['balancesCheckedOn', '2026-02-30', 'setting-day-invalid'],
    ['minimumBalance', -1, 'setting-minimum-invalid'],
    ['minimumBalance', 'ten', 'setting-minimum-invalid'],
    ['minimumBalance', Number.NaN, 'setting-minimum-invalid'],
    ['ladder', 'Not A Ladder', 'setting-ladder-unknown'],
    ['sendingDays', [], 'setting-days-invalid'],
    ['sendingDays', [0, 1], 'setting-days-invalid'],
    ['sendingDays', '1,2', 'setting-days-invalid'],
  ])('%s cannot be %j: %s', (name, value, code) => {
    const { settings, issues } = readSettings({ ...FULL, [name]: value });
    expect(issues).toMatchObject([{ code, severity: 'error', column: name, row: null }]);
    expect(settings).toEqual({ ...FULL, [name]: DEFAULT_SETTINGS[name] });
  });

  it('say everything that is wrong at once, and keep what is right', () => {
    const { settings, issues } = readSettings({
      senderName: 'Maria',
      replyTo: '?',
      tone: 'angry',
      sender: 'x',
    });
    expect(settings.senderName).toBe('Maria');
    expect(issues.map((issue) => issue.code)).toEqual([
      'setting-reply-to-invalid',
      'setting-tone-invalid',
      'setting-unknown',
    ]);
  });

  it('do not take names that every object has for settings', () => {
    const { issues } = readSettings(JSON.parse('{"constructor": 1, "__proto__": {"senderName": "x"}}'));
    expect(issues.map((issue) => issue.code)).toEqual(['setting-unknown', 'setting-unknown']);
  });

  it('refuse a ladder that the policy does not have, where the ladders are known', () => {
    const known = { ladders: ['gentle'] };
    expect(readSettings({ ladder: 'gentle' }, known).issues).toEqual([]);
    expect(readSettings({ ladder: 'brisk' }, known)).toMatchObject({
      settings: { ladder: null },
      issues: [{ code: 'setting-ladder-unknown', found: 'brisk' }],
    });
  });

  it.each([
    ['senderName', ' Maria\r\nBcc: all@example.com\u0000 ', 'Maria Bcc: all@example.com'],
    ['senderName', '\u202Eevil\u202C Maria', 'evil Maria'],
    ['nextStep', 'One line,\u2028then another', 'One line, then another'],
    ['howToPay', 'IBAN  1\r\nBIC\t2  \r\n\r\n\r\nThanks', 'IBAN  1\nBIC 2\n\nThanks'],
    ['senderName', 'می\u200Cخواهم', 'می\u200Cخواهم'], // Persian needs its invisible joiner
  ])('%s loses control characters and overrides: %j', (name, value, expected) => {
    expect(readSettings({ [name]: value }).settings[name as keyof Settings]).toBe(expected);
  });

  it('fit into one property of Apps Script (9 KB) even when all are at their longest, in Chinese', () => {
    const longest = {
      ...FULL,
      senderName: '名'.repeat(80),
      businessName: '名'.repeat(120),
      replyTo: `${'a'.repeat(64)}@${'b'.repeat(60)}.${'c'.repeat(60)}.example`,
      howToPay: '付'.repeat(1500),
      payLink: `https://pay.example.com/${'x'.repeat(476)}`,
      nextStep: '步'.repeat(300),
      senderRole: '员'.repeat(80),
      helpContact: '员'.repeat(160),
      phone: '1'.repeat(40),
      // Further languages stand in properties of their own.
      texts: {},
    };
    const { settings, issues } = readSettings(longest);
    expect(issues).toEqual([]);
    expect(Buffer.byteLength(JSON.stringify(settings), 'utf8')).toBeLessThan(9 * 1024);
  });
});

describe('what letters still need', () => {
  it.each<[Partial<Settings>, string[]]>([
    [{}, []],
    [{ senderName: '' }, ['setting-sender-missing']],
    [{ replyTo: '' }, ['setting-reply-to-missing']],
    [{ howToPay: '' }, []], // the link is enough
    [{ howToPay: '', payLink: '' }, ['setting-how-to-pay-missing']],
    [DEFAULT_SETTINGS, ['setting-sender-missing', 'setting-reply-to-missing', 'setting-how-to-pay-missing']],
  ])('%j: %j', (change, codes) => {
    const issues = missingSettings({ ...FULL, ...change });
    expect(issues.map((issue) => issue.code)).toEqual(codes);
  });

  it('without a way to pay can go, without a sender or an address for answers cannot', () => {
    expect(missingSettings(DEFAULT_SETTINGS).map((issue) => issue.severity)).toEqual([
      'error',
      'error',
      'warning',
    ]);
  });
});

describe('the words for what is wrong', () => {
  it('exist for every code that the settings can say, and for no other', () => {
    const folder = 'appsscript/core/settings/';
    const codes = new Set<string>();
    for (const name of fs.readdirSync(folder))
      for (const [, code] of fs.readFileSync(folder + name, 'utf8').matchAll(/'(settings?-[a-z-]+)'/g))
        codes.add(code!);
    const words = parse(fs.readFileSync('appsscript/locale/en/reasons.yml', 'utf8')).issues;
    expect(Object.keys(words).sort()).toEqual([...codes].sort());
  });
});
