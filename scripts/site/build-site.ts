// Builds the site into dist/site: pages, catalogue, search index. Address and folder: SITE_URL, BASE_PATH.
import path from 'node:path';
import { build } from 'astro';
import { close, createIndex } from 'pagefind';
import { writeCatalogue } from './write-catalogue.ts';

const ROOT = path.join(import.meta.dirname, '../..');
export const SITE_FOLDER = path.join(ROOT, 'dist/site');

/** Builds the whole site; throws, naming file or page, if something in it is wrong. */
export async function buildSite(): Promise<{ folder: string; pages: number }> {
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  await build({ root: path.join(ROOT, 'site'), logLevel: 'warn' });
  writeCatalogue(path.join(SITE_FOLDER, 'catalogue/v1'));
  const pages = await writeSearch();
  return { folder: SITE_FOLDER, pages };
}

/** The search index, one for each language by the pages' own `lang`; gives the number of pages in it. */
async function writeSearch(): Promise<number> {
  const { index, errors } = await createIndex({ logfile: undefined });
  if (!index) throw new Error(`The search index could not be made: ${errors.join(' ')}`);
  const added = await index.addDirectory({ path: SITE_FOLDER });
  const written = await index.writeFiles({ outputPath: path.join(SITE_FOLDER, 'pagefind') });
  await close();
  const problems = [...added.errors, ...written.errors];
  if (problems.length > 0) throw new Error(`The search index could not be made: ${problems.join(' ')}`);
  return added.page_count;
}

if (process.argv[1] && path.resolve(process.argv[1]) === import.meta.filename) {
  const { folder, pages } = await buildSite();
  console.log(`The site stands in ${path.relative(process.cwd(), folder)}; ${pages} pages can be searched.`);
}
