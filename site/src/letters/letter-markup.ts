import { escapeHtml } from '#core/letters/escape-html.ts';

/**
 * The inside of a letter's HTML for a page: mail programs need inline styles, the site's security policy forbids them, so they
 * become classes. Values are escaped already, so no value can look like an attribute. Examples are marked.
 */
export function letterMarkup(html: string, exampleTexts: readonly string[] = []): string {
  // The words alone: of a mail what stands on its sheet of paper, for the page has its own.
  const sheet = /<td class="pad ink"[^>]*><div [^>]*>([\s\S]*?)<\/div><\/td>/.exec(html);
  const body = (sheet ?? /<body[^>]*>\s*<div[^>]*>\n?([\s\S]*)<\/div><\/body>/.exec(html))?.[1] ?? '';
  const end = /<html[^>]* dir="rtl"/.test(html) ? 'left' : 'right';
  const examples = new Set(exampleTexts.map(escapeHtml));
  return (
    body
      // What serves print and mail programs only has no place on a page.
      .replace(/<span class="full"[^>]*>[\s\S]*?<\/span>/g, '')
      .replace(/ class="[^"]*"/g, '')
      .replace(/ style="display:inline-block[^"]*"/g, ' class="pay" rel="nofollow"')
      .replace(/ style="padding:6px[^"]*text-align:(left|right)[^"]*"/g, (_, side: string) =>
        side === end ? ' class="amount"' : '',
      )
      .replace(/<bdi style="white-space:nowrap">/g, '<bdi class="whole">')
      .replace(/ style="[^"]*"/g, '')
      .replace(/<bdi( class="whole")?>([^<]*)<\/bdi>/g, (found, whole: string | undefined, text: string) =>
        examples.has(text) ? `<bdi class="${whole ? 'example whole' : 'example'}">${text}</bdi>` : found,
      )
  );
}
