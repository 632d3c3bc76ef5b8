import type { APIRoute } from 'astro';
import { know } from '../../../library.ts';
import { LANGUAGES } from '../../../words/words.ts';

/** The add-on's sentences that tools need: reasons, stages, findings, sample rows. A language without them gets the English ones. */
export const getStaticPaths = () => LANGUAGES.map(({ tag }) => ({ params: { tag } }));

export const GET: APIRoute = async ({ params }) => {
  const labels = await know('labels');
  const language = labels[params.tag!]?.reasons ? params.tag! : 'en';
  const { panel, menu, ...tree } = labels[language] as Record<string, unknown>;
  return new Response(JSON.stringify({ language, tree }));
};
