import type { APIRoute } from 'astro';
import { know } from '../../../library.ts';

/** The e-mails of the ladder in one language: what "Try it with my sheet" shows. */
export async function getStaticPaths() {
  const { packs } = await know('library');
  return packs.map((pack) => ({ params: { tag: pack.language.tag } }));
}

export const GET: APIRoute = async ({ params }) => {
  const { packs, grammar } = await know('library');
  const { language, letters } = packs.find((pack) => pack.language.tag === params.tag)!;
  const sendable = letters.filter(
    ({ channel, sector, situation }) =>
      channel === 'email' && sector === null && grammar.situations[situation]?.ladder,
  );
  return new Response(JSON.stringify({ language, letters: sendable }));
};
