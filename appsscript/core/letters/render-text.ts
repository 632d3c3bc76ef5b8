import { cleanLink } from '#core/formats/clean-text.ts';
import { isolate } from '#core/formats/isolate.ts';
import type { Fact, FieldValue, LetterFacts } from '#core/letters/field-value.ts';
import type { Block, Inline } from '#core/letters/read-markdown.ts';
import { fillSlots } from '#core/letters/resolve-text.ts';
import type { LibraryLanguage } from '#core/letters/template.ts';

/** The plain text of a letter, to be read alone: facts as labelled lines, links with their addresses, lists with dashes. */
export function renderText(blocks: Block[], slots: FieldValue[], language: LibraryLanguage): string {
  const { direction, labelMark } = language;
  const inline = (value: FieldValue): string => {
    if (value.kind === 'text') return isolate(value.text, direction);
    if (value.kind === 'link') return isolate(value.link, direction);
    return '';
  };
  const words = (nodes: Inline[]): string =>
    nodes
      .map((node) => {
        if (node.kind === 'break') return '\n';
        if (node.kind === 'text') return fillSlots(node.text, slots, inline);
        const text = words(node.children);
        if (node.kind !== 'link') return text;
        const link = cleanLink(fillSlots(node.href, slots, linkOf));
        return link && link !== text ? `${text} (${isolate(link, direction)})` : text;
      })
      .join('');
  const alone = (value: FieldValue): string => {
    if (value.kind === 'lines') return value.lines.map((line) => isolate(line, direction)).join('\n');
    if (value.kind === 'link') {
      const words = value.label === value.link ? '' : value.label + labelMark;
      return words + isolate(value.link, direction);
    }
    return value.kind === 'facts' ? factsText(value.facts, language) : inline(value);
  };
  return blocks
    .map((block) => {
      if (block.kind === 'list')
        return block.items
          .map((item, index) => `${block.ordered ? `${block.start + index}.` : '-'} ${words(item)}`)
          .join('\n');
      const value = loneValue(block.children, slots);
      return value ? alone(value) : words(block.children);
    })
    .join('\n\n');
}

function factsText(facts: LetterFacts, { direction, labelMark }: LibraryLanguage): string {
  const line = (label: string, value: string) => label + labelMark + isolate(value, direction);
  if (facts.kind === 'lines') return facts.lines.map(({ label, value }) => line(label, value)).join('\n');
  const rows = facts.rows.map((row) => {
    const cells = row.map((fact, index) => factLine(fact, facts.columns[index]!.label, line));
    return `- ${cells.filter(Boolean).join(' · ')}`;
  });
  return [...rows, line(facts.sum.label, facts.sum.value)].join('\n');
}

function factLine(fact: Fact, label: string, line: (label: string, value: string) => string): string {
  if (typeof fact !== 'string') return line(fact.label, fact.link);
  return fact && line(label, fact);
}

/** The value that makes up a whole paragraph, if one does: it is laid out as a block of its own. */
export function loneValue(nodes: Inline[], slots: FieldValue[]): FieldValue | null {
  const [node] = nodes;
  if (nodes.length !== 1 || node?.kind !== 'text') return null;
  const text = node.text.trim();
  return text.length === 1 ? (slots[text.charCodeAt(0) - 0xe100] ?? null) : null;
}

/** A value as part of an address. */
export function linkOf(value: FieldValue): string {
  if (value.kind === 'link') return value.link;
  return value.kind === 'text' ? encodeURIComponent(value.text) : '';
}
