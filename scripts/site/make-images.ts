// Draws the pictures that other sites show beside a link to ours: site/public/og/<language>/<page>.png. Run by hand when titles
// change, and commit the result; a browser is used because it shapes Arabic and Chinese right. Words after the command are
// languages: node scripts/run.mjs scripts/site/make-images.ts en ar
import fs from 'node:fs';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import sharp from 'sharp';
import { escapeHtml } from '#core/letters/escape-html.ts';
import { BROWSER_FLAGS, findBrowser } from '../browser/find-browser.ts';
import { type LinkPicture, listPictures, PICTURE_LANGUAGES } from './link-pictures.ts';

const SITE = path.join(import.meta.dirname, '../../site');
const SIZE = { width: 1200, height: 630 };
/** A picture is text on a plain ground: sixteen shades are enough, and make it a third as heavy. */
const COLOURS = 16;
const HEAVIEST = 25 * 1024;

const mark = fs.readFileSync(path.join(SITE, 'public/mark.svg'), 'utf8');
const tokens = fs.readFileSync(path.join(SITE, 'src/style/tokens.css'), 'utf8');
const style = `${tokens}
  body { margin: 0; width: 1200px; height: 630px; box-sizing: border-box; padding: 72px 80px 64px; background: var(--paper);
    color: var(--ink); font-family: var(--font); display: flex; flex-direction: column; border-block-end: 24px solid var(--accent); }
  svg { width: 80px; height: 80px; }
  header { display: flex; gap: 28px; align-items: center; font-size: 38px; font-weight: 700; }
  header span { margin-inline-start: auto; font-weight: 400; color: var(--muted); }
  h1 { font-size: 76px; line-height: 1.25; margin: auto 0; text-wrap: balance; }
  h1.long { font-size: 62px; }
  p { font-size: 36px; color: var(--muted); margin: 0; }`;

const wanted = process.argv.slice(2);
const browser = await chromium.launch({ executablePath: await findBrowser(), args: BROWSER_FLAGS });
for (const language of PICTURE_LANGUAGES.filter(({ tag }) => wanted.length === 0 || wanted.includes(tag))) {
  const folder = path.join(SITE, 'public/og', language.tag.toLowerCase());
  fs.rmSync(folder, { recursive: true, force: true });
  const pictures = listPictures(language);
  for (const picture of pictures) await draw(browser, language, picture, path.join(folder, picture.file));
  console.log(`${language.tag}: ${pictures.length} pictures`);
}
await browser.close();

async function draw(
  from: Browser,
  { tag, direction }: { tag: string; direction: string },
  { title, above, below }: LinkPicture,
  file: string,
): Promise<void> {
  const page = await from.newPage({ viewport: SIZE, colorScheme: 'light' });
  await page.setContent(
    `<!doctype html><html lang="${tag}" dir="${direction}"><style>${style}</style><body lang="${tag}"><header>${mark}<bdi>Kind Reminder</bdi><span>${escapeHtml(above)}</span></header><h1 class="${title.length > 44 ? 'long' : ''}">${escapeHtml(title)}</h1><p>${escapeHtml(below)}</p>`,
  );
  const image = await sharp(await page.screenshot())
    .png({ palette: true, colours: COLOURS, dither: 0, effort: 10, compressionLevel: 9 })
    .toBuffer();
  await page.close();
  if (image.length > HEAVIEST)
    throw new Error(`${file} weighs ${image.length} bytes; make its text shorter.`);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, image);
}
