/** Little words that stand in nearly every text of a language and in few of the other ones written in its script. */
const COMMON: Record<string, RegExp> = {
  af: /(?<!\p{L})(?:nie|jou|jy|ons|het|betaling|asseblief|faktuur|vir|wees|kan|met|dankie)(?!\p{L})/giu,
  en: /(?<!\p{L})(?:the|you|your|please|and|for|our|payment|invoice|have|thank|this)(?!\p{L})/giu,
};

/** The language of a message among those that have tact rules, by script and by common words; null if it is none of them. */
export function detectLanguage(text: string, known: readonly string[]): string | null {
  const count = (pattern: RegExp) => (text.match(pattern) ?? []).length;
  const letters = count(/\p{L}/gu);
  const scripts: [string, number][] = [
    ['zh-Hans', count(/\p{Script=Han}/gu) * 2],
    ['ar', count(/\p{Script=Arabic}/gu)],
    ['ru', count(/\p{Script=Cyrillic}/gu)],
  ];
  const [script] = scripts.filter(([, found]) => found > letters / 2).sort(([, a], [, b]) => b - a);
  if (script) return known.includes(script[0]) ? script[0] : null;
  const latin = Object.entries(COMMON)
    .map(([tag, pattern]) => ({ tag, found: count(pattern) }))
    .sort((a, b) => b.found - a.found)[0]!;
  return latin.found > 0 && known.includes(latin.tag) ? latin.tag : null;
}
