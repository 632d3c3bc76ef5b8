import AxeBuilder from '@axe-core/playwright';
import { afterAll, describe, expect, it } from 'vitest';
import { composeMessages } from '#core/letters/compose-messages.ts';
import { loadFormats } from '../../scripts/library/load-formats.ts';
import { loadLibrary } from '../../scripts/library/load-library.ts';
import { loadPolicy } from '../../scripts/library/load-policy.ts';
import { SAMPLE_DAY, sampleCases } from '../../scripts/library/sample-entries.ts';
import { closeBrowser, openBrowser } from './open-workbench.ts';

afterAll(closeBrowser);

const library = loadLibrary().packs;
const formats = loadFormats();
const policy = loadPolicy();
const SHOWN = [
  'one invoice',
  '21 invoices',
  'part-paid',
  'nothing optional',
  'everything optional',
  'long names',
];

function write(language: string, name: string): string {
  const { entry, settings } = sampleCases('overdue-firm', 21).find((sample) => sample.name === name)!;
  const options = { library, formats, locale: null, settings, asOf: SAMPLE_DAY, policy };
  const { messages } = composeMessages([{ ...entry, language }], {
    ...options,
    answerSubject: (answer, numbers) => `${answer} ${numbers}`,
  });
  return messages[0]!.html;
}

describe.each(library.map(({ language }) => language.tag))('the mails of %s', (language) => {
  it.each([360, 640])(
    'fit a screen of %i px, and no number, amount or date is broken',
    async (width) => {
      const context = await (await openBrowser()).newContext({ viewport: { width, height: 800 } });
      const page = await context.newPage();
      for (const name of SHOWN) {
        await page.setContent(write(language, name));
        expect([name, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([name, width]);
        const broken = await page.evaluate<string[]>(
          `[...document.querySelectorAll('.facts bdi')].filter((one) => /\\d/.test(one.textContent) && one.textContent.length <= 20 && one.getBoundingClientRect().height > 1.9 * parseFloat(getComputedStyle(one).fontSize)).map((one) => one.textContent)`,
        );
        expect(broken).toEqual([]);
      }
      await context.close();
    },
    60_000,
  );

  it.each(['light', 'dark'] as const)(
    'can be read by everybody (%s)',
    async (colorScheme) => {
      const context = await (await openBrowser()).newContext({ colorScheme });
      const page = await context.newPage();
      await page.setContent(write(language, 'everything optional'));
      const { violations } = await new AxeBuilder({ page }).analyze();
      // A mail is no page of a site: it has no landmarks and no first heading.
      const found = violations.filter(
        ({ id }) => !['region', 'landmark-one-main', 'page-has-heading-one'].includes(id),
      );
      expect(found.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
      await context.close();
    },
    60_000,
  );
});
