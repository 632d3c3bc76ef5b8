import { cleanLine } from '#core/formats/clean-text.ts';
import type { FieldValues } from '#core/letters/field-value.ts';
import { readMarkdown } from '#core/letters/read-markdown.ts';
import { renderHtml, renderWords } from '#core/letters/render-html.ts';
import { renderSubject } from '#core/letters/render-subject.ts';
import { renderText } from '#core/letters/render-text.ts';
import { resolveText } from '#core/letters/resolve-text.ts';
import type { LetterTemplate, LibraryLanguage } from '#core/letters/template.ts';

export interface RenderedLetter {
  /** Empty for channels without one. */
  subject: string;
  text: string;
  html: string;
  /** The same without the document around it. */
  words: string;
  /** Fields that the letter needs and that have no value: it must not go out. */
  missing: string[];
}

/**
 * A letter with its values, for `count` invoices. Sections are settled first, then Markdown is read, then the values are put in
 * where they belong, so that nothing in a value is ever taken for markup. `salutation` is the owner's own greeting and
 * replaces the language's.
 */
export function renderLetter(
  template: LetterTemplate,
  language: LibraryLanguage,
  values: FieldValues,
  count: number,
  salutation: string | null = null,
): RenderedLetter {
  const own = cleanLine(salutation ?? '');
  const fields: FieldValues = own ? { ...values, greeting: { kind: 'text', text: own } } : values;
  const fragments: Record<string, string> = own ? {} : { greeting: greetingOf(template, language, values) };

  const head = resolveText(template.subject ?? '', fields, count, fragments);
  const body = resolveText(template.body, fields, count, fragments);
  const blocks = readMarkdown(body.text);
  const subject = renderSubject(head, language.direction);
  const words = renderWords(blocks, body.slots, language);
  return {
    subject,
    text: renderText(blocks, body.slots, language),
    html: renderHtml(words, subject, language),
    words,
    missing: [...head.missing, ...body.missing].filter((name, index, all) => all.indexOf(name) === index),
  };
}

/** A printed letter is formal by its nature, whatever its tone. */
function greetingOf(
  { channel, tone }: LetterTemplate,
  { greeting }: LibraryLanguage,
  values: FieldValues,
): string {
  const { named, plain, formalNamed = named, formalPlain = plain, formalFirm = formalPlain } = greeting;
  const isNamed = 'contact' in values;
  if (tone !== 'formal' && channel !== 'letter') return isNamed ? named : plain;
  if (isNamed) return formalNamed;
  return 'customer' in values ? formalFirm : formalPlain;
}
