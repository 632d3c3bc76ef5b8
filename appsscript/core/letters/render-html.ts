import { cleanLink, linkHost } from '#core/formats/clean-text.ts';
import { bdi, escapeHtml } from '#core/letters/escape-html.ts';
import type { FieldValue } from '#core/letters/field-value.ts';
import { LETTER_STYLE, letterFont } from '#core/letters/letter-style.ts';
import type { Block, Inline } from '#core/letters/read-markdown.ts';
import { renderFacts } from '#core/letters/render-facts.ts';
import { linkOf, loneValue } from '#core/letters/render-text.ts';
import { fillSlots } from '#core/letters/resolve-text.ts';
import type { LibraryLanguage } from '#core/letters/template.ts';

/**
 * The letter as a small whole HTML document in its own language and direction: inline styles, nothing fetched, nothing
 * tracked. Every value is escaped and stands in `<bdi>`; the language is repeated inside the body, because mail
 * programs drop the outer elements.
 */
export function renderHtml(words: string, subject: string, language: LibraryLanguage): string {
  const { direction, tag } = language;
  const tongue = `lang="${escapeHtml(tag)}" dir="${direction}"`;
  const style = LETTER_STYLE.letter(...letterFont(language.script));
  return [
    `<!doctype html><html ${tongue}><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">',
    `<title>${escapeHtml(subject)}</title></head><body style="margin:0">`,
    `<div ${tongue} style="${style}">`,
    words,
    '</div></body></html>',
  ].join('\n');
}

/** The words of a letter, block by block. */
export function renderWords(blocks: Block[], slots: FieldValue[], language: LibraryLanguage): string {
  return blocks.map((block) => renderBlock(block, slots, language)).join('\n');
}

function renderBlock(block: Block, slots: FieldValue[], language: LibraryLanguage): string {
  const words = (nodes: Inline[]) => renderInlines(nodes, slots);
  if (block.kind === 'list') {
    const items = block.items.map((item) => `<li>${words(item)}</li>`).join('');
    const [name, start] = block.ordered
      ? ['ol', block.start === 1 ? '' : ` start="${block.start}"`]
      : ['ul', ''];
    return `<${name}${start} style="${LETTER_STYLE.list}">${items}</${name}>`;
  }
  if (block.kind === 'heading')
    return `<p style="${LETTER_STYLE.paragraph}"><strong>${words(block.children)}</strong></p>`;
  const value = loneValue(block.children, slots);
  if (value?.kind === 'facts') return renderFacts(value.facts, language);
  if (value?.kind === 'link') return paragraph(renderButton(value));
  return paragraph(value?.kind === 'lines' ? value.lines.map(bdi).join('<br>') : words(block.children));
}

const paragraph = (html: string) => `<p style="${LETTER_STYLE.paragraph}">${html}</p>`;
const anchor = (link: string, html: string) =>
  `<a class="acc" href="${escapeHtml(link)}" style="${LETTER_STYLE.link}">${html}</a>`;

/** A button with the host below it, so that the customer sees where it leads; on paper the whole address. */
function renderButton({ link, label, quiet }: FieldValue & { kind: 'link' }): string {
  // A link without words of its own is its own address.
  if (label === link) return anchor(link, bdi(link));
  const host = `<small class="mut" style="${LETTER_STYLE.small}"><span class="host">${bdi(linkHost(link))}</span>`;
  const full = `<span class="full" style="display:none">${bdi(link)}</span></small>`;
  if (quiet) return `${anchor(link, escapeHtml(label))} ${host}${full}`;
  const button = `<a href="${escapeHtml(link)}" style="${LETTER_STYLE.button}">${escapeHtml(label)}</a>`;
  return `${button}<br>${host}${full}`;
}

function renderInlines(nodes: Inline[], slots: FieldValue[]): string {
  const value = (found: FieldValue): string => {
    if (found.kind === 'text') return bdi(found.text);
    return found.kind === 'link' ? anchor(found.link, bdi(found.link)) : '';
  };
  return nodes
    .map((node) => {
      if (node.kind === 'break') return '<br>';
      if (node.kind === 'text') return fillSlots(node.text, slots, value, escapeHtml);
      const html = renderInlines(node.children, slots);
      if (node.kind === 'strong') return `<strong>${html}</strong>`;
      if (node.kind !== 'link') return `<em>${html}</em>`;
      const link = cleanLink(fillSlots(node.href, slots, linkOf));
      return link ? anchor(link, html) : html;
    })
    .join('');
}
