// Builds the site into dist/site: pages, catalogue, search index. Address and folder: SITE_URL, BASE_PATH.
import fs from 'node:fs';
import path from 'node:path';
import { build } from 'astro';
import { close, createIndex } from 'pagefind';
import { writeCatalogue } from '../library/write-catalogue.ts';

const ROOT = path.join(import.meta.dirname, '../..');
export const SITE_FOLDER = process.env.SITE_FOLDER ?? path.join(ROOT, 'dist/site');

/**
 * Builds the whole site; throws, naming file or page, if something in it is wrong. The folder is replaced only when the new
 * site is whole, so that a mistake in a text does not take away the site that stands.
 */
export async function buildSite(folder = SITE_FOLDER): Promise<{ folder: string; pages: number }> {
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  const making = `${folder}.${process.pid}`;
  try {
    await build({ root: path.join(ROOT, 'site'), outDir: making, logLevel: 'warn' });
    writeCatalogue(path.join(making, 'catalogue/v1'));
    const pages = await writeSearch(making);
    fs.rmSync(folder, { recursive: true, force: true });
    fs.renameSync(making, folder);
    return { folder, pages };
  } finally {
    fs.rmSync(making, { recursive: true, force: true });
  }
}

/** The search index, one for each language by the pages' own `lang`; gives the number of pages in it. */
async function writeSearch(folder: string): Promise<number> {
  const { index, errors } = await createIndex({ logfile: undefined });
  if (!index) throw new Error(`The search index could not be made: ${errors.join(' ')}`);
  const added = await index.addDirectory({ path: folder });
  // Written here and not by Pagefind: its own program ends before the last file is on the disk. Its ready-made look is not used.
  const made = await index.getFiles();
  for (const { path: name, content } of made.files.filter(
    (file) => !/(?:-ui|-highlight)\./.test(file.path),
  )) {
    const file = path.join(folder, 'pagefind', name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, content);
  }
  await close();
  const problems = [...added.errors, ...made.errors];
  if (problems.length > 0) throw new Error(`The search index could not be made: ${problems.join(' ')}`);
  return added.page_count;
}

if (process.argv[1] && path.resolve(process.argv[1]) === import.meta.filename) {
  const { folder, pages } = await buildSite();
  console.log(`The site stands in ${path.relative(process.cwd(), folder)}; ${pages} pages can be searched.`);
}
