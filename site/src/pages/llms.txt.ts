import type { APIRoute } from 'astro';
import { GUIDES, guideLanguages } from '../guides.ts';
import { know } from '../library.ts';
import { fileHref, href } from '../paths.ts';
import { LANGUAGES } from '../words/words.ts';

/** What the site holds, for programs that read it (llmstxt.org). */
export const GET: APIRoute = async ({ site }) => {
  const at = (path: string) => new URL(path, site).href;
  const { packs } = await know('library');
  const lines = [
    '# Kind Reminder',
    '',
    '> An open library of polite payment reminders (situation, channel, tone) in several languages, with guides, tools that run in the browser, and an add-on for Google Sheets. Letters: CC0. Code: MIT.',
    '',
    'Letters hold fields such as {{amount}}; the JSON has them as written. No native reader has signed a language whose `reviewed` is `none`.',
    '',
    '## Letters',
    `- [All letters as JSON](${at(fileHref('catalogue/v1/index.json'))}): languages, situations, channels, tones, versions`,
    ...packs.map(
      ({ language, letters }) =>
        `- [${language.englishName}](${at(href(language.tag.toLowerCase(), 'letters'))}): ${letters.length} letters`,
    ),
    '',
    '## Guides',
  ];
  for (const { slug, title } of GUIDES) {
    const languages = await guideLanguages(LANGUAGES, slug);
    if (languages.length > 0)
      lines.push(
        `- [${title.en}](${at(href(languages[0]!.slug, 'guides', slug))}): ${languages.map(({ tag }) => tag).join(', ')}`,
      );
  }
  return new Response(`${lines.join('\n')}\n`);
};
