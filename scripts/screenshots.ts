// npm run screenshots: pictures of the workbench for the README and the site, made by clicking through the sample.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { BROWSER_FLAGS, findBrowser } from './browser/find-browser.ts';
import { buildAll } from './build.ts';
import { createLocalEmulator } from './workbench/local-emulator.ts';
import { startWorkbench } from './workbench/server.ts';
import { openSessionFolder } from './workbench/session-folder.ts';

const PICTURES = path.join(import.meta.dirname, '../site/src/assets/screenshots');
// The same Monday each time, so that a picture changes only when the page does.
const MONDAY = Date.parse('2026-03-09T08:00:00Z');

async function takePictures(page: Page, name: (what: string) => string): Promise<void> {
  const dialog = page.frameLocator('dialog iframe');
  const menu = async (position: number) => {
    await page.getByRole('button', { name: 'Kind Reminder' }).click();
    await page.getByRole('menuitem').nth(position).click();
  };
  const close = () => page.locator('dialog[open] button').first().click();
  const shoot = (what: string) => page.screenshot({ path: name(what), animations: 'disabled' });

  await menu(0);
  await dialog.locator('h1').waitFor();
  await page.waitForTimeout(300);
  await shoot('check');
  await close();
  await menu(1);
  await dialog.locator('input').first().waitFor();
  await dialog.locator('input:not([type=checkbox])').nth(0).fill('Maria Botha');
  await dialog.locator('input:not([type=checkbox])').nth(1).fill('maria@example.com');
  await dialog.locator('form button').first().click();
  await dialog.locator('section button').first().click();
  await dialog.locator('tbody tr').nth(6).waitFor();
  await page.waitForTimeout(300);
  await shoot('send');
  const send = dialog.locator('footer button').last();
  await send.click();
  await dialog.locator('footer button').last().click();
  await page
    .getByRole('list', { name: 'Letters in the outbox' })
    .getByRole('listitem')
    .nth(6)
    .waitFor({ timeout: 30_000 });
  await dialog.locator('h1').waitFor();
  await page.waitForTimeout(500);
  await close();
  await page.getByRole('list', { name: 'Letters in the outbox' }).getByRole('button').nth(4).click();
  await page.waitForTimeout(600);
  await shoot('workbench');
}

fs.mkdirSync(PICTURES, { recursive: true });
const browser = await chromium.launch({ executablePath: await findBrowser(), args: BROWSER_FLAGS });
for (const dark of [false, true]) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kind-reminder-'));
  const workbench = await startWorkbench({
    folder: openSessionFolder(folder),
    bundle: await buildAll(),
    createEmulator: createLocalEmulator,
    now: () => MONDAY,
    user: 'you@example.com',
    locale: 'en_ZA',
    timeZone: 'Africa/Johannesburg',
    longestWait: 0,
    fresh: true,
  });
  const page = await browser.newPage({
    viewport: { width: 1280, height: 800 },
    colorScheme: dark ? 'dark' : 'light',
  });
  await page.goto(workbench.url);
  await takePictures(page, (what) => path.join(PICTURES, `${what}${dark ? '-dark' : ''}.png`));
  await page.close();
  await workbench.close();
  fs.rmSync(folder, { recursive: true, force: true });
}
await browser.close();
console.log(`Pictures: ${path.relative(process.cwd(), PICTURES)}`);
