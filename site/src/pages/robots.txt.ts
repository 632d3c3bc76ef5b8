import type { APIRoute } from 'astro';
import { fileHref } from '../paths.ts';

export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\nSitemap: ${new URL(fileHref('sitemap-index.xml'), site).href}\n`);
