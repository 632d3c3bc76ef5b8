import type { APIRoute } from 'astro';
import { know } from '../../../library.ts';

export async function getStaticPaths() {
  return (await know('tact')).map(({ language }) => ({ params: { tag: language } }));
}

export const GET: APIRoute = async ({ params }) =>
  new Response(JSON.stringify((await know('tact')).find(({ language }) => language === params.tag)));
