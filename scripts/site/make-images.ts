// Draws the pictures that other sites show beside a link to ours, one a language: site/public/og/<language>.png. Run by hand when the
// words change, and commit the result; a browser is used because it shapes Arabic and Chinese right.
import fs from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { parse } from 'yaml';
import { BROWSER_FLAGS, findBrowser } from '../browser/find-browser.ts';

const SITE = path.join(import.meta.dirname, '../../site');

interface Words {
  language: { tag: string; direction: string };
  common: { tagline: string };
  home: { title: string };
}

const mark = fs.readFileSync(path.join(SITE, 'public/mark.svg'), 'utf8');
const tokens = fs.readFileSync(path.join(SITE, 'src/style/tokens.css'), 'utf8');
const style = `${tokens}
  body { margin: 0; width: 1200px; height: 630px; box-sizing: border-box; padding: 80px; background: var(--paper); color: var(--ink);
    font-family: var(--font); display: flex; flex-direction: column; border-block-end: 24px solid var(--accent); }
  svg { width: 88px; height: 88px; }
  header { display: flex; gap: 28px; align-items: center; font-size: 40px; font-weight: 700; }
  h1 { font-size: 76px; line-height: 1.25; margin: auto 0 24px; text-wrap: balance; }
  p { font-size: 36px; color: var(--muted); margin: 0; }`;

const browser = await chromium.launch({ executablePath: await findBrowser(), args: BROWSER_FLAGS });
fs.mkdirSync(path.join(SITE, 'public/og'), { recursive: true });
for (const name of fs.readdirSync(path.join(SITE, 'src/words')).filter((file) => file.endsWith('.yml'))) {
  const words = parse(fs.readFileSync(path.join(SITE, 'src/words', name), 'utf8')) as Words;
  const { tag, direction } = words.language;
  const page = await browser.newPage({ viewport: { width: 1200, height: 630 }, colorScheme: 'light' });
  await page.setContent(
    `<!doctype html><html lang="${tag}" dir="${direction}"><style>${style}</style><body lang="${tag}"><header>${mark}<bdi>Kind Reminder</bdi></header><h1>${words.home.title}</h1><p>${words.common.tagline}</p>`,
  );
  await page.screenshot({ path: path.join(SITE, `public/og/${tag.toLowerCase()}.png`) });
  await page.close();
}
await browser.close();
console.log('The pictures stand in site/public/og.');
