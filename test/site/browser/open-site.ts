import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { BROWSER_FLAGS, findBrowser } from '../../../scripts/browser/find-browser.ts';
import { serveSite } from '../serve-site.ts';

export interface Visitor {
  page: Page;
  context: BrowserContext;
  /** Goes to an address of the site. */
  visit: (address: string) => Promise<void>;
  /** What the browser complained of, and every address asked for outside the site. */
  complaints: string[];
  close: () => Promise<void>;
}

let browser: Promise<Browser> | null = null;
let server: ReturnType<typeof serveSite> | null = null;

/** A visitor with an empty browser. */
export async function openSite(
  options: { width?: number; dark?: boolean; scripts?: boolean } = {},
): Promise<Visitor> {
  browser ??= findBrowser().then((executablePath) =>
    chromium.launch({ executablePath, args: BROWSER_FLAGS }),
  );
  server ??= serveSite();
  const { url } = await server;
  const context = await (await browser).newContext({
    viewport: { width: options.width ?? 1280, height: 900 },
    colorScheme: options.dark ? 'dark' : 'light',
    javaScriptEnabled: options.scripts ?? true,
    permissions: ['clipboard-read', 'clipboard-write'],
    acceptDownloads: true,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    const address = request.url();
    if (!address.startsWith(url) && !/^(?:data|blob):/.test(address)) complaints.push(`asked ${address}`);
  });
  return {
    page,
    context,
    complaints,
    visit: async (address) => {
      await page.goto(url + address);
    },
    close: () => context.close(),
  };
}

export async function closeSite(): Promise<void> {
  await (await browser)?.close();
  (await server)?.close();
  browser = null;
  server = null;
}
