// npm run build: the add-on into dist/addon (data compiled, code and pages bundled), the site into dist/site.
import path from 'node:path';
import { ADDON, buildAddon, buildAll } from './build/addon.ts';
import { buildData } from './build/data.ts';

export { buildAddon, buildAll, buildData };

if (process.argv[1] && path.resolve(process.argv[1]) === import.meta.filename) {
  const { code, hash } = await buildAll();
  const kilobytes = Math.round(Buffer.byteLength(code) / 1024);
  console.log(
    `The add-on stands in ${path.relative(process.cwd(), ADDON)}: ${kilobytes} KB, content ${hash}.`,
  );
  const { buildSite } = await import('./site/build-site.ts');
  const { folder, pages } = await buildSite();
  console.log(`The site stands in ${path.relative(process.cwd(), folder)}: ${pages} pages.`);
}
