import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { loadLabels } from '../library/load-labels.ts';

const PANEL = path.join(import.meta.dirname, '../../appsscript/panel');

/** The address of the site that pages link to; a fork sets its own. */
export const SITE = process.env.KIND_REMINDER_SITE ?? '';

export const PAGES = ['check', 'send', 'settings', 'help'];

/**
 * One page as one HTML file: the shared and its own style, the markup, the script at the end. HtmlService strips what
 * looks like a comment inside template literals, so the script must not hold a single backtick.
 */
export async function buildPage(page: string): Promise<string> {
  const folder = path.join(PANEL, page);
  const bundle = await build({
    entryPoints: [path.join(folder, `${page}.ts`)],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2019',
    supported: { 'template-literal': false },
    charset: 'utf8',
    minifySyntax: false,
    legalComments: 'none',
    define: { SITE: JSON.stringify(SITE), FIRST_WORDS: JSON.stringify(firstWords()) },
  });
  const script = bundle.outputFiles[0]!.text;
  if (script.includes('`'))
    throw new Error(`The script of the page "${page}" holds a backtick; HtmlService would damage it.`);
  const styles = [path.join(PANEL, 'style.css'), path.join(folder, `${page}.css`)]
    .filter((file) => fs.existsSync(file))
    .map((file) => fs.readFileSync(file, 'utf8'))
    .join('\n');
  const markup = fs.readFileSync(path.join(folder, `${page}.html`), 'utf8');
  // Replacements are functions: a "$&" in a script is a part of the script.
  return markup
    .replace('<!-- style -->', () => `<style>\n${styles}</style>`)
    .replace('<!-- script -->', () => `<script>\n${script}</script>`);
}

/** What a page says before its data has come, or when it does not come: in every language, because it cannot ask. */
function firstWords(): Record<string, Record<string, string>> {
  const words: Record<string, Record<string, string>> = {};
  for (const [language, tree] of Object.entries(loadLabels())) {
    const common = (tree as { panel?: { common?: Record<string, string> } }).panel?.common;
    if (!common) continue;
    const { loading, tryAgain, unreachable } = common;
    words[language] = { loading: loading!, tryAgain: tryAgain!, unreachable: unreachable! };
  }
  return words;
}
