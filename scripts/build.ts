// Builds the add-on: compiles the data, bundles code and pages into dist/addon. `npm run build`.
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
}
