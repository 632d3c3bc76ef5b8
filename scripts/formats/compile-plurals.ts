import type { PluralCategory, PluralCondition, PluralRule } from '#core/formats/locale-formats.ts';

/**
 * CLDR's plural rules (UTS 35, "Language Plural Rules") for whole numbers: n and i are the number, the operands of
 * decimals and exponents (v w f t c e) are 0, so that conditions on them are settled here.
 */
export function compilePlurals(rules: Record<string, string>): PluralRule[] {
  const compiled: PluralRule[] = [];
  for (const [key, text] of Object.entries(rules)) {
    const category = key.replace('pluralRule-count-', '') as PluralCategory;
    if (category === 'other') continue;
    const condition = text.split('@')[0]!.trim();
    const groups = condition
      .split(' or ')
      .map(compileGroup)
      .filter((group) => group !== null);
    if (groups.length > 0) compiled.push([category, groups]);
  }
  return compiled;
}

/** All conditions of an "and" chain that depend on the number, or null if the chain can never hold for whole numbers. */
function compileGroup(text: string): PluralCondition[] | null {
  const conditions: PluralCondition[] = [];
  for (const relation of text.split(' and ')) {
    const parts = /^([nivwftce])(?: % (\d+))? (=|!=) (.+)$/.exec(relation.trim());
    if (!parts) throw new Error(`Plural condition not understood: "${relation}"`);
    const [, operand, modulus, sign, list] = parts as unknown as [string, string, string?, string?, string?];
    const negated = sign === '!=' ? 1 : 0;
    const ranges = list!.split(',').map((range): [number, number] => {
      const [from, to] = range.trim().split('..').map(Number) as [number, number?];
      return [from, to ?? from];
    });
    if (operand === 'n' || operand === 'i') conditions.push([Number(modulus ?? 0), negated, ranges]);
    else if (ranges.some(([from, to]) => from <= 0 && 0 <= to) === (negated === 1)) return null;
  }
  return conditions;
}
