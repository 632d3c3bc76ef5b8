import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Browser, chromium, type FrameLocator, type Page } from 'playwright-core';
import { BROWSER_FLAGS, findBrowser } from '../../scripts/browser/find-browser.ts';
import { buildAll } from '../../scripts/build.ts';
import { createLocalEmulator } from '../../scripts/workbench/local-emulator.ts';
import { startWorkbench, type Workbench } from '../../scripts/workbench/server.ts';
import { openSessionFolder } from '../../scripts/workbench/session-folder.ts';

/** Monday 9 March 2026, ten in the morning in Johannesburg: the same sheet on every day the tests run. */
const MONDAY = Date.parse('2026-03-09T08:00:00Z');

export interface OpenWorkbench {
  page: Page;
  workbench: Workbench;
  /** The dialog of the add-on that is open. */
  dialog: FrameLocator;
  menu(item: string): Promise<void>;
  /** Opens a sheet of the owner's own; `locale` such as "en_ZA" as its region, for a CSV file has none. */
  openFile(name: string, csv: string, locale?: string): Promise<void>;
  closeDialog(): Promise<void>;
  /** What a cell shows. */
  cell(a1: string): Promise<string>;
  close(): Promise<void>;
}

let browser: Promise<Browser> | null = null;
export function openBrowser(): Promise<Browser> {
  browser ??= findBrowser().then((executablePath) =>
    chromium.launch({ executablePath, args: BROWSER_FLAGS }),
  );
  return browser;
}
export async function closeBrowser(): Promise<void> {
  if (browser) await (await browser).close();
  browser = null;
}

/** A workbench with a fresh sample, and a browser page that looks at it. */
export async function openWorkbench(
  options: { locale?: string; width?: number; height?: number; dark?: boolean; menuName?: string } = {},
): Promise<OpenWorkbench> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kind-reminder-'));
  const workbench = await startWorkbench({
    folder: openSessionFolder(folder),
    bundle: await buildAll(),
    createEmulator: createLocalEmulator,
    now: () => MONDAY,
    user: 'you@example.com',
    locale: options.locale ?? 'en_ZA',
    timeZone: 'Africa/Johannesburg',
    longestWait: 0,
    fresh: true,
  });
  const context = await (await openBrowser()).newContext({
    viewport: { width: options.width ?? 1280, height: options.height ?? 800 },
    colorScheme: options.dark ? 'dark' : 'light',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(workbench.url);
  return {
    page,
    workbench,
    dialog: page.frameLocator('dialog iframe'),
    async menu(item) {
      await page.getByRole('button', { name: 'Kind Reminder' }).click();
      await page.getByRole('menuitem', { name: item, exact: true }).click();
    },
    async openFile(name, csv, locale) {
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: name.concat('.csv'), mimeType: 'text/csv', buffer: Buffer.from(csv) });
      await page.getByRole('button', { name: 'Open the file' }).click();
      await page.getByRole('tab', { name }).waitFor();
      if (!locale) return;
      await page.getByLabel('Locale').selectOption(locale);
      await page.getByText('Locale changed').waitFor();
    },
    async closeDialog() {
      await page.locator('dialog[open]').getByRole('button', { name: 'Close' }).first().click();
      await page
        .locator('dialog[open]')
        .waitFor({ state: 'detached' })
        .catch(() => undefined);
    },
    cell: async (a1) => (await page.locator(`[data-a1="${a1}"]`).innerText()).trim(),
    async close() {
      await context.close();
      await workbench.close();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}
