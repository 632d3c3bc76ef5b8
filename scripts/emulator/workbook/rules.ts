import type { ConditionalRule, Validation } from './model.ts';
import { argb, type FileStyle, readColour } from './style.ts';

interface FileRule {
  type?: string;
  operator?: string;
  text?: string;
  formulae?: unknown[];
  priority?: number;
  style?: FileStyle;
}
export interface FileFormatting {
  ref: string;
  rules: FileRule[];
}

/** The file's rules that colour cells, in the order in which they win. */
export function readRules(formattings: FileFormatting[] = []): ConditionalRule[] {
  return formattings
    .flatMap(({ ref, rules }) => rules.map((rule) => ({ ref, rule })))
    .sort((a, b) => (a.rule.priority ?? 0) - (b.rule.priority ?? 0))
    .map(({ ref, rule }) => {
      const read: ConditionalRule = { ranges: ref.split(/\s+/), when: readCondition(rule) };
      const background = readColour(rule.style?.fill?.bgColor ?? rule.style?.fill?.fgColor);
      const fontColor = readColour(rule.style?.font?.color);
      if (background) read.background = background;
      if (fontColor) read.fontColor = fontColor;
      if (rule.style?.font?.bold) read.bold = true;
      return read;
    });
}

function readCondition(rule: FileRule): ConditionalRule['when'] {
  const formula = rule.formulae?.[0];
  if (rule.type === 'expression' && formula !== undefined) return { kind: 'formula', formula: `=${formula}` };
  const quoted =
    rule.type === 'cellIs' && rule.operator === 'equal' && /^"((?:[^"]|"")*)"$/.exec(`${formula}`);
  if (quoted) return { kind: 'text-equal-to', text: quoted[1]!.replace(/""/g, '"') };
  return { kind: 'other', source: rule };
}

/** The rules as the file wants them; the first rule wins. */
export function writeRules(rules: ConditionalRule[]): FileFormatting[] {
  return rules.map((rule, at) => {
    const ref = rule.ranges.join(' ');
    const priority = at + 1;
    if (rule.when.kind === 'other') return { ref, rules: [{ ...(rule.when.source as FileRule), priority }] };
    const style: FileStyle = {};
    if (rule.background)
      style.fill = { type: 'pattern', pattern: 'solid', bgColor: { argb: argb(rule.background) } };
    if (rule.fontColor || rule.bold)
      style.font = {
        ...(rule.bold ? { bold: true } : {}),
        ...(rule.fontColor ? { color: { argb: argb(rule.fontColor) } } : {}),
      };
    const written: FileRule =
      rule.when.kind === 'formula'
        ? { type: 'expression', formulae: [rule.when.formula.replace(/^=/, '')] }
        : { type: 'cellIs', operator: 'equal', formulae: [`"${rule.when.text.replace(/"/g, '""')}"`] };
    return { ref, rules: [{ ...written, priority, style }] };
  });
}

/** A rule about what may be typed; lists written out in the rule and tick boxes are understood, the rest is kept. */
export function readValidation(file: Record<string, unknown>): Validation {
  const first = (file.formulae as unknown[] | undefined)?.[0];
  const list = file.type === 'list' && typeof first === 'string' && /^"([\s\S]*)"$/.exec(first);
  if (!list) return { kind: 'other', source: file };
  const values = list[1]!.replace(/""/g, '"').split(',');
  const allowInvalid = file.showErrorMessage !== true || (file.errorStyle ?? 'stop') !== 'stop';
  if (values.join() === 'TRUE,FALSE') return { kind: 'checkbox', allowInvalid };
  return { kind: 'list', values, allowInvalid };
}

export function writeValidation(validation: Validation): Record<string, unknown> {
  if (validation.kind === 'other') return validation.source as Record<string, unknown>;
  const values = validation.kind === 'checkbox' ? ['TRUE', 'FALSE'] : validation.values;
  return {
    type: 'list',
    allowBlank: true,
    formulae: [`"${values.join(',').replace(/"/g, '""')}"`],
    showErrorMessage: !validation.allowInvalid,
    ...(validation.allowInvalid ? {} : { errorStyle: 'stop' }),
  };
}
