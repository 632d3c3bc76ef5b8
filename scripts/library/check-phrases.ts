import { parseSections } from '#core/letters/parse-sections.ts';
import { checkTact } from '#core/tact/check-tact.ts';
import type { TactWords } from '#core/tact/tact-words.ts';
import { checkPunctuation } from './check-punctuation.ts';
import { faultOf, type LibraryFault } from './fault.ts';
import type { Library } from './load-library.ts';
import { type LoadedPhrases, loadPhrases, PHRASE_LISTS } from './load-phrases.ts';
import { loadTact } from './load-tact.ts';

/** Stands for a value: the tact check does not read values. */
const VALUE = '\ufffc';

/**
 * The phrase banks: their form, that each good phrase is kind at every firmness it is meant for, that each better phrase
 * is kind before the last stage, and that the tact check catches each phrase to avoid (or the bank says why it cannot).
 */
export function checkPhrases(library: Library): LibraryFault[] {
  const tact = loadTact(library.folder);
  return library.packs.flatMap(({ language: { tag, complete, name } }) => {
    const file = `${tag}/_phrases.yml`;
    const loaded = loadPhrases(library.folder, tag);
    if (!loaded) return [faultOf(file, { rule: 'phrases-missing', line: 1, found: name }, complete)];
    const words = tact.find(({ language }) => language === tag);
    const found = [...loaded.findings, ...checkForm(loaded, library)];
    if (words) found.push(...checkKindness(loaded, words));
    return found.map((finding) => faultOf(file, finding));
  });
}

function checkForm({ bank, lines }: LoadedPhrases, { grammar }: Library) {
  const findings = PHRASE_LISTS.flatMap((list) =>
    bank[list].flatMap(({ text, tone, from, to }, index) => {
      const line = lines[`${list}/${index}`]!;
      const fits = tone in grammar.tones && from >= 0 && from <= to && to <= 5;
      const form = fits ? [] : [{ rule: 'phrase-unreadable', line, found: `${tone} ${from}–${to}` }];
      return [...form, ...checkFields(text, line, grammar), ...checkPunctuation(text, bank.language, line)];
    }),
  );
  const better = bank.avoid.flatMap(({ better: text, why }, index) => {
    const line = lines[`avoid/${index}`]!;
    return [
      ...checkFields(text, line, grammar),
      ...checkPunctuation(text, bank.language, line),
      ...checkPunctuation(why, bank.language, line),
    ];
  });
  return [...findings, ...better];
}

function checkFields(text: string, line: number, { fields }: Library['grammar']) {
  const { nodes, findings } = parseSections(text, line);
  const unknown = nodes.filter((node) => node.kind === 'field' && !(node.name in fields));
  return [
    ...findings,
    ...unknown.map((node) => ({
      rule: 'field-unknown',
      line,
      found: node.kind === 'field' ? node.name : '',
    })),
  ];
}

function checkKindness({ bank, lines }: LoadedPhrases, words: TactWords) {
  const findings: { rule: string; line: number; found: string }[] = [];
  const say = (rule: string, place: string, found: string) =>
    findings.push({ rule, line: lines[place]!, found });
  for (const list of PHRASE_LISTS)
    bank[list].forEach(({ text, from, to }, index) => {
      for (const firmness of new Set([from, to])) {
        const hurts = findHurts(text, firmness, words)[0];
        if (hurts) say('phrase-unkind', `${list}/${index}`, `${text}”, ${firmness}: “${hurts}`);
      }
    });
  bank.avoid.forEach(({ phrase, better, beyondTact }, index) => {
    const place = `avoid/${index}`;
    const caught = findHurts(phrase, 2, words, 'info').length > 0;
    if (!caught && !beyondTact) say('phrase-uncaught', place, phrase);
    if (caught && beyondTact) say('phrase-caught', place, phrase);
    const hurts = findHurts(better, 2, words)[0];
    if (hurts) say('phrase-unkind', place, `${better}”: “${hurts}`);
  });
  return findings;
}

/** What the tact check has against a phrase on its own: of the words and their shape, not of what a whole letter needs. */
export function findHurts(
  phrase: string,
  firmness: number,
  words: TactWords,
  least: 'warning' | 'info' = 'warning',
): string[] {
  const body = phrase.replace(/\{\{[^{}]*\}\}/g, VALUE);
  return checkTact({ subject: null, body, firmness, overdue: false, values: [] }, words)
    .findings.filter(({ rule }) => !rule.startsWith('missing-'))
    .filter(({ severity }) => severity !== 'info' || least === 'info')
    .map(({ rule, found }) => `${rule}: ${found}`);
}
