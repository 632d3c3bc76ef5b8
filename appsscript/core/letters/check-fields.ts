import type { FieldKind, Finding, LibraryGrammar } from '#core/letters/grammar.ts';
import type { LetterNode } from '#core/letters/parse-sections.ts';

/** Fields that are laid out as something of their own and so need their own line. */
const STANDS_ALONE: FieldKind[] = ['block', 'lines'];

interface Around {
  /** Inside `{{#one}}` or `{{#many}}`. */
  number: 'one' | 'many' | null;
  /** Fields whose section we are in: they have a value here. */
  present: string[];
}

/**
 * What the fields and sections of a text break: `field-unknown`, `section-unknown`, `field-for-one`, `field-for-many`,
 * `one-without-many`, `number-nested`, `field-optional` (may be missing in the middle of a sentence),
 * `field-not-alone` and `offer-printed` (an offer is a section). `lines` are the lines of the text, `firstLine` the number of the first.
 */
export function checkFields(
  nodes: LetterNode[],
  grammar: LibraryGrammar,
  lines: string[],
  firstLine: number,
): Finding[] {
  const findings: Finding[] = [];
  const used = new Set<string>();
  const say = (rule: string, line: number, found: string) => findings.push({ rule, line, found });
  const isAlone = (name: string, line: number) => {
    const rest = (lines[line - firstLine] ?? '').split(`{{${name}}}`).join('');
    return !/[\p{L}\p{N}]/u.test(rest.replace(/\{\{[^{}]*\}\}/g, ''));
  };

  const checkName = (name: string, line: number, around: Around, unknown: string) => {
    const rule = grammar.fields[name];
    if (!rule) say(unknown, line, name);
    else if (rule.for && rule.for !== around.number) say(`field-for-${rule.for}`, line, name);
    return rule;
  };
  const walk = (children: LetterNode[], around: Around) => {
    for (const node of children) {
      if (node.kind === 'field') {
        const rule = checkName(node.name, node.line, around, 'field-unknown');
        if (!rule) continue;
        const alone = isAlone(node.name, node.line);
        if (rule.kind === 'offer') say('offer-printed', node.line, node.name);
        if (STANDS_ALONE.includes(rule.kind) && !alone) say('field-not-alone', node.line, node.name);
        if (!rule.always && !around.present.includes(node.name) && !alone)
          say('field-optional', node.line, node.name);
      } else if (node.kind === 'section' && (node.name === 'one' || node.name === 'many')) {
        used.add(node.name);
        if (node.inverted) say('section-unknown', node.line, `^${node.name}`);
        if (around.number) say('number-nested', node.line, node.name);
        walk(node.children, { ...around, number: node.name });
      } else if (node.kind === 'section') {
        checkName(node.name, node.line, around, 'section-unknown');
        const present = node.inverted ? around.present : [...around.present, node.name];
        walk(node.children, { ...around, present });
      }
    }
  };
  walk(nodes, { number: null, present: [] });
  if (used.size === 1) say('one-without-many', firstLine, [...used].join());
  return findings;
}
