import type { Finding } from '#core/letters/grammar.ts';

/** A piece of a letter's text: words, a `{{field}}`, or a `{{#section}}…{{/section}}` (`inverted`: `{{^section}}`). */
export type LetterNode =
  | { kind: 'text'; text: string; line: number }
  | { kind: 'field'; name: string; line: number }
  | { kind: 'section'; name: string; inverted: boolean; children: LetterNode[]; line: number };

const TAG = /\{\{([^{}]*)\}\}/;

/**
 * Reads fields and sections. A section tag alone on its line takes the line with it, so that sections can be laid out
 * readably and leave no empty lines. Findings, with lines counted from `firstLine`: `tag-unreadable`, `section-unopened`, `section-unclosed`,
 * `brace-unpaired`.
 */
export function parseSections(source: string, firstLine = 1): { nodes: LetterNode[]; findings: Finding[] } {
  const text = source.replace(
    /^[ \t]*(\{\{[#^/][^{}]*\}\})[ \t]*(\n|$(?![\s\S]))/gm,
    (_, tag: string, lineBreak: string) => tag + (lineBreak && LINE_TAKEN),
  );
  const findings: Finding[] = [];
  const root: LetterNode[] = [];
  const open: { name: string; line: number; into: LetterNode[] }[] = [];
  let into = root;
  let line = firstLine;
  let end = 0;

  const addText = (piece: string) => {
    const words = piece.split(LINE_TAKEN).join('');
    if (/\{\{|\}\}/.test(words))
      findings.push({ rule: 'brace-unpaired', line, found: words.trim().slice(0, 40) });
    if (words) into.push({ kind: 'text', text: words, line });
    line += piece.split(/\n|\ue0ff/).length - 1;
  };
  const tags = new RegExp(TAG, 'g');
  for (let match = tags.exec(text); match; match = tags.exec(text)) {
    addText(text.slice(end, match.index));
    end = match.index + match[0].length;
    const tag = /^([#^/]?)\s*([a-z_]+)\s*$/.exec(match[1]!.trim());
    if (!tag) {
      findings.push({ rule: 'tag-unreadable', line, found: match[0] });
      continue;
    }
    const [, sign, name] = tag as unknown as [string, string, string];
    if (sign === '') into.push({ kind: 'field', name, line });
    else if (sign === '/') {
      const last = open.pop();
      if (last?.name !== name) findings.push({ rule: 'section-unopened', line, found: match[0] });
      if (last) into = last.into;
    } else {
      const children: LetterNode[] = [];
      into.push({ kind: 'section', name, inverted: sign === '^', children, line });
      open.push({ name, line, into });
      into = children;
    }
  }
  addText(text.slice(end));
  for (const section of open)
    findings.push({ rule: 'section-unclosed', line: section.line, found: section.name });
  return { nodes: root, findings };
}

/** Stands for the line break that went with a section tag, so that lines are still counted; private use, never in text. */
const LINE_TAKEN = '\ue0ff';
