import { know } from './library.ts';
import type { SiteLanguage } from './words/words.ts';

/**
 * The picture that others show beside a link to a page: its own, else that of the page above it (a letter has its situation's),
 * else that of the home page; in a language that has no pictures yet, the English one of the home page.
 */
export async function linkPicture(language: SiteLanguage, path: string): Promise<string> {
  const pictures = await know('pictures');
  const parts = path.split('/').filter(Boolean);
  for (let length = parts.length; length > 0; length--) {
    const name = `${language.slug}/${parts.slice(0, length).join('/')}.png`;
    if (pictures.includes(name)) return `og/${name}`;
  }
  const home = `${language.slug}/home.png`;
  return `og/${pictures.includes(home) ? home : 'en/home.png'}`;
}
