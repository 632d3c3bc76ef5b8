import AxeBuilder from '@axe-core/playwright';
import { afterAll, expect, test } from 'vitest';
import { closeSite, openSite } from './open-site.ts';

afterAll(closeSite);

const KINDS = [
  '',
  'letters/',
  'letters/overdue-soft/',
  'letters/overdue-soft/email-warm/',
  'letters/overdue-ask/call/',
  'guides/',
  'guides/timing-and-cadence/',
  'tools/try-my-sheet/',
  'tools/tact-check/',
  'tools/calendar/',
  'tools/payment-plan/',
  'add-on/',
  'add-on/install/',
  'add-on/permissions/',
  'add-on/decisions/',
  'status/',
  'search/',
];
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

test.each([
  { language: 'en', dark: false, width: 1280 },
  { language: 'en', dark: true, width: 360 },
  { language: 'ar', dark: false, width: 360 },
  { language: 'ar', dark: true, width: 1280 },
])(
  'every kind of page, $language, dark $dark, $width wide',
  { timeout: 180_000 },
  async ({ language, dark, width }) => {
    const visitor = await openSite({ dark, width });
    const faults: string[] = [];
    for (const kind of KINDS) {
      await visitor.visit(`/${language}/${kind}`);
      const { violations } = await new AxeBuilder({ page: visitor.page }).withTags(TAGS).analyze();
      faults.push(
        ...violations.flatMap(({ id, nodes }) =>
          nodes.map(({ target }) => `${kind} ${id}: ${target.join(' ')}`),
        ),
      );
      const overflow = await visitor.page.evaluate<number>(
        'document.documentElement.scrollWidth - innerWidth',
      );
      if (overflow > 0) faults.push(`${kind}: ${overflow} px too wide`);
    }
    expect(faults).toEqual([]);
    expect(visitor.complaints).toEqual([]);
    await visitor.close();
  },
);

test('the tools with their results, in both directions', { timeout: 120_000 }, async () => {
  const faults: string[] = [];
  for (const language of ['en', 'ar']) {
    const visitor = await openSite({ width: 800 });
    const { page } = visitor;
    const look = async (name: string) => {
      const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
      faults.push(
        ...violations.flatMap(({ id, nodes }) =>
          nodes.map(({ target }) => `${language} ${name} ${id}: ${target.join(' ')}`),
        ),
      );
    };
    await visitor.visit(`/${language}/tools/try-my-sheet/`);
    await page.click('[data-do="sample"]');
    await page.waitForSelector('[data-result] table');
    await page.locator('[data-result] td summary').first().click();
    await look('sheet');
    await visitor.visit(`/${language}/tools/tact-check/`);
    await page.click('[data-do="example"]');
    await page.waitForSelector('[data-result] h2');
    await look('tact');
    await visitor.visit(`/${language}/tools/calendar/`);
    await page.fill('#due', '2026-12-04');
    await page.click('button.main');
    await page.waitForSelector('[data-result] table');
    await look('calendar');
    await visitor.close();
  }
  expect(faults).toEqual([]);
});
