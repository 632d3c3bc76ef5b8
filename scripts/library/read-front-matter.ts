import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';

export interface FrontMatter {
  data: Record<string, unknown>;
  body: string;
  /** 1-based line on which the body begins. */
  bodyLine: number;
  /** 1-based lines of the keys. */
  keyLines: Record<string, number>;
  /** What stops the front matter from being read; empty if it can be. */
  problems: { line: number; message: string }[];
}

/** Splits a letter's file into its front matter (YAML between two lines `---`) and its body. */
export function readFrontMatter(text: string): FrontMatter {
  const source = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const match = /^---\n([\s\S]*?)\n---[ \t]*(?:\n|$)/.exec(source);
  if (!match)
    return {
      data: {},
      body: source,
      bodyLine: 1,
      keyLines: {},
      problems: [
        { line: 1, message: 'The file does not begin with a front matter between two lines "---".' },
      ],
    };
  const counter = new LineCounter();
  const document = parseDocument(match[1]!, { lineCounter: counter });
  const keyLines: Record<string, number> = {};
  if (isMap(document.contents))
    for (const { key } of document.contents.items)
      if (isScalar(key) && key.range) keyLines[String(key.value)] = counter.linePos(key.range[0]).line + 1;
  const data: unknown = document.errors.length === 0 ? document.toJS() : {};
  return {
    data: typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {},
    body: source.slice(match[0].length),
    bodyLine: match[0].split('\n').length,
    keyLines,
    problems: document.errors.map((error) => ({
      line: (error.linePos?.[0].line ?? 0) + 1,
      message: error.message.split('\n')[0]!,
    })),
  };
}
