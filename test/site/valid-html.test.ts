import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { readPages } from './built-site.ts';

/** One page of each kind, in a language of each direction; all of them share their layouts. */
const SAMPLE = [
  '',
  'letters/',
  'letters/overdue-soft/',
  'letters/overdue-soft/email-warm/',
  'letters/overdue-ask/call/',
  'letters/overdue-soft/sms/',
  'guides/',
  'guides/timing-and-cadence/',
  'tools/',
  'tools/try-my-sheet/',
  'tools/tact-check/',
  'tools/calendar/',
  'tools/payment-plan/',
  'add-on/',
  'add-on/permissions/',
  'add-on/changes/',
  'add-on/decisions/',
  'status/',
  'search/',
];
const pages = readPages();

test.each(['en', 'ar', 'zh-hans'])('pages in %s are valid HTML', { timeout: 60_000 }, async (language) => {
  const validator = new HtmlValidate(
    new FileSystemConfigLoader({
      root: true,
      extends: ['html-validate:recommended'],
      rules: {
        // How the HTML is written, not whether it is right; forms are sent by scripts, or by their one button.
        'void-style': 'off',
        'no-trailing-whitespace': 'off',
        'wcag/h32': 'off',
        'long-title': 'off',
        'no-implicit-button-type': 'off',
        'prefer-native-element': 'off',
        'no-inline-style': 'error',
        // Headings in Arabic and Chinese make ids in Arabic and Chinese, which HTML allows.
        'valid-id': ['error', { relaxed: true }],
      },
    }),
  );
  const faults: string[] = [];
  for (const part of SAMPLE) {
    const page = pages.find(({ address }) => address === `/${language}/${part}`);
    if (!page) {
      faults.push(`/${language}/${part} is not there`);
      continue;
    }
    const report = await validator.validateString(page.html);
    for (const { messages } of report.results)
      for (const { ruleId, message, line, column } of messages)
        faults.push(`${page.address} ${ruleId}: ${message} (${line}:${column})`);
  }
  expect(faults).toEqual([]);
});
