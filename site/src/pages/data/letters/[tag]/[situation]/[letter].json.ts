import type { APIRoute } from 'astro';
import { languagesWith, letterNames, letterSource } from '../../../../../library.ts';
import { letterPath } from '../../../../../paths.ts';

/** One letter with all that is needed to fill it in: fetched by a page when the visitor types. */
export async function getStaticPaths() {
  const paths = [];
  for (const name of await letterNames())
    for (const { tag } of await languagesWith(name)) {
      const [situation, letter] = letterPath(name).split('/');
      paths.push({ params: { tag, situation, letter }, props: { name } });
    }
  return paths;
}

export const GET: APIRoute = async ({ params, props }) =>
  new Response(JSON.stringify(await letterSource(params.tag!, props.name as string)));
