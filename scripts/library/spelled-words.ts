/** A word with its 1-based line. */
export interface PlacedWord {
  word: string;
  line: number;
}

/**
 * The words of a letter's text as its readers see them, once with `{{#one}}` and once with `{{#many}}`; fields, links and
 * words of another script are left out. `firstLine` is the number of the text's first line.
 */
export function spelledWords(text: string, script: string, firstLine: number): PlacedWord[] {
  const word = new RegExp(`\\p{Script=${script}}[\\p{L}\\p{M}]*(?:['’-][\\p{L}\\p{M}]+)*`, 'gu');
  const seen = new Map<string, PlacedWord>();
  for (const other of ['one', 'many'])
    dropSection(text, other)
      .replace(/\]\([^)\n]*\)/g, '] ')
      .replace(/\{\{\/[a-z_]+\}\}(?=\{\{[#^])/g, ' ')
      .replace(/\{\{[#^/][^{}\n]*\}\}/g, '')
      .replace(/\{\{[^{}\n]*\}\}/g, ' ')
      .split('\n')
      .forEach((line, index) => {
        for (const [found] of line.matchAll(word)) {
          const plain = found.replace(/’/g, "'").normalize('NFC');
          if (plain.length > 1 && !seen.has(plain)) seen.set(plain, { word: plain, line: firstLine + index });
        }
      });
  return [...seen.values()];
}

/** Without the sections of that name; their line breaks stay, so that lines can still be counted. */
function dropSection(text: string, name: string): string {
  return text.replace(new RegExp(`\\{\\{#${name}\\}\\}[\\s\\S]*?\\{\\{/${name}\\}\\}`, 'g'), (section) =>
    section.replace(/[^\n]/g, ''),
  );
}
