import type { Finding } from '#core/letters/grammar.ts';

/** Stands for a field or a section tag: neither letter nor mark. */
const SLOT = '\ufffc';

interface MarkRule {
  rule: string;
  /** Which languages, by the start of their tag. */
  languages: RegExp;
  pattern: RegExp;
}

/**
 * Marks that belong to another script. Chinese: GB/T 15834 writes full-width marks between Han characters and beside values.
 * Arabic: the comma is ، the semicolon ؛ the question mark ؟. Amounts never stand in the text itself, but in fields.
 */
const RULES: MarkRule[] = [
  {
    rule: 'mark-half-width',
    languages: /^(?:zh|ja)/,
    pattern:
      /(?<=[\p{Script=Han}\ufffc*”》）])[,;:!?()](?!\/\/)|[,;:!?(](?=[\p{Script=Han}\ufffc“《])|(?<=\p{Script=Han})\.(?!\.)/u,
  },
  { rule: 'mark-left-to-right', languages: /^(?:ar|fa|ur)/, pattern: /[,;?](?![\p{Script=Latin}\d])/u },
  {
    rule: 'currency-written',
    languages: /./,
    pattern:
      /[$€£¥₽₹₴₺₸₩]|(?<![\p{L}\p{N}])(?:ZAR|USD|EUR|GBP|RUB|CNY|EGP|AED|SAR)(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])R ?\d/u,
  },
];

/**
 * Marks of another script, and currencies that stand in the text itself (a letter cannot know in which currency it will be
 * sent). One finding a rule and line; `firstLine` is the number of the text's first line.
 */
export function checkPunctuation(text: string, language: string, firstLine: number): Finding[] {
  const rules = RULES.filter(({ languages }) => languages.test(language));
  return text.split('\n').flatMap((line, index) => {
    const words = line.replace(/\{\{[^{}]*\}\}/g, SLOT).replace(/\]\([^)]*\)/g, `]${SLOT}`);
    return rules.flatMap(({ rule, pattern }) => {
      const match = pattern.exec(words);
      if (!match) return [];
      const found = words
        .slice(Math.max(0, match.index - 8), match.index + 9)
        .split(SLOT)
        .join('…');
      return [{ rule, line: firstLine + index, found }];
    });
  });
}
