import type { APIRoute } from 'astro';
import type { LabelTree } from '#core/labels/label.ts';
import { listKeys } from '#core/labels/pack-labels.ts';
import { know } from '../../../library.ts';
import { LANGUAGES } from '../../../words/words.ts';

/**
 * The add-on's sentences that tools need: questions, reasons, stages, findings, sample rows, and the words that its windows
 * share. A language that does not have them all gets the English ones.
 */
export const getStaticPaths = () => LANGUAGES.map(({ tag }) => ({ params: { tag } }));

export const GET: APIRoute = async ({ params }) => {
  const labels = await know('labels');
  const english = forTools(labels.en!);
  const own = labels[params.tag!];
  const tree = own ? forTools(own) : english;
  const present = new Set(listKeys(tree));
  const whole = listKeys(english).every((key) => present.has(key));
  return new Response(
    JSON.stringify(whole ? { language: params.tag, tree } : { language: 'en', tree: english }),
  );
};

function forTools({ panel, menu, ...tree }: LabelTree): LabelTree {
  return { ...tree, panel: { common: (panel as LabelTree | undefined)?.common ?? {} } };
}
