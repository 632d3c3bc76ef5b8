// The site's build settings. Its address and folder are the builder's to say: SITE_URL=https://example.org BASE_PATH=/kind-reminder
import { createRequire } from 'node:module';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';

const ownPackage = createRequire(createRequire(import.meta.url).resolve('astro/package.json')).resolve;

export default defineConfig({
  site: process.env.SITE_URL || 'https://kind-reminder.example',
  base: process.env.BASE_PATH || '/',
  trailingSlash: 'always',
  outDir: '../dist/site',
  // 'jsx' would drop the space between two links on two lines.
  compressHTML: true,
  markdown: { syntaxHighlight: false },
  build: { inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  integrations: [mdx(), sitemap({ filter: (page) => !/\/(404|search)\//.test(page) })],
  vite: {
    // An older "cookie" of another package may lie in the root, where the built pages would find it instead of Astro's own.
    resolve: { alias: { cookie: ownPackage('cookie') } },
    build: {
      // Everything is a file of its own: the Content-Security-Policy allows no inline script or style.
      assetsInlineLimit: 0,
      rolldownOptions: {
        onwarn(warning, warn) {
          if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
        },
      },
    },
  },
});
