import type { LocaleFormats } from '#core/formats/locale-formats.ts';
import type { Labeller } from '#core/labels/label.ts';
import { know } from './library.ts';
import { href } from './paths.ts';
import { LANGUAGES, languageOfSlug, type SiteLanguage, wordsOf } from './words/words.ts';

export interface PageTools {
  language: SiteLanguage;
  /** The words of the page's language. */
  say: Labeller;
  formats: LocaleFormats;
  /** An address within the page's language. */
  to: (...parts: string[]) => string;
}

/** What every page needs, for the language that its address names. */
export async function pageTools(slug: string | undefined): Promise<PageTools> {
  const language = languageOfSlug(slug);
  const formats = await know('formats');
  return {
    language,
    say: wordsOf(language, formats),
    formats: formats[language.locale]!,
    to: (...parts) => href(language.slug, ...parts),
  };
}

/** One path a language, for pages that differ in nothing else. */
export const languagePaths = () => LANGUAGES.map(({ slug }) => ({ params: { lang: slug } }));
