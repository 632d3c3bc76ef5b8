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

async function faultsOf(address: string): Promise<string[]> {
  const page = pages.find((one) => one.address === address);
  if (!page) return [`${address} is not there`];
  const { results } = await validator.validateString(page.html);
  return results.flatMap(({ messages }) =>
    messages.map(
      ({ ruleId, message, line, column }) => `${address} ${ruleId}: ${message} (${line}:${column})`,
    ),
  );
}

test.each(['en', 'ar', 'zh-hans'])('pages in %s are valid HTML', { timeout: 60_000 }, async (language) => {
  const faults = await Promise.all(SAMPLE.map((part) => faultsOf(`/${language}/${part}`)));
  expect(faults.flat()).toEqual([]);
});

test('every guide and every page about the add-on is valid HTML', { timeout: 60_000 }, async () => {
  const written = pages.filter(({ address }) => /^\/[a-z-]+\/(?:guides|add-on)\/./.test(address));
  expect(written.length).toBeGreaterThan(100);
  const faults = await Promise.all(written.map(({ address }) => faultsOf(address)));
  expect(faults.flat()).toEqual([]);
});
