import '#core/letters/late-methods.ts';
import { Lexer, type Token, type Tokens } from 'marked';

export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'break' }
  | { kind: 'strong'; children: Inline[] }
  | { kind: 'emphasis'; children: Inline[] }
  | { kind: 'link'; href: string; children: Inline[] };

export type Block =
  | { kind: 'paragraph'; children: Inline[] }
  | { kind: 'heading'; children: Inline[] }
  | { kind: 'list'; ordered: boolean; start: number; items: Inline[][] };

/**
 * The Markdown that letters use: paragraphs, line breaks, bold, emphasis, lists, links, headings. Anything else (HTML,
 * code, tables, images) comes out as the words that were written, never as markup. Told to `onOther`, if given.
 */
export function readMarkdown(text: string, onOther: (type: string) => void = () => {}): Block[] {
  const readInlines = (tokens: Token[] = []): Inline[] => tokens.flatMap(readInline);
  const readInline = (token: Token): Inline[] => {
    switch (token.type) {
      case 'text':
        return 'tokens' in token && token.tokens
          ? readInlines(token.tokens)
          : [{ kind: 'text', text: (token as Tokens.Text).text }];
      case 'escape':
        return [{ kind: 'text', text: (token as Tokens.Escape).text }];
      case 'br':
        return [{ kind: 'break' }];
      case 'strong':
        return [{ kind: 'strong', children: readInlines(token.tokens) }];
      case 'em':
        return [{ kind: 'emphasis', children: readInlines(token.tokens) }];
      case 'link':
        return [{ kind: 'link', href: (token as Tokens.Link).href, children: readInlines(token.tokens) }];
      default:
        onOther(token.type);
        return [{ kind: 'text', text: token.raw }];
    }
  };
  const readBlock = (token: Token): Block[] => {
    switch (token.type) {
      case 'space':
        return [];
      case 'paragraph':
      case 'text':
        return [{ kind: 'paragraph', children: readInlines(token.tokens) }];
      case 'heading':
        return [{ kind: 'heading', children: readInlines(token.tokens) }];
      case 'list': {
        const { ordered, start, items } = token as Tokens.List;
        const read = items.map((item) => item.tokens.flatMap(readBlock).flatMap(inlinesOf));
        return [{ kind: 'list', ordered, start: Number(start) || 1, items: read }];
      }
      default:
        onOther(token.type);
        return [{ kind: 'paragraph', children: [{ kind: 'text', text: token.raw.trim() }] }];
    }
  };
  return Lexer.lex(text, { gfm: true, breaks: true }).flatMap(readBlock);
}

/** A list inside a list is not a letter's way: its items become words of the outer one. */
function inlinesOf(block: Block): Inline[] {
  return block.kind === 'list'
    ? block.items.flatMap((item): Inline[] => [{ kind: 'break' }, ...item])
    : block.children;
}
