import type { APIRoute } from 'astro';
import { escapeHtml } from '#core/letters/escape-html.ts';
import { CHANGES } from '../changes.ts';
import { href } from '../paths.ts';

/** What changed, as RSS 2.0. */
export const GET: APIRoute = ({ site }) => {
  const page = new URL(href('en', 'add-on', 'changes'), site).href;
  const items = CHANGES.map(({ date, title, text }) =>
    [
      '<item>',
      `<title>${escapeHtml(title)}</title>`,
      `<link>${page}</link>`,
      `<guid isPermaLink="false">kind-reminder-${date}-${escapeHtml(title)}</guid>`,
      `<pubDate>${new Date(date).toUTCString()}</pubDate>`,
      `<description>${escapeHtml(text)}</description>`,
      '</item>',
    ].join(''),
  );
  const head = `<title>Kind Reminder: changes</title><link>${page}</link><description>What changed in the letters.</description><language>en</language>`;
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel>${head}${items.join('')}</channel></rss>\n`,
  );
};
