// Which pages have a picture of their own for links, and what it says.
import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { TOOLS } from '../../site/src/tools.ts';
import { loadGrammar } from '../library/load-library.ts';
import { readFrontMatter } from '../library/read-front-matter.ts';

const SOURCE = path.join(import.meta.dirname, '../../site/src');

export interface LinkPicture {
  /** Below the language's folder: `guides/channels.png`. */
  file: string;
  title: string;
  /** The part of the site it belongs to. */
  above: string;
  /** One more line. */
  below: string;
}

interface Words {
  language: { tag: string; direction: string };
  common: { tagline: string };
  home: { title: string };
  letters: { title: string };
  guides: { title: string };
  tools: { title: string; [tool: string]: string | { name: string } };
  addon: { title: string };
  situations: Record<string, { name: string }>;
}

const words: Words[] = fs
  .readdirSync(path.join(SOURCE, 'words'))
  .filter((name) => name.endsWith('.yml'))
  .map((name) => parse(fs.readFileSync(path.join(SOURCE, 'words', name), 'utf8')));

export const PICTURE_LANGUAGES = words.map(({ language }) => language);

/** The pictures of one language: home, the four parts of the site, each situation, guide and tool. */
export function listPictures({ tag }: { tag: string }): LinkPicture[] {
  const own = words.find(({ language }) => language.tag === tag);
  if (!own) throw new Error(`The site has no language "${tag}". Its languages are site/src/words/*.yml.`);
  const below = own.common.tagline;
  const parts: LinkPicture[] = [
    { file: 'home.png', title: own.home.title, above: '', below },
    { file: 'letters.png', title: own.letters.title, above: '', below },
    { file: 'guides.png', title: own.guides.title, above: '', below },
    { file: 'tools.png', title: own.tools.title, above: '', below },
    { file: 'add-on.png', title: own.addon.title, above: '', below },
  ];
  for (const situation of Object.keys(loadGrammar().situations))
    parts.push({
      file: `letters/${situation}.png`,
      title: own.situations[situation]!.name,
      above: own.letters.title,
      below,
    });
  for (const { slug, title } of guideTitles(tag))
    parts.push({ file: `guides/${slug}.png`, title, above: own.guides.title, below });
  for (const [key, page] of Object.entries(TOOLS)) {
    const { name } = own.tools[key] as { name: string };
    parts.push({ file: `tools/${page}.png`, title: name, above: own.tools.title, below });
  }
  return parts;
}

/** The guides with their titles: as the guide says it, else as the list of guides does. */
function guideTitles(tag: string): { slug: string; title: string }[] {
  const folder = path.join(SOURCE, 'content/guides');
  const list = parse(fs.readFileSync(path.join(folder, '_guides.yml'), 'utf8')) as {
    slug: string;
    title: Record<string, string>;
  }[];
  return list.map(({ slug, title }) => {
    const file = path.join(folder, tag, `${slug}.mdx`);
    const written = fs.existsSync(file) && readFrontMatter(fs.readFileSync(file, 'utf8')).data.title;
    return { slug, title: String(written || title[tag] || title.en) };
  });
}
